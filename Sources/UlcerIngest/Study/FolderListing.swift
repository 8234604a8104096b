import Foundation

/// The names of a study folder's files, those of its own folders included.
///
/// Two levels are enough: exports lie in a folder beside `study.yaml`, and so may an allocation
/// that somebody forgot there. Nothing is opened.
enum FolderListing {
  /// A folder with more names than this is no study folder, and the rest is not examined.
  private static let limit = 10_000

  /// Paths inside the folder, unsorted; `nil` when there is no such folder.
  static func names(in folder: String) -> [String]? {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else { return nil }
    var all = names
    for name in names.sorted() where !name.hasPrefix(".") && !name.contains(".csv") {
      let path = folder + "/" + name
      var isFolder: ObjCBool = false
      guard all.count < limit, manager.fileExists(atPath: path, isDirectory: &isFolder),
        isFolder.boolValue, let inner = try? manager.contentsOfDirectory(atPath: path)
      else { continue }
      all += inner.prefix(limit).map { name + "/" + $0 }
    }
    return all
  }
}
