import SourceDiagnostics
import UlcerRecords

/// Checks that all events of a file are graded by one version of the dictionary.
struct DictionaryVersions {
  private let planned: String
  private var first: (version: String, record: Int)?
  private var hasReportedDifference = false
  /// The version of the row before: mostly that of all rows.
  private var latest: (version: String, normalised: String)?

  init(_ plan: StudyPlan) {
    planned = DictionaryVersions.normalised(plan.adverseEventDictionaryVersion)
  }

  mutating func check(_ version: String?, _ row: RowReader) {
    guard let version else { return }
    let column = AdverseEventColumn.version.rawValue
    if latest?.version != version {
      latest = (version, DictionaryVersions.normalised(version))
    }
    let normalised = latest?.normalised ?? ""
    guard let first else {
      first = (normalised, row.record)
      if normalised != planned {
        row.report(
          .dictionaryVersionDiffers, at: column,
          "events are graded by version \(quoted(Array(version.utf8)[...])), "
            + "study.yaml says \(planned)",
          hint:
            "add to study.yaml: adverse-events: {version: \"\(normalised)\"}, or correct the file")
      }
      return
    }
    if normalised != first.version, !hasReportedDifference {
      hasReportedDifference = true
      row.report(
        .mixedDictionaryVersions, at: column,
        "the file has two versions of the dictionary; grades of two versions cannot be compared",
        hint: "code all events by one version", related: [row.position(column, first.record)])
    }
  }

  /// `v4`, `4`, `CTCAE 4.0` and `4.0` are one version.
  private static func normalised(_ version: String) -> String {
    let digits = version.unicodeScalars.filter { (0x30...0x39).contains($0.value) || $0 == "." }
    var text = String(String.UnicodeScalarView(digits))
    while text.hasSuffix(".0") { text.removeLast(2) }
    return text.isEmpty ? version.lowercased() : text
  }
}
