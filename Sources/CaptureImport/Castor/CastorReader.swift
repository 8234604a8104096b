/// Reads Castor EDC exports: study data, repeating data, surveys and field options, a file for each.
public struct CastorReader: CaptureReader {
  /// Makes a reader.
  public init() {}

  /// `csv` and `txt`.
  public var extensions: Set<String> { ["csv", "txt"] }

  /// User-missing values in all their spellings.
  public var missingValues: MissingConvention { .castor }

  /// One table for each part.
  public func read(_ source: CaptureSource, settings: CaptureSettings) -> CaptureReading {
    FormFilesReader().read(source, settings: settings)
  }
}
