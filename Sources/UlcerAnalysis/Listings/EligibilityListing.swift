import UlcerRecords

/// Writes `eligibility-check.csv`: what was entered and what the records say, with their places.
///
/// Columns: participant_id, criterion, kind (inclusion, exclusion), part, entered (yes, no), records
/// (met, not-met, cannot-be-told), verdict (supported, contradicted, cannot-be-told, not-entered;
/// empty for a part), as_of, reason, evidence (`file:line`, separated by `; `). Sorted by
/// participant_id, then criterion in the order of the plan.
public enum EligibilityListing {
  /// The text of `eligibility-check.csv`.
  ///
  /// - Parameter place: file and line of a record, e.g. `ulcers.csv:12`; `nil` if it has none.
  public static func text(
    of consistency: EligibilityConsistency, in analysis: StudyAnalysis,
    place: (EligibilityFinding.Evidence) -> String?
  ) -> String {
    var table = TableText(columns: [
      "participant_id", "criterion", "kind", "part", "entered", "records", "verdict", "as_of",
      "reason", "evidence",
    ])
    let people = analysis.records.participants
    let sorted = consistency.findings.enumerated().sorted { left, right in
      let ids = (people[left.element.participant].id, people[right.element.participant].id)
      return ids.0 == ids.1 ? left.offset < right.offset : TableText.isBefore(ids.0, ids.1)
    }
    for (_, finding) in sorted {
      let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "cannot-be-told"
      table.add([
        TableText.cell(people[finding.participant].id), TableText.cell(finding.criterion),
        finding.isInclusion.map { $0 ? "inclusion" : "exclusion" } ?? "",
        finding.part?.rawValue ?? "", finding.entered.map { $0 ? "yes" : "no" } ?? "", records,
        finding.verdict?.rawValue ?? "", finding.asOf?.isoText ?? "",
        TableText.cell(finding.reason),
        TableText.cell(finding.evidence.compactMap(place).joined(separator: "; ")),
      ])
    }
    return table.text
  }
}
