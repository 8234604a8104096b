import Foundation
import NightlyJob
import UlcerIngest

/// Finds open reports, beside which nothing closed may lie.
///
/// `cicatrix report` writes its numbers beside the pages as `NAME.results.json`. They are open
/// unless some result is of an arm (an id with `@`). A file that cannot be read counts as open.
enum OpenReport {
  private static let ending = ".results.json"

  /// The name, without ending, of the first open report in the folder of a file; `nil` for none.
  static func name(besideFile path: String) -> String? {
    let folder = PathParts.folder(of: path)
    let directory = folder.isEmpty ? "." : folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().first { name in
      guard name.hasSuffix(ending) else { return false }
      guard let bytes = try? RegularFile.read(directory + "/" + name) else { return true }
      return !namesArm(Data(bytes))
    }.map { String($0.dropLast(ending.count)) }
  }

  /// Whether some result is of an arm.
  private static func namesArm(_ data: Data) -> Bool {
    let start = Data(#""id":""#.utf8)
    var from = data.startIndex
    while let found = data.range(of: start, in: from..<data.endIndex) {
      let id = data[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      if id.contains(UInt8(ascii: "@")) { return true }
      from = id.endIndex
    }
    return false
  }
}
