import ClinicalWording
package import PageComposition
package import UlcerAnalysis
import UlcerRecords

/// What an answer does not know, because a file that it rests on was not read, or not whole.
package struct AnswerGap {
  /// Files from which nothing is known, as clauses: `adverse-events.csv could not be read`.
  package private(set) var absences: [String] = []
  /// What was left out of files that were read: `1 of 74 events excluded`.
  private(set) var partial: [String] = []
  /// Whether all that is not known could only add to what is counted.
  private(set) var onlyAdds = true
  /// Whether what is counted is the least that is known, for cells that are empty.
  package private(set) var isLeast = false

  /// Looks at the files and columns that an answer rests on.
  package init(_ answer: Answer, in analysis: StudyAnalysis) {
    let needs = answer.needs(analysis.plan)
    for need in needs { add(need, analysis) }
    switch answer {
    case .deaths: break
    case .changes, .dataProblems: partial += AnswerGap.untreated(analysis.account.uncounted)
    default: addPeople(analysis)
    }
    addEmpty(answer, analysis)
  }

  /// The files that a display rests on, whatever their columns.
  init(_ files: [RecordKind], in analysis: StudyAnalysis) {
    for file in files { add(Answer.Need(file: file), analysis) }
  }

  private mutating func add(_ need: Answer.Need, _ analysis: StudyAnalysis) {
    let standing = analysis.records.standings[need.file]
    if let reason = analysis.absence(of: need.file) {
      absences.append(reason)
      return
    }
    let isAdding = ![.ulcers, .visits].contains(need.file)
    if standing.excluded > 0 {
      partial.append(AnswerGap.excluded(standing))
      onlyAdds = onlyAdds && isAdding
    }
    let isDisplay = need.adding.isEmpty && need.moving.isEmpty
    let emptied = standing.emptied.filter {
      need.adding.contains($0.key) || need.moving.contains($0.key) || isDisplay
    }
    if !emptied.isEmpty { partial.append(AnswerGap.emptied(emptied, need.file)) }
    onlyAdds = onlyAdds && emptied.keys.allSatisfy(need.adding.contains)
  }

  /// `grade of 1 event set to missing`; of several columns `3 cells of events set to missing (grade,
  /// serious)`.
  private static func emptied(_ columns: [String: Int], _ file: RecordKind) -> String {
    let names = columns.keys.sorted()
    let count = columns.values.reduce(0, +)
    return names.count == 1
      ? "\(names[0]) of \(NumberWording.whole(count)) \(unit(file, count)) set to missing"
      : "\(NumberWording.whole(count)) cells of \(unit(file, count)) set to missing "
        + "(\(names.joined(separator: ", ")))"
  }

  /// Whom nobody knows to be treated: all answers but that about deaths count the treated.
  private mutating func addPeople(_ analysis: StudyAnalysis) {
    let columns = UnrecordedColumns(in: analysis.records)[.participants]
    let file = analysis.records.standings[.participants].file
    let uncounted = analysis.account.uncounted
    if columns.contains("treatment_date") {
      absences.append("no treatment_date in \(file)")
    } else if !analysis.isAnybodyTreated, uncounted.doubtfulParticipants > 0 {
      absences.append("nobody has a treatment date")
    } else {
      partial += AnswerGap.untreated(uncounted)
      // From a day 0 that is too early on, too much counts as well as too little.
      if uncounted.treatmentsBeforeConsent > 0 { onlyAdds = false }
    }
  }

  /// Cells that nobody filled.
  private mutating func addEmpty(_ answer: Answer, _ analysis: StudyAnalysis) {
    switch answer {
    case .deaths:
      if let reason = AnswerGap.deaths(analysis) {
        absences.append(reason)
      } else if UnrecordedColumns(in: analysis.records)[.participants].contains("death_date") {
        partial += AnswerGap.unrecorded(.participants, analysis)
      } else {
        partial += AnswerGap.deathsAfterLeaving(analysis)
      }
    case .seriousEvents:
      isLeast = analysis.account.missing.participantsSeriousnessUnknown > 0
    case .highGrade: isLeast = analysis.account.missing.participantsHighGradeUnknown > 0
    case .mostSevere: isLeast = analysis.account.missing.withoutGrade > 0
    case .localToxicity:
      if analysis.absence(of: .localReactions) == nil {
        absences += analysis.signsAbsence.map { [$0] } ?? []
      }
      partial += AnswerGap.toxicity(analysis)
    case .changes, .dataProblems:
      partial += RecordKind.allCases.flatMap { AnswerGap.unrecorded($0, analysis) }
      partial += AnswerGap.unassessed(analysis)
    case .completeness:
      partial += [.ulcers, .adverseEvents].flatMap { AnswerGap.unrecorded($0, analysis) }
      partial += AnswerGap.unassessed(analysis)
    case .followUp:
      if analysis.absence(of: .participants) == nil { partial += AnswerGap.ends(analysis) }
    case .healing, .newUlcers, .openUlcers: partial += AnswerGap.unassessed(analysis)
    case .treated, .monitoring: break
    }
  }

  /// Whether everything was read.
  package var isNone: Bool { absences.isEmpty && partial.isEmpty }

  /// All of it, one clause after the other.
  package var words: String { (absences + partial).joined(separator: "; ") }

  /// The same where there is little room.
  package var shortWords: String { words(most: 2, "below") }

  /// All clauses; where there are more than the most, how many the box of page one names.
  private func words(most: Int, _ place: String) -> String {
    let count = absences.count + partial.count
    return count > most ? "\(NumberWording.whole(count)) gaps, named \(place)" : words
  }

  /// The answer where nothing is known: `Not known: no ulcers.csv`.
  package var notKnown: String { "Not known: " + absences.joined(separator: "; ") }

  /// A status that says what is known: nothing is clear over a gap; what is grave stays so.
  package func status(_ status: StatusMark?) -> StatusMark? {
    if isNone, !isLeast { return status }
    return status == .alarm || status == .attention ? status : .unknown
  }

  /// A note with what is not known before it.
  package func note(_ note: String) -> RichText {
    RichText([words(most: 3, "above"), note].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// A count with what is known of it: `3 of 20`, `At least 3 of 20`, `None known: 0 of 20`; where
  /// nothing is counted and a file is wanting, that nothing is known.
  package func value(_ text: String, count known: Int?) -> String {
    let count = known ?? 0
    if isNone, !isLeast { return text }
    if !absences.isEmpty { return count > 0 ? "At least \(text)" : notKnown }
    if count == 0 { return "None known: \(text)" }
    return onlyAdds ? "At least \(text)" : text
  }

  /// The same as a big number: `3`, `≥ 3`, `?`.
  package func tile(_ text: String, count known: Int?) -> String {
    let count = known ?? 0
    if (isNone && !isLeast) || (count == 0 && absences.isEmpty) { return text }
    if count == 0 { return "?" }
    return onlyAdds || !absences.isEmpty ? "≥\u{202F}\(text)" : text
  }

  /// `1 of 74 events excluded`.
  static func excluded(_ standing: FileStanding) -> String {
    "\(NumberWording.whole(standing.excluded)) of \(NumberWording.whole(standing.read)) "
      + "\(unit(standing.kind, standing.read)) excluded"
  }

  /// What a row of a file is.
  private static func unit(_ file: RecordKind, _ count: Int) -> String {
    let one = count == 1
    return switch file {
    case .participants: one ? "participant" : "participants"
    case .visits: one ? "visit" : "visits"
    case .ulcers: one ? "ulcer assessment" : "ulcer assessments"
    case .localReactions: one ? "injection-site assessment" : "injection-site assessments"
    case .adverseEvents: one ? "event" : "events"
    case .treatments: one ? "treatment" : "treatments"
    case .scores: one ? "score" : "scores"
    case .eligibility: one ? "entry of eligibility" : "entries of eligibility"
    }
  }
}
