import UlcerRecords

/// Writes `eligibility-check.csv`: what was entered and what the records say, with their places.
///
/// Columns: participant_id, criterion, kind (inclusion, exclusion), part, entered (yes, no), records
/// (met, not-met, cannot-be-told), verdict (supported, contradicted, cannot-be-told, not-entered;
/// empty for a part), as_of, reason, evidence (`file:line`, separated by `; `). Sorted by
/// participant_id, then criterion in the order of the plan.
public enum EligibilityListing {
  /// `eligibility-check.csv` as UTF-8.
  ///
  /// - Parameter place: file and line of a record, e.g. `ulcers.csv:12`; `nil` if it has none.
  public static func bytes(
    of consistency: EligibilityConsistency, in analysis: StudyAnalysis,
    place: (EligibilityFinding.Evidence) -> String?
  ) -> [UInt8] {
    var table = TableText(columns: [
      "participant_id", "criterion", "kind", "part", "entered", "records", "verdict", "as_of",
      "reason", "evidence",
    ])
    let people = analysis.records.participants
    let rows = ParticipantRows(of: consistency.findings, participants: people.count) {
      $0.participant
    }
    let sorted = people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
    for row in sorted.lazy.flatMap({ rows[$0] }) {
      let finding = consistency.findings[row]
      let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "cannot-be-told"
      table.write(people[finding.participant].id)
      table.write(finding.criterion)
      table.write(plain: finding.isInclusion.map { $0 ? "inclusion" : "exclusion" } ?? "")
      table.write(plain: finding.part?.rawValue ?? "")
      table.write(plain: finding.entered.map { $0 ? "yes" : "no" } ?? "")
      table.write(plain: records)
      table.write(plain: finding.verdict?.rawValue ?? "")
      table.write(finding.asOf)
      table.write(finding.reason)
      table.write(finding.evidence.compactMap(place).joined(separator: "; "))
      table.endRow()
    }
    return table.bytes
  }
  /// The same as text.
  public static func text(
    of consistency: EligibilityConsistency, in analysis: StudyAnalysis,
    place: (EligibilityFinding.Evidence) -> String?
  ) -> String {
    String(decoding: bytes(of: consistency, in: analysis, place: place), as: UTF8.self)
  }
}
