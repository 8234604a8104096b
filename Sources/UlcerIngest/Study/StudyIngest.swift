import SourceDiagnostics
import UlcerRecords

/// From the bytes of a study folder to its records, with every fault and its place.
public enum StudyIngest {
  /// Reads a whole study.
  ///
  /// Nothing is thrown and nothing stops the reading of the rest; what could not be used is in
  /// `diagnostics` and in the counts of `files`.
  public static func read(_ sources: StudySources) -> IngestedStudy {
    var session = IngestPass(sources)
    return session.read()
  }
}
