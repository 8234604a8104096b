import SourceDiagnostics
import UlcerRecords

/// Turns the bytes of a study folder into its records, with every fault and its place.
public enum StudyIngest {
  /// Reads a whole study.
  ///
  /// Nothing is thrown and nothing stops the reading of the rest; rows and cells that could not be
  /// used are in `diagnostics` and in the counts of `files`.
  public static func read(_ sources: StudySources) -> IngestedStudy {
    var session = IngestPass(sources)
    return session.read()
  }
}
