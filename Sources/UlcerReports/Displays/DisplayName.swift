/// The displays that a template may ask for, by their titles.
package enum DisplayName: String, Hashable, Sendable, CaseIterable {
  case answerSheet = "answer-sheet"
  case contents
  case changes = "table changes"
  case changedNumbers = "table changed-numbers"
  case changedRecords = "listing changed-records"
  case screeningFailures = "table screening-failures"
  case visits = "table visits"
  case baseline = "table baseline"
  case disposition = "table disposition"
  case localToxicity = "table local-toxicity"
  case localToxicityWindows = "table local-toxicity-windows"
  case localToxicityFigure = "figure local-toxicity"
  case localToxicityDisagreements = "listing local-toxicity-disagreements"
  case complications = "table complications"
  case maximumGrade = "table max-grade"
  case maximumGradeFigure = "figure max-grade"
  case adverseEvents = "table adverse-events"
  case adverseEventsByTerm = "table adverse-events-by-term"
  case seriousEvents = "listing serious-events"
  case fatalEvents = "listing fatal-events"
  case expeditedCandidates = "listing expedited-candidates"
  case healingCurve = "figure healing-curve"
  case healing = "table healing"
  case swimmer = "figure swimmer"
  case handMap = "figure hand-map"
  case newUlcersFigure = "figure new-ulcers"
  case cumulativeIncidence = "figure cumulative-incidence"
  case recurrence = "figure recurrence"
  case waterfall = "figure waterfall"
  case adverseEventTimeline = "figure adverse-event-timeline"
  case monitoringBoundaryFigure = "figure monitoring-boundary"
  case accrualFigure = "figure accrual"
  case dispositionFigure = "figure disposition"
  case visitsFigure = "figure visits"
  case scoresFigure = "figure scores"
  case newUlcers = "table new-ulcers"
  case publishedEndpoints = "table published-endpoints"
  case riskDifference = "figure risk-difference"
  case comparisons = "table comparisons"
  case subgroups = "table subgroups"
  case worsening = "listing worsening"
  case recurrenceByPlace = "table recurrence-by-place"
  case monitoringBoundary = "table monitoring-boundary"
  case operatingCharacteristics = "table operating-characteristics"
  case absentEvents = "table absent-events"
  case profile = "participants profile"
  case curve = "table curve"
  case accrual = "table accrual"
  case dispositionStates = "table disposition-states"
  case visitsListing = "listing visits"
  case places = "table places"
  case localToxicitySigns = "table local-toxicity-signs"
  case maximumGradeListing = "listing max-grade"
  case monitoringCourse = "table monitoring-course"
  case scoresListing = "listing scores"
  case scores = "table scores"
  case ulcers = "listing ulcers"
  case adverseEventsListing = "listing adverse-events"
  case definitions = "table definitions"
  case files = "table files"
  case problems = "table problems"
  case imputedDates = "listing imputed-dates"
  case glossary = "table glossary"

  /// The kind of display.
  enum Kind: String {
    case table, listing, figure
  }

  /// The kind; `nil` of what is none of them.
  var kind: Kind? {
    rawValue.split(separator: " ").first.map(String.init).flatMap(Kind.init(rawValue:))
  }

  /// The title without the kind: `local-toxicity`.
  var word: String { rawValue.split(separator: " ").last.map(String.init) ?? rawValue }
}
