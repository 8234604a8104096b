import ReportTemplates
import UlcerAnalysis
import UlcerFigures

/// A request for a display: its name, its groups, and its options.
struct DisplayRequest: Hashable, Sendable {
  /// The name of the display.
  var name: DisplayName
  /// The coded arms are shown side by side, instead of all participants.
  var isByArm = false
  /// Events of local toxicity count among the highest grades.
  var keepsLocal = false
  /// The episodes counted at each ulcer site.
  var count = PlaceCounts.Subject.baseline
  /// The subject of the curves in a table of points; `nil` if the template does not state it.
  var curves: CurveTable.Subject?
  /// Decimals of percentages.
  var decimals = 0
  /// The height of a figure, in points; `nil` for the usual one.
  var height: Double?

  /// Asks for a display with the usual options.
  init(
    _ name: DisplayName, isByArm: Bool = false, keepsLocal: Bool = false,
    count: PlaceCounts.Subject = .baseline, curves: CurveTable.Subject? = nil
  ) {
    self.name = name
    self.isByArm = isByArm
    self.keepsLocal = keepsLocal
    self.count = count
    self.curves = curves
  }

  /// The request of a directive of a template; `nil` if it names no display.
  init?(_ directive: TemplateDirective) {
    guard let name = DisplayName(rawValue: directive.title) else { return nil }
    self.init(
      name, isByArm: directive.option("by") == "arm",
      keepsLocal: directive.option("local") == "kept",
      count: directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:)) ?? .baseline,
      curves: directive.option("of").flatMap(CurveTable.Subject.init(rawValue:)))
    decimals = directive.option("decimals").flatMap { Int($0) } ?? 0
    height = directive.option("height").flatMap(TemplateLength.points(of:))
  }

  /// Returns true if it is the same display, with any height and number of decimals.
  func isSame(as other: DisplayRequest) -> Bool { bare == other.bare }

  private var bare: DisplayRequest {
    var bare = self
    bare.decimals = 0
    bare.height = nil
    return bare
  }

  /// The name by which other pages refer to it.
  var key: String {
    let ending = isByArm ? "-by-arm" : ""
    switch name {
    case .maximumGrade: return (keepsLocal ? "max-grade-with-local" : "max-grade") + ending
    case .healing where !isByArm: return "healing-status"
    case .places: return "places-\(count.rawValue)"
    case .curve: return "data-\((curves ?? .healing).rawValue)\(ending)"
    case .visitsListing, .maximumGradeListing, .scoresListing, .adverseEventsListing:
      return "\(name.word)-listing"
    case _ where name.kind == .figure: return isByArm ? "\(name.word)-figure\(ending)" : figureKey
    default: return name.word + ending
    }
  }

  /// The name of the table of it that bears out an answer: of grades by arm that of the differences.
  var evidenceKey: String {
    name == .maximumGrade && isByArm ? "max-grade-differences" : key
  }

  private var figureKey: String {
    switch name {
    case .localToxicityFigure: "local-toxicity-strip"
    case .maximumGradeFigure: keepsLocal ? "max-grade-strip-with-local" : "max-grade-strip"
    case .newUlcersFigure: "new-ulcers-curve"
    case .handMap: "hand-map-\(count.rawValue)"
    case .healingCurve, .swimmer: name.word
    default: "\(name.word)-figure"
    }
  }
}
