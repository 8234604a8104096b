/// A known instrument: its quantity and the range of its scores.
///
/// A score outside `possible` cannot have been given: the row is rejected. A score outside
/// `plausible` is used, with a query. The ranges are those of `Instrument.known` unless
/// `study.yaml` states others under `scores`.
public struct Instrument: Hashable, Sendable {
  /// Its id in scores.csv, e.g. `pain-vas`.
  public let id: String
  /// The name for readers.
  public let label: String
  /// The lowest score that can be given; `nil` if none is fixed.
  public let lowest: Double?
  /// The highest score that can be given; `nil` if none is fixed.
  public let highest: Double?
  /// The scores that need no query.
  public let plausible: ClosedRange<Double>
  /// The source of the range.
  public let source: String

  /// States an instrument whose scores cannot leave a range.
  public init(id: String, label: String, range: ClosedRange<Double>, source: String) {
    self.id = id
    self.label = label
    lowest = range.lowerBound
    highest = range.upperBound
    plausible = range
    self.source = source
  }

  /// States an instrument with at least one end of the range not fixed.
  public init(
    id: String, label: String, lowest: Double?, highest: Double?, plausible: ClosedRange<Double>,
    source: String
  ) {
    self.id = id
    self.label = label
    self.lowest = lowest
    self.highest = highest
    self.plausible = plausible
    self.source = source
  }

  /// Returns true if the score can have been given.
  public func allows(_ score: Double) -> Bool {
    (lowest.map { score >= $0 } ?? true) && (highest.map { score <= $0 } ?? true)
  }

  /// The id of an instrument, the slug of a spelling: `Pain VAS` is `pain-vas`.
  public static func id(of spelling: String) -> String { Slug.of(spelling) }

  /// The instruments of the trial's secondary outcomes and the parts of the SF-36.
  public static let known: [Instrument] =
    [
      Instrument(
        id: "pain-vas", label: "Pain, visual analogue scale", range: 0...100,
        source: "scale in mm; a study with 0 to 10 says so in study.yaml"),
      Instrument(
        id: "chfs", label: "Cochin hand function scale", range: 0...90,
        source: "Duruöz 1996: 18 items of 0 to 5"),
      Instrument(
        id: "haq-di", label: "HAQ disability index", range: 0...3,
        source: "Fries 1980: mean of 8 categories of 0 to 3"),
      Instrument(
        id: "s-haq", label: "Scleroderma HAQ", range: 0...3,
        source: "Steen and Medsger 1997: disability index with 5 scales of 0 to 3"),
      Instrument(
        id: "mrss", label: "Modified Rodnan skin score", range: 0...51,
        source: "Clements 1995: 17 areas of 0 to 3"),
      Instrument(
        id: "eq-5d-index", label: "EQ-5D index", lowest: nil, highest: 1, plausible: -1.1...1,
        source: "full health is 1; value sets go below 0, none known below −1.1"),
      Instrument(
        id: "eq-5d-vas", label: "EQ-5D visual analogue scale", range: 0...100,
        source: "EuroQol Group 1990: 0 to 100"),
      Instrument(
        id: "sf36-pcs", label: "SF-36 physical component summary", lowest: nil, highest: nil,
        plausible: 0...100, source: "Ware 1994: T-score, mean 50, standard deviation 10"),
      Instrument(
        id: "sf36-mcs", label: "SF-36 mental component summary", lowest: nil, highest: nil,
        plausible: 0...100, source: "Ware 1994: T-score, mean 50, standard deviation 10"),
    ]
    + [
      ("pf", "physical functioning"), ("rp", "role physical"), ("bp", "bodily pain"),
      ("gh", "general health"), ("vt", "vitality"), ("sf", "social functioning"),
      ("re", "role emotional"), ("mh", "mental health"),
    ].map { part, name in
      Instrument(
        id: "sf36-\(part)", label: "SF-36 \(name)", range: 0...100,
        source: "Ware and Sherbourne 1992: 0 to 100")
    }
}

extension StudyPlan {
  /// The instrument of a spelling, with the range that the plan states or else the known one; `nil`
  /// if neither names it.
  public func instrument(spelled spelling: String) -> Instrument? {
    let id = Instrument.id(of: spelling)
    let known = Instrument.known.first { $0.id == id }
    guard let range = scoreRanges.first(where: { $0.instrument == id }) else { return known }
    return Instrument(
      id: id, label: known?.label ?? range.instrument, range: range.lowest...range.highest,
      source: "study.yaml")
  }
}
