import UlcerRecords

/// Writes `eligibility-check.csv`: entered answers and answers of the records, with their files and
/// rows.
///
/// Columns: participant_id, criterion, kind (inclusion, exclusion), part, entered (yes, no), records
/// (met, not-met, cannot-be-told), verdict (supported, contradicted, cannot-be-told, not-entered;
/// empty for a part), as_of, reason, evidence (`file:record`, separated by `; `). Sorted by
/// participant_id, then criterion in the order of the plan.
public enum EligibilityListing {
  /// The location of a record: its file, and its number in it; the header is 1.
  public typealias Place = (file: String, line: Int)

  /// `eligibility-check.csv` in pieces.
  ///
  /// - Parameter place: file and number of a record, e.g. `ulcers.csv` and 12; `nil` if it has none.
  public static func pieces(
    of analysis: StudyAnalysis, place: @escaping @Sendable (EligibilityFinding.Evidence) -> Place?
  ) -> ListingPieces {
    let columns = [
      "participant_id", "criterion", "kind", "part", "entered", "records", "verdict", "as_of",
      "reason", "evidence",
    ]
    let consistency = ParticipantEligibility(analysis)
    let people = analysis.records.participants
    return ListingPieces(columns: columns, of: analysis) { participant, table in
      for finding in consistency.findings(of: participant) {
        let records = finding.derived.map { $0 ? "met" : "not-met" } ?? "cannot-be-told"
        table.write(people[participant].id)
        table.write(finding.criterion)
        table.write(plain: finding.isInclusion.map { $0 ? "inclusion" : "exclusion" } ?? "")
        table.write(plain: finding.part?.rawValue ?? "")
        table.write(plain: finding.entered.map { $0 ? "yes" : "no" } ?? "")
        table.write(plain: records)
        table.write(plain: finding.verdict?.rawValue ?? "")
        table.write(finding.asOf)
        table.write(finding.reason)
        table.write(finding.evidence.compactMap { place($0).map { ($0.file, $0.line) } })
        table.endRow()
      }
    }
  }

  /// The same as text.
  public static func text(
    of analysis: StudyAnalysis, place: @escaping @Sendable (EligibilityFinding.Evidence) -> Place?
  ) -> String {
    pieces(of: analysis, place: place).text
  }
}
