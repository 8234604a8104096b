import Foundation
import LocalFiles
public import SourceDiagnostics
import UlcerIngest

/// The one place where an export is opened: a folder, a ZIP archive or a single file, read once.
public struct CaptureOpener: Sendable {
  /// The reason why there is no source at all.
  public enum Failure: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case missing(String)
    /// It cannot be used as an export; the findings give the reasons.
    case refused([Diagnostic])
  }

  /// Files that a reader may open, by extension in lower case; others are listed, not opened.
  public let extensions: Set<String>
  /// Names or paths of files that are opened whatever their extension, with `*` for any letters.
  private let named: [NamePattern]
  /// The limits on what is read.
  public let limits: CaptureLimits

  /// Makes an opener for a reader.
  ///
  /// - Parameter names: files that a mapping names, with `*` for any letters: they are opened
  ///   whatever their extension.
  public init(
    for reader: any CaptureReader, named names: [String] = [],
    limits: CaptureLimits = CaptureLimits()
  ) {
    extensions = reader.extensions
    // A pattern without an ending, such as `study_*`, means the endings that are read anyway.
    named = names.filter { name in
      !name.contains("*") || (name.lastIndex(of: ".").map { !name[$0...].contains("*") } ?? false)
    }.map { NamePattern($0) }
    self.limits = limits
  }

  /// Opens what is at the path.
  ///
  /// - Throws: `Failure`; names that lead out of an archive, encrypted and damaged entries and
  ///   anything that exceeds the limits refuse the whole.
  public func open(_ path: String) throws(Failure) -> CaptureSource {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path)
    }
    if isFolder.boolValue { return try folder(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = try read(path, shownAs: name, limit: limits.fileBytes)
    // A ZIP archive begins with PK, whatever it is called.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
      || name.lowercased().hasSuffix(".zip")
    {
      let archive = ZipArchive(name: name, opens: opens, limits: limits)
      return try archive.source(bytes)
    }
    return CaptureSource(files: [CaptureFile(path: name, bytes: bytes)])
  }

  private func opens(_ file: CaptureFile) -> Bool {
    extensions.contains(file.fileExtension) || named.contains { $0.matches(path: file.path) }
  }

  private func folder(_ path: String) throws(Failure) -> CaptureSource {
    var files: [CaptureFile] = []
    var ignored: [String] = []
    var total = 0
    var count = 0
    for name in names(in: path, prefix: "", depth: 0) {
      count += 1
      guard count <= limits.entries else {
        throw tooLarge(name, "the folder has more than \(limits.entries) files")
      }
      let file = CaptureFile(path: name, bytes: [])
      guard opens(file) else {
        ignored.append(name)
        continue
      }
      let bytes = try read(
        path + "/" + name, shownAs: name, limit: min(limits.fileBytes, limits.totalBytes - total))
      total += bytes.count
      files.append(CaptureFile(path: name, bytes: bytes))
    }
    return CaptureSource(files: files, ignored: ignored)
  }

  /// Files of a folder and of the folders in it, three levels deep; hidden ones are none.
  private func names(in folder: String, prefix: String, depth: Int) -> [String] {
    let here = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return here.sorted().flatMap { name -> [String] in
      if name.hasPrefix(".") || name == "__MACOSX" { return [] }
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      // A link that leads to nothing is named: it is refused when it would be read.
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard isFolder.boolValue else { return [prefix + name] }
      return depth < 2 ? names(in: path, prefix: prefix + name + "/", depth: depth + 1) : []
    }
  }

  private func read(_ path: String, shownAs name: String, limit: Int) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(RegularFile.Failure) {
      bytes = try RegularFile.read(path, limit: max(0, limit) + 1)
    } catch {
      throw .refused([
        ImportRule.unreadableSource.finding(
          SourcePosition(file: name), "the file cannot be read: \(error.words)",
          hint: "take it out of the export, or put a file that you may read in its place")
      ])
    }
    guard bytes.count <= limit else { throw tooLarge(name, "the source is too large") }
    return bytes
  }

  private func tooLarge(_ name: String, _ message: String) -> Failure {
    .refused([
      ImportRule.archiveTooLarge.finding(
        SourcePosition(file: name), message,
        hint: "an export has at most \(limits.totalBytes >> 20) MB; is it the right folder?")
    ])
  }
}
