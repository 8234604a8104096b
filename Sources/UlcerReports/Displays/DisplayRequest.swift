import ReportTemplates
import UlcerAnalysis
import UlcerFigures

/// A display as it is asked for: which one, of whom, and with which options.
struct DisplayRequest: Hashable, Sendable {
  /// Which display.
  var name: DisplayName
  /// Whether the coded arms stand side by side, instead of everybody.
  var isByArm = false
  /// Whether events of local toxicity count among the highest grades.
  var keepsLocal = false
  /// What is counted at each place of the hands.
  var count = PlaceCounts.Subject.baseline
  /// Whose curves a table of points has; `nil` where the template does not say.
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

  /// What a directive of a template asks for; `nil` for one that names no display.
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

  /// Whether it is the same display, however high and with however many decimals.
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
