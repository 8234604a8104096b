public import Foundation

/// Where the package and the reference data beside it lie, found from this file's own place.
public enum PackageFolder {
  /// The folder that holds `Package.swift`.
  public static var root: URL {
    // Sources/TestSupport/PackageFolder.swift lies three steps below the root.
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// A folder or file of the shared reference data (`../shared/reference/…`), when it is there.
  ///
  /// The data are not part of the package; a test without them is skipped:
  /// `@Test(.enabled(if: PackageFolder.reference("csv") != nil, "no reference data"))`.
  public static func reference(_ path: String = "") -> URL? {
    let folder = root.deletingLastPathComponent().appendingPathComponent("shared/reference")
    let url = path.isEmpty ? folder : folder.appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
