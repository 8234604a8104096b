/// A clinical or statistical parameter of the plan, stated once: its key in `study.yaml`, its
/// meaning and its possible values. Its default is the value in `StudyPlan(acronym:)`.
///
/// The reader of `study.yaml`, its template, the listing of definitions, the methods section and
/// `docs/study-yaml.md` follow `PlanParameter.all`.
package struct PlanParameter: Sendable {
  /// The place of a value in the plan.
  package typealias Place<Value> = any WritableKeyPath<StudyPlan, Value> & Sendable

  /// The type of the parameter's value, its range, and its place in the plan.
  package enum Content: Sendable {
    /// One of several words.
    case word(PlanChoice)
    /// A text of one line.
    case text(Place<String>)
    /// Yes or no.
    case flag(Place<Bool>)
    /// A whole number in a range.
    case wholeNumber(ClosedRange<Int>, Place<Int>)
    /// A number within bounds.
    case number(PlanBounds, Place<Double>)
    /// A proportion within bounds, from 0 to 1 in `study.yaml`, in per cent for readers.
    case share(PlanBounds, Place<Double>)
    /// Different days in ascending order, each in a range.
    case days(ClosedRange<Int>, Place<[Int]>)
    /// The two shapes of a Beta distribution, each within bounds.
    case betaShapes(PlanBounds, Place<Double>, Place<Double>)
    /// The id of a planned visit, or none.
    case visit(Place<String?>)
    /// The planned visits with their windows.
    case schedule(Place<[PlannedVisit]>)
  }

  /// The keys from the root of `study.yaml` to the value, e.g. `definitions`, `area`.
  package let path: [String]
  /// The meaning in words, without a full stop.
  package let meaning: String
  /// The content of the parameter.
  package let content: Content
  /// The methods section of a report gives the parameter a row of its own.
  package let hasReportRow: Bool

  /// States a parameter by its key with full stops, e.g. `definitions.area`.
  init(_ key: String, _ meaning: String, _ content: Content, hasReportRow: Bool = true) {
    path = key.split(separator: ".").map(String.init)
    self.meaning = meaning
    self.content = content
    self.hasReportRow = hasReportRow
  }

  /// The whole key with full stops, e.g. `definitions.healing.tolerance`.
  package var key: String { path.joined(separator: ".") }

  /// The key in listings, without the mapping `definitions` or `statistics` around it, e.g.
  /// `healing.tolerance`.
  package var listedKey: String {
    let isInside = path.first == "definitions" || path.first == "statistics"
    return path.dropFirst(isInside ? 1 : 0).joined(separator: ".")
  }

  /// Every parameter, in the order of listings and reports.
  package static let all: [PlanParameter] = {
    let days = 1...36_500
    let waiting = 0...36_500
    return [
      .init("definitions.area", "Area of an ulcer without a measured area", .word(.area)),
      .init(
        "definitions.healing.confirmation-gap", "Days from healing to the look that confirms it",
        .wholeNumber(waiting, \.confirmationGap)),
      .init(
        "definitions.healing.tolerance", "Days by which that look may come early",
        .wholeNumber(waiting, \.confirmationTolerance)),
      .init(
        "definitions.healing.durable", "Days for which a durable healing lasts",
        .wholeNumber(waiting, \.durableDays)),
      .init(
        "definitions.worsening.area-ratio",
        "Area relative to baseline from which an ulcer is worse",
        .number(PlanBounds(above: 1, limit: 1000), \.worseningAreaRatio)),
      .init(
        "definitions.worsening.length-increase", "Increase in length, in mm, that goes with it",
        .number(PlanBounds(above: 0, limit: 1000), \.worseningLengthIncrease)),
      .init(
        "definitions.recurrence.same-location",
        "Days within which a return at the same location counts",
        .wholeNumber(days, \.sameLocationRecurrenceDays)),
      .init(
        "definitions.recurrence.contiguous",
        "Days within which a return at the same or a touching location counts",
        .wholeNumber(days, \.contiguousRecurrenceDays)),
      .init(
        "definitions.primary-window", "Last planned day of the primary window",
        .wholeNumber(days, \.primaryWindow)),
      .init(
        "definitions.primary-visit",
        "Visit that ends the primary window if it is attended later, within its own window",
        .visit(\.primaryVisitID)),
      .init("definitions.landmarks", "Days at which healing is stated", .days(days, \.landmarks)),
      .init(
        "statistics.level", "Coverage of all limits",
        .share(PlanBounds(above: 0.5, limit: 1, isOpen: true), \.level)),
      .init(
        "statistics.survival-interval", "Limits of survival curves", .word(.survivalInterval)),
      .init(
        "efficacy-by-arm", "Whether the closed report may show healing and recurrence by arm",
        .flag(\.efficacyByArm), hasReportRow: false),
      .init(
        "adverse-events.dictionary", "Dictionary of adverse events",
        .text(\.adverseEventDictionary)),
      // Reports state it in the row of the dictionary.
      .init(
        "adverse-events.version", "Version of the dictionary",
        .text(\.adverseEventDictionaryVersion), hasReportRow: false),
      .init("monitoring.outcome", "Outcome that is monitored", .word(.monitoringOutcome)),
      .init(
        "monitoring.prior", "Beta prior of its rate",
        .betaShapes(
          PlanBounds(above: 0, limit: 1_000_000), \.monitoringPriorA, \.monitoringPriorB)),
      .init(
        "monitoring.limit", "Rate that should not be exceeded",
        .share(PlanBounds(above: 0, limit: 1, isOpen: true), \.monitoringLimit)),
      .init(
        "monitoring.certainty", "Posterior probability from which it is flagged",
        .number(PlanBounds(above: 0, limit: 1, isOpen: true), \.monitoringCertainty)),
      .init(
        "monitoring.minimum", "Participants below which nothing is flagged",
        .wholeNumber(1...1_000_000, \.monitoringMinimum)),
      .init(
        "monitoring.denominator", "Participants among whom the outcome is counted",
        .word(.monitoringDenominator)),
      .init("visits", "Visits: planned day [window]", .schedule(\.visits)),
    ]
  }()
}

/// The range of a parameter: strictly above one end, and at most or below the other.
package struct PlanBounds: Hashable, Sendable {
  /// The lower end, which the parameter cannot equal.
  package let above: Double
  /// The upper end.
  package let limit: Double
  /// The parameter cannot equal the upper end either.
  package let isOpen: Bool

  /// States the ends.
  package init(above: Double, limit: Double, isOpen: Bool = false) {
    self.above = above
    self.limit = limit
    self.isOpen = isOpen
  }
}
