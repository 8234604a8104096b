import Foundation

/// The one place where a study folder's files are opened; each file is read once.
public enum StudyFolderReader {
  /// Why a folder could not be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such folder, or it is not a folder.
    case noFolder(String)
  }

  /// Larger files are not opened.
  private static let byteLimit = Int(Int32.max)

  private static func length(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size]).flatMap { $0 as? Int }
  }

  /// The file up to a limit, read piece by piece into one array: memory is its size, once.
  private static func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(length(of: path) ?? 0, limit))
    do {
      while bytes.count < limit,
        let piece = try handle.read(upToCount: min(1 << 20, limit - bytes.count)), !piece.isEmpty
      {
        bytes.append(contentsOf: piece)
      }
    } catch {
      return nil
    }
    return bytes
  }

  /// Reads `study.yaml` and the CSV files that it names (or the canonical ones).
  ///
  /// Other files are listed, never opened: a treatment allocation stays unread.
  /// - Parameter folder: path of the study folder.
  /// - Throws: `Failure.noFolder`; a single file that cannot be read is noted in `unreadable`.
  public static func read(folder: String) throws(Failure) -> StudySources {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .noFolder(folder)
    }
    var files: [String: [UInt8]] = [:]
    var unreadable: [String: String] = [:]
    func open(_ path: String, limit: Int = byteLimit + 1) {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard files[path] == nil,
        FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      else { return }
      if isFolder.boolValue {
        unreadable[path] = "it is a folder"
      } else if let size = length(of: url.path), size > byteLimit {
        unreadable[path] = "it is larger than 2 GB"
      } else if let bytes = bytes(of: url.path, limit: limit) {
        files[path] = bytes
      } else {
        unreadable[path] = "no permission, or the disk failed"
      }
    }
    // One byte too many is enough to refuse it.
    open(StudySources.configurationName, limit: StudyConfiguration.byteLimit + 1)
    let configuration = StudyConfiguration.read(files[StudySources.configurationName])
    for kind in FileKind.allCases { open(configuration.settings.path(of: kind)) }
    var sources = StudySources(files: files, listing: names)
    sources.unreadable = unreadable
    return sources
  }
}
