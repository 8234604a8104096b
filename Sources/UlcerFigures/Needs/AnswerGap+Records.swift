import ClinicalWording
package import UlcerAnalysis
package import UlcerRecords

/// The gaps of an answer although every file was read: empty columns, participants without a
/// treatment date, and empty cells that make a count a minimum.
extension AnswerGap {
  /// Returns the columns that the answer needs and that no record fills, as clauses.
  package static func unrecorded(_ file: RecordKind, _ analysis: StudyAnalysis) -> [String] {
    let columns = UnrecordedColumns(in: analysis.records)[file]
    return columns.isEmpty
      ? []
      : ["no \(columns.joined(separator: ", ")) in \(analysis.records.standings[file].file)"]
  }

  /// Returns participants with records but no treatment date, and implausible dates, as clauses.
  static func untreated(_ records: UncountedRecords) -> [String] {
    let people = records.doubtfulParticipants
    let events = records.eventsBeforeConsent
    let assessments = records.assessmentsBeforeTreatment
    let treatments = records.treatmentsBeforeConsent
    return [
      people > 0
        ? "\(NumberWording.counted(people, "participant")) with records and without a treatment date"
        : "",
      treatments > 0
        ? "\(NumberWording.counted(treatments, "participant")) treated before consent" : "",
      events > 0 ? "\(NumberWording.counted(events, "event")) before consent" : "",
      assessments > 0
        ? "\(NumberWording.counted(assessments, "assessment")) before treatment that belong after it"
        : "",
    ].filter { !$0.isEmpty }
  }

  /// Returns the participants whose local toxicity is unknown, as clauses.
  static func toxicity(_ analysis: StudyAnalysis) -> [String] {
    // If no sign is recorded at all, another clause says so instead.
    let people = analysis.signsAbsence == nil ? analysis.account.unknownToxicity.participants : 0
    // If a whole file is missing, the box of page one names the column.
    let events =
      analysis.localToxicityAbsences.isEmpty
      ? UnrecordedColumns(in: analysis.records).uncounted[.adverseEvents] ?? [] : []
    return unrecorded(.ulcers, analysis)
      + (events.isEmpty
        ? []
        : [
          "no \(events.joined(separator: ", ")) in \(analysis.records.standings[.adverseEvents].file)"
        ])
      + (people > 0
        ? ["a sign of \(NumberWording.counted(people, "participant")) not recorded"] : [])
  }

  /// Returns participants who came after treatment but have no ulcer assessment, as a clause.
  package static func unassessed(_ analysis: StudyAnalysis) -> [String] {
    let people = analysis[.record(.ulcersUnassessed)]?.value.count ?? 0
    return people > 0
      ? ["ulcers of \(NumberWording.counted(people, "participant")) not assessed after treatment"]
      : []
  }

  /// Returns the columns without which the end of participation is unknown, as a clause.
  package static func ends(_ analysis: StudyAnalysis) -> [String] {
    (analysis.unknownEnds ?? analysis.unknownReasons).map { [$0] } ?? []
  }

  /// Returns participants who left early if no death date could show a later death, as a clause.
  static func deathsAfterLeaving(_ analysis: StudyAnalysis) -> [String] {
    let people = analysis.records.standings[.participants]
    let left = analysis.account.earlyLeavers.count
    guard left > 0, people.lacking.contains("death_date") else { return [] }
    return [
      "no death_date in \(people.file) for \(NumberWording.counted(left, "participant")) who left early"
    ]
  }

  /// Returns the reason why no record can show a death; `nil` if one can.
  static func deaths(_ analysis: StudyAnalysis) -> String? {
    let standings = analysis.records.standings
    let people = standings[.participants]
    guard UnrecordedColumns(in: analysis.records)[.participants].contains("death_date") else {
      return nil
    }
    let events = standings[.adverseEvents]
    let tells =
      analysis.absence(of: .adverseEvents) == nil && events.presence != .notKept
      && !events.lacking.isSuperset(of: ["grade", "outcome", "seriousness"])
    return tells ? nil : "no column of \(people.file) and of \(events.file) tells a death"
  }
}
