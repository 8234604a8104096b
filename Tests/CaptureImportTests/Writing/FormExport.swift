import SourceDiagnostics
import TestSupport

@testable import CaptureImport

/// An export of a system without a public format: one CSV file for each form.
struct FormExport {
  var files = [
    "people.csv": "id,centre,consent,outcome\nP1,A,2025-01-06,enrolled\nP2,B,2025-01-07,enrolled\n"
  ]
  /// What `records` holds beside participants.
  var records = ""
  /// Keys of the mapping beside `records`.
  var keys = ""
  /// Columns of participants beside the required ones.
  var columns = ""

  var mapping: String {
    """
    system: csv
    participant: id
    site: centre
    study: {acronym: FORMS}
    \(keys)
    records:
      participants:
        - table: people
          columns:
            participant_id: id
            site: centre
            consent_date: consent
            screening_outcome: outcome
    \(columns)
    \(records)
    """
  }

  func imported() -> StudyImport {
    StudyImport(
      CaptureSource(texts: files), system: .csv, mapping: Array(mapping.utf8),
      mappingFile: "mapping.yaml", programVersion: "0", studyFile: { _ in nil })
  }

  /// Rows of a file of the study without its header.
  func rows(_ name: String) -> [String] {
    let study = imported()
    guard let text = study.text(name) else { return study.errors }
    return text.split(separator: "\n").dropFirst().map(String.init)
  }
}
