public import Foundation

/// The folder of the package and of the reference data beside it, found from this file's path.
public enum PackageFolder {
  /// The folder that holds `Package.swift`.
  public static var root: URL {
    // Sources/TestSupport/PackageFolder.swift lies three steps below the root.
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Returns a folder or file of the shared reference data (`../shared/reference/…`), if it exists.
  ///
  /// The data are not part of the package; a test without them is skipped:
  /// `@Test(.enabled(if: PackageFolder.reference("csv") != nil, "no reference data"))`.
  public static func reference(_ path: String = "") -> URL? {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/reference")
    let url = path.isEmpty ? folder : folder.appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
