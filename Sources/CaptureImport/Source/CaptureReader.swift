/// Reads the exports of one data-capture system: bytes to captured tables.
///
/// A reader never throws and never stops at the first fault. It drops columns that look like the
/// treatment allocation before any other code sees them (`AllocationNames`), keeps text unchanged,
/// and leaves the meaning of cells to the mapping. It knows nothing of the study format.
public protocol CaptureReader: Sendable {
  /// The extensions of files that it opens, in lower case; other files are listed as ignored.
  var extensions: Set<String> { get }

  /// The system's entries for "no value" everywhere, in addition to those of the mapping.
  var missingValues: MissingConvention { get }

  /// Reads the content of the source.
  func read(_ source: CaptureSource, settings: CaptureSettings) -> CapturedExport
}

/// A data-capture system's entries for "no value", in any column.
public enum MissingConvention: String, Hashable, Sendable {
  /// An empty cell alone.
  case emptyCell
  /// Castor: −95 to −99, `##USER_MISSING_95##`, dates in the years 2995 to 2999.
  case castor
  /// SAS: a lone `.`.
  case sas
}
