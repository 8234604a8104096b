import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The scores of one participant as small lines, one per instrument, each on its own scale.
struct ScoreLanes {
  let subject: ProfileSubject
  let axis: ProfileAxis
  let pen: ProfilePen
  private let instruments:
    [(label: String, range: ClosedRange<Double>?, points: [(day: Int, score: Double)])]

  private let height = 11.6

  init(_ subject: ProfileSubject, axis: ProfileAxis, pen: ProfilePen) {
    self.subject = subject
    self.axis = axis
    self.pen = pen
    var found: [String: [(day: Int, score: Double)]] = [:]
    for score in subject.scores where score.score.isFinite {
      guard let day = subject.course.day(of: score.date) else { continue }
      found[Instrument.id(of: score.instrument), default: []].append((day, score.score))
    }
    let known = Instrument.known.map(\.id)
    let order = found.keys.sorted {
      (known.firstIndex(of: $0) ?? Int.max, $0) < (known.firstIndex(of: $1) ?? Int.max, $1)
    }
    instruments = order.compactMap { id in
      guard let points = found[id] else { return nil }
      return (
        ScoreLanes.name(id, subject.plan), subject.plan.instrument(spelled: id)?.plausible,
        points.sorted { ($0.day, $0.score) < ($1.day, $1.score) }
      )
    }
  }

  /// The rows, a small one per instrument.
  var rows: [ProfileRow] {
    instruments.map { instrument in
      ProfileRow(height: height) { top in
        elements(instrument.label, instrument.range, instrument.points, top: top)
      }
    }
  }

  private func elements(
    _ label: String, _ range: ClosedRange<Double>?, _ points: [(day: Int, score: Double)],
    top: Double
  ) -> [DrawingElement] {
    let middle = top + (height - pen.line) / 2
    var elements = [
      pen.text(pen.fitted(label, in: axis.left - 6, pen.label), x: 0, top: middle, pen.label)
    ]
    guard let first = points.first, let last = points.last else { return elements }
    let scores = points.map(\.score)
    // Drawn over the whole range of the instrument, so that a small change looks small.
    let low = min(scores.min() ?? 0, range?.lowerBound ?? .infinity)
    let high = max(scores.max() ?? 0, range?.upperBound ?? -.infinity)
    func at(_ point: (day: Int, score: Double)) -> Point {
      let share = high > low ? (point.score - low) / (high - low) : 0.5
      return Point(
        axis.x(point.day), top + height - 2.2 - share * (height - 4.4))
    }
    // A visit without a score is a gap.
    var pieces: [[Point]] = [[]]
    var previous: Int?
    for point in points {
      if let previous, subject.missedDays.contains(where: { previous < $0 && $0 < point.day }) {
        pieces.append([])
      }
      previous = point.day
      pieces[pieces.count - 1].append(at(point))
    }
    let colour = Palette.series[3]
    for piece in pieces where piece.count > 1 {
      elements.append(.stroke(Path(through: piece), LineStyle(colour, width: 1, join: .round)))
    }
    elements.append(.dots(points.map(at), diameter: 2.4, colour))
    let text =
      points.count > 1
      ? "\(ScoreLanes.words(first.score)) → \(ScoreLanes.words(last.score))"
      : ScoreLanes.words(first.score)
    elements.append(pen.text(text, x: axis.right + 5, top: middle, pen.label))
    return elements
  }

  /// Returns a name short enough for the margin.
  private static func name(_ id: String, _ plan: StudyPlan) -> String {
    switch id {
    case "pain-vas": "Pain (VAS)"
    case "chfs": "Cochin hand function"
    case "haq-di": "HAQ disability"
    case "s-haq": "Scleroderma HAQ"
    case "mrss": "Skin score (mRSS)"
    case "eq-5d-index": "EQ-5D index"
    case "eq-5d-vas": "EQ-5D VAS"
    case "sf36-pcs": "SF-36 physical"
    case "sf36-mcs": "SF-36 mental"
    default: plan.instrument(spelled: id)?.label ?? id
    }
  }

  private static func words(_ score: Double) -> String {
    NumberWording.brief(score, decimals: 3)
  }
}
