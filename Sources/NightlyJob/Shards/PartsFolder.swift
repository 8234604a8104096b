import AnalysedStudies
import Foundation

/// The folder in which the parts of a run wait to be collected.
///
/// ```
/// parts/<12 digits of the key>/2-of-4/lock      locked while the part is made
///                                    /making/   what is being made
///                                    /whole/    the finished part, with part.json
/// ```
struct PartsFolder: Sendable {
  /// The folder in which the study's runs are published.
  let home: StudyHome

  /// The folder of all parts.
  var path: String { home.path + "/parts" }

  /// The folder of the parts of one run.
  func folder(of key: String) -> String { path + "/" + key.prefix(12) }

  /// The folder of one part.
  struct Place: Hashable, Sendable {
    /// The folder's path.
    let path: String
    /// The part.
    let shard: Shard

    var lock: String { path + "/lock" }
    var making: String { path + "/making" }
    var whole: String { path + "/whole" }
  }

  /// Returns the place of a part of a run.
  func place(of shard: Shard, key: String) -> Place {
    Place(path: folder(of: key) + "/\(shard.number)-of-\(shard.count)", shard: shard)
  }

  /// Returns every part of a run that has a folder, by number of parts and number.
  func places(key: String) -> [Place] {
    FolderWork.names(in: folder(of: key)).compactMap { name in
      let numbers = name.split(separator: "-").map { Int($0) }
      guard numbers.count == 3, let number = numbers[0], let count = numbers[2],
        let shard = Shard(number, of: count)
      else { return nil }
      let place = place(of: shard, key: key)
      return PathParts.name(of: place.path) == name ? place : nil
    }.sorted { ($0.shard.count, $0.shard.number) < ($1.shard.count, $1.shard.number) }
  }

  /// Removes all parts except those of one run; a part that is being made stays.
  func clean(but key: String? = nil) {
    let kept = key.map { String($0.prefix(12)) }
    for name in FolderWork.names(in: path) where name != kept {
      let parts = path + "/" + name
      for part in FolderWork.names(in: parts) {
        let folder = parts + "/" + part
        do throws(NightlyFailure) {
          try FolderLock.hold(file: folder + "/lock") { FolderWork.remove(folder) }
        } catch {
          continue
        }
      }
      rmdir(parts)
    }
    rmdir(path)
  }
}
