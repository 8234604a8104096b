import UlcerRecords

/// Local toxicity of days 0 to 84: measurements, ulcers and flagged adverse events (section 8).
struct LocalToxicityDefinition {
  let window: Int

  func occurrences(
    treatment: Moment, reactions: [(row: Int, reaction: LocalReaction)], ulcers: [BaselineUlcer],
    episodes: ArraySlice<Episode>, events: ArraySlice<DatedAdverseEvent>
  ) -> [LocalToxicityOccurrence] {
    let dayZero = DayZeroDefinition(treatment: treatment)
    var found: [LocalToxicityOccurrence] = []
    func see(
      _ component: LocalToxicityComponent?, on day: Int, in source: LocalToxicityOccurrence.Source
    ) {
      found.append(LocalToxicityOccurrence(component: component, day: day, source: source))
    }
    for (row, reaction) in reactions {
      let moment = reaction.moment
      let day = dayZero.day(of: moment.date)
      guard day <= window, !dayZero.isBeforeTreatment(moment.date, second: moment.secondOfDay)
      else { continue }
      let source = LocalToxicityOccurrence.Source.localReaction(row: row)
      if reaction.swelling?.isPresent == true { see(.swelling, on: day, in: source) }
      if reaction.warmth?.isPresent == true { see(.warmth, on: day, in: source) }
      if reaction.impairmentOfFunction?.isPresent == true {
        see(.impairmentOfFunction, on: day, in: source)
      }
      if reaction.hematoma?.isPresent == true { see(.hematoma, on: day, in: source) }
    }
    for ulcer in ulcers {
      for worse in ulcer.worseRows {
        see(.ulcerWorsening, on: worse.day, in: .ulcer(row: worse.row))
      }
    }
    for episode in episodes {
      guard let day = episode.firstDay, day > 0, day <= window else { continue }
      see(.newUlcer, on: day, in: .ulcer(row: episode.openingRow))
    }
    for event in events where event.isInPrimaryWindow {
      guard let sign = event.localToxicity, let day = event.day else { continue }
      see(component(of: sign), on: day, in: .adverseEvent(event.event))
    }
    return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// One finding per component; `any` counts everything.
  func findings(_ occurrences: [LocalToxicityOccurrence]) -> [LocalToxicityFinding] {
    LocalToxicityComponent.allCases.map { component in
      let counted = occurrences.filter { occurrence in
        occurrence.component.map(component.includes) ?? (component == .any)
      }
      return LocalToxicityFinding(
        component: component,
        measuredDay: counted.lazy.filter { $0.source.isMeasurement }.map(\.day).min(),
        reportedDay: counted.lazy.filter { !$0.source.isMeasurement }.map(\.day).min())
    }
  }

  private func component(of sign: AdverseEvent.LocalToxicity) -> LocalToxicityComponent? {
    switch sign {
    case .swelling: .swelling
    case .warmth: .warmth
    case .impairmentOfFunction: .impairmentOfFunction
    case .ulcerWorsening: .ulcerWorsening
    case .newUlcer: .newUlcer
    case .hematoma: .hematoma
    case .other: nil
    }
  }
}
