import Foundation

/// The one place where a study folder's files are opened; each file is read once.
public enum StudyFolderReader {
  /// Why a folder could not be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such folder, or it is not a folder.
    case noFolder(String)
  }

  /// Reads `study.yaml` and the CSV files that it names (or the canonical ones).
  ///
  /// Other files are listed, never opened: a treatment allocation stays unread.
  /// - Parameter folder: path of the study folder.
  /// - Throws: `Failure.noFolder`; a single file that cannot be read is noted in `unreadable`.
  public static func read(folder: String) throws(Failure) -> StudySources {
    guard let names = FolderListing.names(in: folder) else {
      throw .noFolder(folder)
    }
    var files: [String: [UInt8]] = [:]
    var unreadable: [String: String] = [:]
    func open(_ path: String) {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard files[path] == nil,
        FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      else { return }
      if isFolder.boolValue {
        unreadable[path] = "it is a folder"
      } else if let data = try? Data(contentsOf: url) {
        files[path] = [UInt8](data)
      } else {
        unreadable[path] = "no permission, or the disk failed"
      }
    }
    open(StudySources.configurationName)
    let configuration = StudyConfiguration.read(files[StudySources.configurationName])
    for kind in FileKind.allCases { open(configuration.settings.path(of: kind)) }
    var sources = StudySources(files: files, listing: names)
    sources.unreadable = unreadable
    return sources
  }
}
