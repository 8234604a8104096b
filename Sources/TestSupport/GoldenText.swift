import Foundation

/// Compares a text with the last approved one.
///
/// Approved texts lie in `Tests/Golden/<test target>/<name>.txt`. With the environment variable
/// `REWRITE_GOLDEN=1` the given text is written there instead; review the difference in git.
public enum GoldenText {
  /// Throws ``GoldenTextMismatch`` unless `text` equals the approved text called `name`.
  ///
  /// - Parameter file: the calling test's file; its folder names the test target.
  public static func expect(
    _ text: String, matches name: String, file: String = #filePath
  ) throws {
    let target = URL(fileURLWithPath: file).deletingLastPathComponent().lastPathComponent
    let url = PackageFolder.root.appendingPathComponent("Tests/Golden/\(target)/\(name).txt")
    if ProcessInfo.processInfo.environment["REWRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw GoldenTextMismatch(name: name, line: 0, approved: "(no approved text)", found: "")
    }
    let approved = String(decoding: data, as: UTF8.self)
    guard approved != text else { return }
    throw firstDifference(name: name, approved: approved, found: text)
  }

  private static func firstDifference(
    name: String, approved: String, found: String
  ) -> GoldenTextMismatch {
    let left = approved.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(left.count, right.count)
    return GoldenTextMismatch(
      name: name, line: line + 1, approved: line < left.count ? String(left[line]) : "(end)",
      found: line < right.count ? String(right[line]) : "(end)")
  }
}
