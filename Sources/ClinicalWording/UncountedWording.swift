package import UlcerAnalysis
import UlcerRecords

/// Records that were read but that no safety answer counts, in words.
package enum UncountedWording {
  /// Returns a sentence for each kind of these records; empty if everything counts.
  package static func lines(_ analysis: StudyAnalysis) -> [String] {
    columns(analysis) + ulcers(analysis) + records(analysis.account.uncounted)
  }

  /// Describes ulcers that nobody assessed.
  private static func ulcers(_ analysis: StudyAnalysis) -> [String] {
    if analysis.isAnybodyTreated, analysis.records.hasOnlyUnassessedUlcers {
      return ["\(analysis.records.standings[.ulcers].file): no row tells of an assessment"]
    }
    let people = analysis[.record(.ulcersUnassessed)]?.value.count ?? 0
    return people == 0
      ? []
      : [
        "The ulcers of \(NumberWording.counted(people, "participant")) who attended visits after treatment were not assessed there"
      ]
  }

  /// Describes columns that no record fills.
  private static func columns(_ analysis: StudyAnalysis) -> [String] {
    let unrecorded = UnrecordedColumns(in: analysis.records)
    return RecordKind.allCases.compactMap { file in
      let columns = unrecorded[file] + (unrecorded.uncounted[file] ?? [])
      return columns.isEmpty
        ? nil
        : "\(analysis.records.standings[file].file): nothing is recorded in \(columns.joined(separator: ", "))"
    }
  }

  private static func records(_ records: UncountedRecords) -> [String] {
    let people = NumberWording.counted(records.untreatedParticipants, "participant")
    let untreated = [
      (records.untreatedEvents, "adverse event"),
      (records.untreatedReactions, "injection-site assessment"),
    ].filter { $0.0 > 0 }.map { NumberWording.counted($0.0, $0.1) }
    let isOne = records.untreatedEvents + records.untreatedReactions == 1
    return [
      untreated.isEmpty
        ? nil
        : "\(untreated.joined(separator: " and ")) of \(people) without a treatment date \(isOne ? "does" : "do") not count",
      untreated.isEmpty && records.untreatedVisitors > 0
        ? "\(NumberWording.counted(records.untreatedVisitors, "participant")) without a treatment date attended visits that the plan has after treatment"
        : nil,
      records.treatmentsBeforeConsent > 0
        ? "\(NumberWording.counted(records.treatmentsBeforeConsent, "treatment date")) before consent: the days since treatment may be wrong"
        : nil,
      dated(records.eventsBeforeConsent, "adverse event", "before consent"),
      dated(
        records.graveEventsBeforeTreatment, "adverse event that is serious or of grade 3 or higher",
        "before treatment", plural: "adverse events that are serious or of grade 3 or higher"),
      dated(
        records.assessmentsBeforeTreatment, "assessment that belongs after treatment",
        "before it", plural: "assessments that belong after treatment"),
    ].compactMap { $0 }
  }

  /// Returns `1 adverse event is dated before consent and does not count`.
  private static func dated(
    _ count: Int, _ noun: String, _ when: String, plural: String? = nil
  ) -> String? {
    if count == 0 { return nil }
    let what =
      count == 1 ? "1 \(noun) is" : "\(NumberWording.whole(count)) \(plural ?? noun + "s") are"
    return "\(what) dated \(when) and \(count == 1 ? "does" : "do") not count"
  }
}
