import ClinicalWording
package import UlcerAnalysis
package import UlcerRecords

/// What an answer does not know although every file was read: columns that nobody filled, participants
/// without a treatment date, cells without which a count is the least that is known.
extension AnswerGap {
  /// Columns that the answer needs and that no record fills, as clauses.
  package static func unrecorded(_ file: RecordKind, _ analysis: StudyAnalysis) -> [String] {
    let columns = UnrecordedColumns(in: analysis.records)[file]
    return columns.isEmpty
      ? []
      : ["no \(columns.joined(separator: ", ")) in \(analysis.records.standings[file].file)"]
  }

  /// Participants who have records and no treatment date, and dates that hardly are right, as clauses.
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

  /// Participants of whom local toxicity is not known, as clauses.
  static func toxicity(_ analysis: StudyAnalysis) -> [String] {
    // Where no sign is recorded at all, that is told instead.
    let people = analysis.signsAbsence == nil ? analysis.account.unknownToxicity.participants : 0
    // Where a whole file is wanting, the box of page one names the column.
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

  /// Participants who came after treatment and whose ulcers nobody assessed, as a clause.
  package static func unassessed(_ analysis: StudyAnalysis) -> [String] {
    let people = analysis[.record(.ulcersUnassessed)]?.value.count ?? 0
    return people > 0
      ? ["ulcers of \(NumberWording.counted(people, "participant")) not assessed after treatment"]
      : []
  }

  /// Columns without which nobody knows how participation ended, as a clause.
  package static func ends(_ analysis: StudyAnalysis) -> [String] {
    (analysis.unknownEnds ?? analysis.unknownReasons).map { [$0] } ?? []
  }

  /// Participants who left early, where no death date could tell that they died later, as a clause.
  static func deathsAfterLeaving(_ analysis: StudyAnalysis) -> [String] {
    let people = analysis.records.standings[.participants]
    let left = analysis.account.earlyLeavers.count
    guard left > 0, people.lacking.contains("death_date") else { return [] }
    return [
      "no death_date in \(people.file) for \(NumberWording.counted(left, "participant")) who left early"
    ]
  }

  /// Why no record can tell a death; `nil` where one can.
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
