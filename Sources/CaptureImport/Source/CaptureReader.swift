/// Reads the exports of one data-capture system: bytes to captured tables.
///
/// A reader never throws and never stops at the first fault. It drops columns that look like the
/// treatment allocation before anything else looks at them (`AllocationNames`), keeps text as it
/// stands, and leaves the meaning of cells to the mapping. It knows nothing of the study format.
public protocol CaptureReader: Sendable {
  /// The extensions of files that it looks at, in lower case; other files are listed as ignored.
  var extensions: Set<String> { get }

  /// What the system writes for "no value" everywhere, beside what the mapping says.
  var missingValues: MissingConvention { get }

  /// Reads what the source holds.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport
}
