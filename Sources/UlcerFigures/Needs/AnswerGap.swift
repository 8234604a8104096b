import ClinicalWording
package import PageComposition
package import UlcerAnalysis
import UlcerRecords

/// The gaps of an answer: files that it uses and that were not read, or not read whole.
package struct AnswerGap {
  /// Files that were not read, as clauses: `adverse-events.csv could not be read`.
  package private(set) var absences: [String] = []
  /// Parts left out of files that were read: `1 of 74 events excluded`.
  private(set) var partial: [String] = []
  /// All unknown data could only increase the count.
  private(set) var onlyAdds = true
  /// The count is a minimum because of empty cells.
  package private(set) var isLeast = false

  /// Finds the gaps in the files and columns that an answer uses.
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

  /// Finds the gaps in the files that a display uses, whatever their columns.
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

  /// Returns `grade of 1 event set to missing`; for several columns `3 cells of events set to
  /// missing (grade, serious)`.
  private static func emptied(_ columns: [String: Int], _ file: RecordKind) -> String {
    let names = columns.keys.sorted()
    let count = columns.values.reduce(0, +)
    return names.count == 1
      ? "\(names[0]) of \(NumberWording.whole(count)) \(unit(file, count)) set to missing"
      : "\(NumberWording.whole(count)) cells of \(unit(file, count)) set to missing "
        + "(\(names.joined(separator: ", ")))"
  }

  /// Adds participants not known to be treated: all answers except that about deaths count the
  /// treated.
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
      // If day 0 is too early, the count may be too high as well as too low.
      if uncounted.treatmentsBeforeConsent > 0 { onlyAdds = false }
    }
  }

  /// Adds empty cells.
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

  /// Everything was read.
  package var isNone: Bool { absences.isEmpty && partial.isEmpty }

  /// All gaps, one clause after the other.
  package var words: String { (absences + partial).joined(separator: "; ") }

  /// The gaps in short form.
  package var shortWords: String { words(most: 2, "below") }

  /// Returns all clauses; if there are more than `most`, their number and where they are named.
  private func words(most: Int, _ place: String) -> String {
    let count = absences.count + partial.count
    return count > most ? "\(NumberWording.whole(count)) gaps, named \(place)" : words
  }

  /// The answer if nothing is known: `Not known: no ulcers.csv`.
  package var notKnown: String { "Not known: " + absences.joined(separator: "; ") }

  /// Returns a status that reflects the gaps: it is never clear over a gap, and a severe one stays.
  package func status(_ status: StatusMark?) -> StatusMark? {
    if isNone, !isLeast { return status }
    return status == .alarm || status == .attention ? status : .unknown
  }

  /// Returns a note, preceded by the gaps.
  package func note(_ note: String) -> RichText {
    RichText([words(most: 3, "above"), note].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// Returns a count with its certainty: `3 of 20`, `At least 3 of 20`, `None known: 0 of 20`; if
  /// the count is 0 and a file was not read, that nothing is known.
  package func value(_ text: String, count known: Int?) -> String {
    let count = known ?? 0
    if isNone, !isLeast { return text }
    if !absences.isEmpty { return count > 0 ? "At least \(text)" : notKnown }
    if count == 0 { return "None known: \(text)" }
    return onlyAdds ? "At least \(text)" : text
  }

  /// Returns the same as a big number: `3`, `≥ 3`, `?`.
  package func tile(_ text: String, count known: Int?) -> String {
    let count = known ?? 0
    if (isNone && !isLeast) || (count == 0 && absences.isEmpty) { return text }
    if count == 0 { return "?" }
    return onlyAdds || !absences.isEmpty ? "≥\u{202F}\(text)" : text
  }

  /// Returns `1 of 74 events excluded`.
  static func excluded(_ standing: FileStanding) -> String {
    "\(NumberWording.whole(standing.excluded)) of \(NumberWording.whole(standing.read)) "
      + "\(unit(standing.kind, standing.read)) excluded"
  }

  /// Names the rows of a file.
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
