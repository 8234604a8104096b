/// Limits on the size of an export, above which it is refused.
public struct CaptureLimits: Hashable, Sendable {
  /// Bytes of one file, after unpacking.
  public var fileBytes = 512 << 20
  /// Bytes of all files together, after unpacking.
  public var totalBytes = 1 << 30
  /// Entries of an archive or folder.
  public var entries = 10_000

  /// Cells of all tables that are taken apart, together: each becomes a text of its own, of 16
  /// bytes and its content beyond 15 characters.
  public var cells = 30_000_000

  /// The limits that hold on the command line.
  public init() {}
}
