/// How much of an export is read before it is refused.
public struct CaptureLimits: Hashable, Sendable {
  /// Bytes of one file, after unpacking.
  public var fileBytes = 512 << 20
  /// Bytes of all files together, after unpacking.
  public var totalBytes = 1 << 30
  /// Entries of an archive or folder.
  public var entries = 10_000

  /// The limits that hold on the command line.
  public init() {}
}
