import UlcerRecords

/// Results that are not estimable because a file that they rest on is missing, could not be read or
/// has no used row (section 8 of the definitions, last paragraph): what no file records is not
/// assessed, not zero.
struct ResultNeeds {
  /// The files that are missing, with the reason as a clause.
  let absent: [RecordKind: String]
  /// Why nothing is known of treatments, also where a study does not keep them.
  let unknownTreatments: String?
  /// The name of the file of injection-site assessments.
  private let reactionsFile: String
  /// Signs of local toxicity that no injection-site assessment records, with the reason as a
  /// clause.
  private let unrecorded: [LocalToxicityComponent: String]
  /// The reason why the ends of participation are unknown; `nil` if a column has them.
  let unknownEnds: String?
  /// The reason why it is unknown who completed and who left, although deaths are known; `nil` if a
  /// column has it, or if not even deaths are known.
  let unknownReasons: String?
  /// The reason why the events that led to withdrawal are unknown; `nil` if an event states the
  /// action taken.
  let unknownActions: String?
  /// The reason why ulcers cannot be told by hand: no treated participant has a treated hand; `nil`
  /// where one has.
  let unknownHands: String?
  /// The reason why target ulcers are not known: no row says of an ulcer that it is one or is none;
  /// `nil` where one does.
  let unknownTargets: String?
  /// The reason why nobody is known to be treated although no column could tell it; `nil` where the
  /// column is there.
  let unknownTreatment: String?
  /// Signs of ulcers and other local events that no record can show because their column is missing,
  /// with the reason as a clause.
  let uncounted: [String: String]
  private let monitoringOutcome: MonitoringOutcome

  init(_ records: StudyRecords, plan: StudyPlan) {
    let isAnybodyTreated = records.participants.contains(where: \.isTreated)
    var absent = Dictionary(
      records.standings.absences(isAnybodyTreated: isAnybodyTreated)
        .map { ($0.standing.kind, $0.reason) }, uniquingKeysWith: { first, _ in first })
    if isAnybodyTreated, records.hasOnlyUnassessedUlcers, absent[.ulcers] == nil {
      absent[.ulcers] = "no ulcer assessed in \(records.standings[.ulcers].file)"
    }
    let people = records.standings[.participants]
    if records.participants.isEmpty, records.standings.excludedRows > 0 {
      // The rows of the other files show that there must be participants.
      absent[.participants] = absent[.participants] ?? "no row in \(people.file)"
    }
    self.absent = absent
    let treatments = records.standings[.treatments]
    unknownTreatments =
      absent[.treatments] ?? (treatments.presence == .notKept ? "no \(treatments.file)" : nil)
    let file = records.standings[.localReactions].file
    reactionsFile = file
    let columns = UnrecordedColumns(in: records)
    unknownEnds =
      absent[.participants]
      ?? (columns.contains(ParticipantColumn.endReason)
        ? "no \(ParticipantColumn.endReason.name), \(ParticipantColumn.death.name) in \(people.file)"
        : nil)
    unknownReasons =
      unknownEnds == nil && people.used > 0 && people.lacks(ParticipantColumn.endReason)
      ? "no \(ParticipantColumn.endReason.name) in \(people.file)" : nil
    unknownActions =
      !records.adverseEvents.isEmpty && records.adverseEvents.allSatisfy { $0.action == nil }
      ? "no \(AdverseEventColumn.action.name) in \(records.standings[.adverseEvents].file)" : nil
    let hasHand = records.participants.contains { $0.isTreated && $0.treatedHand != nil }
    unknownHands =
      isAnybodyTreated && !hasHand
      ? "no \(ParticipantColumn.treatedHand.name) in \(people.file)" : nil
    unknownTargets =
      records.ulcers.contains { $0.isTarget != nil }
      ? nil : "no \(UlcerColumn.target.name) in \(records.standings[.ulcers].file)"
    let signs = columns.signs
    unrecorded = Dictionary(
      signs.map { ($0, "no \($0.label.lowercased()) in \(file)") },
      uniquingKeysWith: { first, _ in first })
    unknownTreatment =
      people.used > 0 && people.lacks(ParticipantColumn.treatment)
      ? "no \(ParticipantColumn.treatment.name) in \(people.file)" : nil
    uncounted = Dictionary(
      columns.uncounted.flatMap { kind, names in
        names.map { ($0, "no \($0) in \(records.standings[kind].file)") }
      }, uniquingKeysWith: { first, _ in first })
    monitoringOutcome = plan.monitoringOutcome
  }

  /// Every file is there and records every sign and the ends of participation.
  var areMet: Bool {
    absent.isEmpty && unknownTreatments == nil && unrecorded.isEmpty && unknownEnds == nil
      && unknownReasons == nil
  }

  /// Returns the result, without a value if the files do not support it.
  func told(_ result: AnalysisResult) -> AnalysisResult {
    guard !areMet, let reason = reason(for: result.name, count: result.value.count) else {
      return result
    }
    return result.notEstimable(reason)
  }

  /// Returns the reason why a result is not estimable; `nil` if it is estimable.
  ///
  /// - Parameter count: the number counted. A sign that an adverse event shows is known without the
  ///   file that measures it.
  func reason(for name: ResultName, count: Int?) -> String? {
    switch name {
    case .disposition, .score, .exposure(.adverseEventYears): nil
    case .exposure(.participantYears), .exposure(.followedShort): all([.visits, .ulcers])
    case .complication(let result): reason(for: result)
    case .adverseEvent, .highestGrade: absent[.adverseEvents]
    case .monitoring: absent[.adverseEvents] ?? monitoringReason(count)
    case .toxicity(.participants(let component)): reason(for: component, count: count)
    case .toxicity(.cumulativeIncidence), .toxicity(.worstCase): reason(for: .any, count: nil)
    case .toxicity(.byHand): absent[.ulcers]
    case .primaryWindow(.complete): all([.visits, .ulcers])
    case .primaryWindow(.gradeThreeWorstCase): absent[.adverseEvents]
    case .toxicityAtVisit: nil
    case .toxicityBySource(let result):
      // To name the record that shows a sign takes both files; to know that it was shown, one.
      result.source == .together
        ? reason(for: result.component, count: count)
        : absent[.adverseEvents] ?? reason(for: result.component, count: count)
    case .monitoringRule(.course): absent[.adverseEvents] ?? monitoringReason(count)
    case .state(.state(let state)):
      state.isOfScreened || [.treated, .notKnown].contains(state)
        ? nil : unknownEnds ?? (state == .died ? nil : unknownReasons)
    case .screeningFailure, .accrual, .state, .death, .monitoringRule, .absentEvents: nil
    case .baseline(.share(.ulcersPerParticipant, _)), .baseline(.value(.area, _)),
      .baseline(.value(.length, _)), .baseline(.ulcers):
      absent[.ulcers]
    case .baseline: nil
    case .eventTerm, .highestGradeSeen, .graveEvents: absent[.adverseEvents]
    case .waterfall, .placeCount: absent[.ulcers]
    case .visit: absent[.visits]
    case .record(let result): reason(for: result)
    case .pattern: absent[.ulcers]
    case .subgroup(let result): reason(for: result.outcome.ofEverybody, count: count)
    case .healing, .healingOverTime, .openUlcers, .worsening, .newUlcers, .recurrence, .place,
      .newUlcerNumber, .newUlcerTime, .ulcerFreeDays, .targetUlcers:
      absent[.ulcers]
    case .burden(let result): absent[.ulcers] ?? (result.visit == nil ? nil : absent[.visits])
    }
  }

  /// Why a complication cannot be told: what assessments and treatments tell together is formed of
  /// either.
  private func reason(for result: ComplicationResult) -> String? {
    switch result {
    case .treatmentsWithoutDate: return unknownTreatments
    case .participants(let kind), .count(let kind):
      switch kind {
      case .amputation, .surgicalClosure, .gangrene, .deepStructure: return absent[.ulcers]
      case .surgery, .rescueProstacyclin: return unknownTreatments
      case .any, .systemicAntibiotics:
        guard let ulcers = absent[.ulcers], let treatments = unknownTreatments else { return nil }
        return "\(ulcers), \(treatments)"
      }
    }
  }

  /// Returns the reason why a count of records is unknown; `nil` if it is known.
  private func reason(for result: RecordResult) -> String? {
    switch result {
    case .events, .eventsWithoutGrade, .eventsWithoutSeriousness, .eventsWithoutStart,
      .seriousnessUnknown, .highGradeUnknown, .monitoringUnknown, .imputedStarts,
      .undatedStarts, .imputedEnds:
      absent[.adverseEvents]
    case .leftEarly: unknownEnds ?? unknownReasons
    case .neverAssessed, .ulcersWithoutSize, .looksWithoutSize, .priorEpisodes, .flips,
      .healedNeverOpen, .looksNotAssessed:
      absent[.ulcers]
    case .daysSinceLastVisit: absent[.visits]
    default: nil
    }
  }

  /// Returns the reason why a sign of local toxicity is unknown; `nil` if it is known, or was
  /// observed nevertheless.
  func reason(for component: LocalToxicityComponent, count: Int?) -> String? {
    if let count, count > 0 { return nil }
    switch component {
    case .any, .anyOrOther:
      let reasons = [signsReason, absent[.ulcers], absent[.adverseEvents]].compactMap { $0 }
      return reasons.count == 3 ? reasons.joined(separator: ", ") : nil
    case .inflammation:
      return absent[.localReactions]
        ?? reason(ofAll: ResultNeeds.inflammation, "sign of inflammation")
    case .swelling, .warmth, .impairmentOfFunction, .hematoma:
      return absent[.localReactions] ?? unrecorded[component]
    case .ulcerWorsening, .newUlcer: return absent[.ulcers]
    case .other: return absent[.adverseEvents]
    }
  }

  /// The reason why nothing is known of the injection site; `nil` if one sign is known.
  var signsReason: String? {
    absent[.localReactions] ?? reason(ofAll: ResultNeeds.inflammation + [.hematoma], "sign")
  }

  /// The reasons why signs of the injection site are unknown, one for each unknown sign or one for
  /// all.
  var signReasons: [String] {
    signsReason.map { [$0] } ?? LocalToxicityComponent.allCases.compactMap { unrecorded[$0] }
  }

  private static let inflammation: [LocalToxicityComponent] = [
    .swelling, .warmth, .impairmentOfFunction,
  ]

  private func reason(ofAll signs: [LocalToxicityComponent], _ name: String) -> String? {
    signs.allSatisfy { unrecorded[$0] != nil } ? "no \(name) in \(reactionsFile)" : nil
  }

  /// The reason why nothing is known from a file; `nil` if something is.
  func absence(of kind: RecordKind) -> String? { absent[kind] }

  private func monitoringReason(_ count: Int?) -> String? {
    guard case .localToxicity(let component) = monitoringOutcome else { return nil }
    return reason(for: component, count: nil)
  }

  /// The reasons of some files together, if all of them are missing.
  private func all(_ kinds: [RecordKind]) -> String? {
    let reasons = kinds.compactMap { absent[$0] }
    return reasons.count == kinds.count ? reasons.joined(separator: ", ") : nil
  }
}
