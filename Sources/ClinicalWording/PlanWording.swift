package import UlcerRecords

/// The plan's parameters in words, one list for the methods section and for `{{definitions.…}}`.
package enum PlanWording {
  /// One parameter: its name in study.yaml, what it is, and its value.
  package struct Parameter {
    /// The key in study.yaml.
    package let key: String
    /// The parameter in words.
    package let meaning: String
    /// The value in words, with its unit.
    package let value: String
  }

  /// Every parameter of a plan, in the order in which a report lists them.
  package static func parameters(of plan: StudyPlan) -> [Parameter] {
    let number = { (value: Double) in NumberWording.brief(value, decimals: 4) }
    let area =
      plan.area == .ellipse ? "ellipse: π/4 · length · width" : "rectangle: length · width"
    var rows = [
      Parameter(
        key: "definitions.area", meaning: "Area of an ulcer without a measured area", value: area),
      Parameter(
        key: "definitions.healing.confirmation-gap",
        meaning: "Days from healing to the look that confirms it", value: "\(plan.confirmationGap)"),
      Parameter(
        key: "definitions.healing.tolerance", meaning: "Days by which that look may come early",
        value: "\(plan.confirmationTolerance)"),
      Parameter(
        key: "definitions.healing.durable", meaning: "Days for which a durable healing lasts",
        value: "\(plan.durableDays)"),
      Parameter(
        key: "definitions.worsening.area-ratio",
        meaning: "Area relative to baseline from which an ulcer is worse",
        value: number(plan.worseningAreaRatio)),
      Parameter(
        key: "definitions.worsening.length-increase",
        meaning: "Increase in length, in mm, that goes with it",
        value: number(plan.worseningLengthIncrease)),
      Parameter(
        key: "definitions.recurrence.same-location",
        meaning: "Days within which a return at the same location counts",
        value: "\(plan.sameLocationRecurrenceDays)"),
      Parameter(
        key: "definitions.recurrence.contiguous",
        meaning: "Days within which a return at the same or a touching location counts",
        value: "\(plan.contiguousRecurrenceDays)"),
      Parameter(
        key: "definitions.primary-window", meaning: "Last day of the primary safety window",
        value: "\(plan.primaryWindow)"),
      Parameter(
        key: "definitions.landmarks", meaning: "Days at which healing is stated",
        value: plan.landmarks.map(String.init).joined(separator: ", ")),
      Parameter(
        key: "statistics.level", meaning: "Coverage of all limits",
        value: NumberWording.brief(plan.level * 100, decimals: 2) + "\u{202F}%"),
      Parameter(
        key: "statistics.survival-interval", meaning: "Limits of survival curves",
        value: plan.survivalInterval.rawValue),
      Parameter(
        key: "adverse-events.dictionary", meaning: "Dictionary of adverse events",
        value: "\(plan.adverseEventDictionary) \(plan.adverseEventDictionaryVersion)"),
      Parameter(
        key: "monitoring.outcome", meaning: "Outcome that is monitored",
        value: plan.monitoringOutcome.name),
      Parameter(
        key: "monitoring.prior", meaning: "Beta prior of its rate",
        value: "\(number(plan.monitoringPriorA)), \(number(plan.monitoringPriorB))"),
      Parameter(
        key: "monitoring.limit", meaning: "Rate that should not be exceeded",
        value: NumberWording.brief(plan.monitoringLimit * 100, decimals: 2) + "\u{202F}%"),
      Parameter(
        key: "monitoring.certainty", meaning: "Posterior probability from which it is flagged",
        value: number(plan.monitoringCertainty)),
      Parameter(
        key: "monitoring.minimum", meaning: "Treated participants below which nothing is flagged",
        value: "\(plan.monitoringMinimum)"),
    ]
    let schedule = plan.visits.map { visit in
      let start = visit.windowStart.map { NumberWording.whole($0) } ?? "any"
      return "\(visit.id) \(NumberWording.whole(visit.day)) [\(start), "
        + "\(NumberWording.whole(visit.windowEnd))]"
    }
    rows.append(
      Parameter(
        key: "visits", meaning: "Visits: planned day [window]",
        value: schedule.joined(separator: "; ")))
    return rows
  }
}
