import AnalysedStudies
import CaptureImport
import CommandConventions
import Foundation
import LocalFiles
import NightlyJob
import UlcerIngest
import UlcerRecords

/// Writes a study folder whole or not at all: first beside its place, then renamed.
struct StudyPublication {
  private let path: String
  /// An existing folder is replaced.
  private let replacesFolder: Bool

  /// Checks the place; a place that must not be written to ends the program with "cannot write".
  ///
  /// - Parameter inputs: the files that the import reads; no folder that holds them is replaced.
  init(path: String, replaces: Bool, inputs: InputFiles) throws {
    var clean = path
    while clean.count > 1, clean.hasSuffix("/") { clean.removeLast() }
    self.path = clean
    let place = ResolvedPath(clean)
    if inputs.lie(in: place) {
      throw StudyPublication.refusal(
        "\(clean) holds what the import reads; write to another folder")
    }
    if inputs.folderHolds(place) {
      throw StudyPublication.refusal(
        "\(clean) lies in the export, whose files are the input; write to another folder")
    }
    if let home = PublishedFolder.home(of: place.path) {
      throw StudyPublication.refusal(
        "\(clean) is published by the nightly job in \(home); write to another folder")
    }
    var facts = stat()
    guard lstat(clean, &facts) == 0 else {
      replacesFolder = false
      return
    }
    guard facts.st_mode & S_IFMT == S_IFDIR else {
      throw StudyPublication.refusal("\(clean) is there and is no folder")
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: clean) else {
      throw StudyPublication.refusal("\(clean) cannot be read")
    }
    if names.isEmpty {
      replacesFolder = true
      return
    }
    guard replaces else {
      throw StudyPublication.refusal(
        "\(clean) is there and not empty; --replace overwrites an earlier import")
    }
    if let reason = StudyPublication.change(in: clean, names: names) {
      throw StudyPublication.refusal("\(clean) is not replaced: \(reason)")
    }
    replacesFolder = true
  }

  /// Writes the files and puts the folder into its place.
  func write(_ files: [StudyImport.File]) throws {
    let above = PathParts.folder(of: path)
    let half = HalfImports(
      above: above.isEmpty ? "." : above, name: PathParts.name(of: path))
    do {
      try half.work { temporary in
        for file in files { try OutputFile(path: temporary + "/" + file.name).write(file.bytes) }
        guard chmod(temporary, 0o755) == 0 else { throw StudyPublication.failure(path, errno) }
      } put: { temporary in
        try put(temporary)
      }
    } catch let failure as HalfImports.Failure {
      throw StudyPublication.failure(path, failure.code)
    }
  }

  /// Tells if a name in a folder is one that an import gives.
  static func isOwnName(_ name: String) -> Bool {
    let kinds = RecordKind.allCases.map(\.fileName)
    return (kinds + [StudySources.configurationName, "provenance.json"]).contains(name)
  }

  /// Gives the finished folder its name; removes the one that it replaces only after that.
  private func put(_ temporary: String) throws {
    guard replacesFolder else {
      if rename(temporary, path) != 0 { throw StudyPublication.failure(path, errno) }
      return
    }
    let old = temporary + ".old"
    if rename(path, old) != 0 { throw StudyPublication.failure(path, errno) }
    if rename(temporary, path) != 0 {
      let code = errno
      rename(old, path)
      throw StudyPublication.failure(path, code)
    }
    try? FileManager.default.removeItem(atPath: old)
  }

  /// Returns why a folder is not the untouched result of an import; `nil` if it is.
  private static func change(in folder: String, names: [String]) -> String? {
    guard let data = try? RegularFile.read(folder + "/provenance.json"),
      let provenance = try? JSONDecoder().decode(Provenance.self, from: Data(data)),
      provenance.schema == "cicatrix-provenance/1"
    else { return "it is no import" }
    let known = Dictionary(
      provenance.files.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    for name in names.sorted() where name != "provenance.json" {
      guard let sha256 = known[name] else { return "\(name) is not of the import" }
      guard let bytes = try? RegularFile.read(folder + "/" + name),
        SourceFile(bytes: bytes).sha256 == sha256
      else { return "\(name) has been changed since" }
    }
    return nil
  }

  private struct Provenance: Decodable {
    struct File: Decodable {
      let file: String
      let sha256: String
    }

    let schema: String
    let files: [File]
  }

  private static func refusal(_ message: String) -> any Error {
    return CommandFailure(ProgramExit.cannotWrite, message)
  }

  private static func failure(_ path: String, _ code: Int32) -> any Error {
    refusal("cannot write \(path): \(String(cString: strerror(code)))")
  }
}
