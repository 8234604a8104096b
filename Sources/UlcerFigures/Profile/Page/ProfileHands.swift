import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The hands at baseline, at the primary visit and at the latest assessments, cropped to the
/// fingers.
///
/// Only views with an ulcer at one of these moments are drawn, all at one scale; the thumb is left
/// out if it never had one.
struct ProfileHands {
  let map: ParticipantHandMap
  let pen: ProfilePen
  /// The findings at each moment, in words.
  private let notes: [WrappedText]
  private let views: [(hand: Location.Hand, view: HandView)]
  /// The part of a hand shown, in millimetres of `HandShape`: the fingers and every glyph.
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double

  /// The least scale of the hands, in points per millimetre.
  static let leastScale = 0.5
  /// The scale, in points per millimetre, above which hands gain nothing.
  static let fullScale = 1.1
  private static let columnGap = 14.0
  private static let viewGap = 8.0

  init(_ subject: ProfileSubject, pen: ProfilePen) {
    self.pen = pen
    let map = HandMapFigure.hands(subject.analysis, subject.course)
    self.map = map
    let columnWidth = ProfileHands.columnWidth(map, pen)
    notes = map.moments.map { moment in
      let isToCome =
        moment.days == nil
        && (moment.window.flatMap { window in subject.cutDay.map { $0 < window.lowerBound } }
          ?? false)
      let note = isToCome ? "still to come; as last known" : map.note(moment)
      return pen.wrapped(note, pen.quiet, width: columnWidth, longest: TextFitting.longestNote)
    }
    let sights = map.moments.flatMap(\.sights)
    views = HandFrame.all.filter { side in
      sights.contains {
        $0.location.hand == side.hand && HandPlace($0.location).view == side.view
      }
    }
    let reach = sights.map { sight -> (thumb: Bool, box: Rectangle) in
      let radius = max(UlcerGlyph.diameter(area: sight.area ?? 0, scale: 1) / 2, 3)
      let point = HandPlace(sight.location).point
      let box = Rectangle(
        x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
      return (sight.location.digit == .thumb, box)
    }
    let low = (reach.map(\.box.y).min() ?? 89) - 9
    let hasThumb = reach.contains { $0.thumb } || low < 76
    left = min(HandShape.bounds.left, reach.map(\.box.x).min() ?? 0)
    right = max(hasThumb ? HandShape.bounds.right : 40, reach.map(\.box.right).max() ?? 0)
    top = max(HandShape.bounds.top, reach.map(\.box.bottom).max() ?? 0)
    bottom = max(HandShape.bounds.bottom, min(hasThumb ? 55 : 80, low))
  }

  private var breadth: Double { right - left }
  private var tall: Double { top - bottom }
  private var columnWidth: Double { ProfileHands.columnWidth(map, pen) }
  private static func columnWidth(_ map: ParticipantHandMap, _ pen: ProfilePen) -> Double {
    let count = Double(max(map.moments.count, 1))
    return (pen.width - ProfileHands.columnGap * (count - 1)) / count
  }
  private var across: Int { views.count <= 2 ? max(views.count, 1) : 2 }
  private var down: Int { (views.count + across - 1) / across }

  /// The largest scale that the width allows.
  var widest: Double {
    let room =
      (columnWidth - ProfileHands.viewGap * Double(across - 1)) / Double(across)
    return min(ProfileHands.fullScale, room / breadth)
  }

  /// A view has too many later episodes to number; the table has the numbers.
  var isCrowded: Bool {
    map.moments.contains { moment in
      views.contains { side in
        moment.sights.count {
          $0.episode > 1 && $0.location.hand == side.hand
            && HandPlace($0.location).view == side.view
        } >= CountedHandMap.crowd
      }
    }
  }

  /// There is no ulcer to show.
  var isEmpty: Bool { views.isEmpty }

  /// Returns the height at a scale.
  private func height(scale: Double) -> Double {
    let head = pen.line + (notes.map(\.height).max() ?? 0) + 5
    return head + Double(down) * (tall * scale + pen.line + 4) + 4
  }

  /// Returns the hands at a scale, side by side by moment.
  func row(scale: Double) -> ProfileRow {
    ProfileRow(height: height(scale: scale), isTimed: false) { top in
      map.moments.indices.flatMap { index in
        moment(index, scale: scale, top: top)
      }
    }
  }

  private func moment(
    _ index: Int, scale: Double, top: Double
  ) -> [DrawingElement] {
    let left = Double(index) * (columnWidth + ProfileHands.columnGap)
    let moment = map.moments[index]
    let name = pen.fitted(moment.name, in: columnWidth, pen.strong)
    var elements = [pen.text(name, x: left, top: top, pen.strong)]
    elements += notes[index].elements(x: left, top: top + pen.line, measurer: pen.measurer)
    let first = top + pen.line + (notes.map(\.height).max() ?? 0) + 5
    for (place, side) in views.enumerated() {
      let column = Double(place % across)
      let row = Double(place / across)
      let crop = Rectangle(
        x: left + column * (breadth * scale + ProfileHands.viewGap),
        y: first + row * (tall * scale + pen.line + 4), width: breadth * scale,
        height: tall * scale)
      elements += view(side, of: moment, in: crop, scale: scale)
    }
    return elements
  }

  private func view(
    _ side: (hand: Location.Hand, view: HandView), of moment: HandMapMoment,
    in crop: Rectangle, scale: Double
  ) -> [DrawingElement] {
    let probe = HandFrame(hand: side.hand, view: side.view, origin: .origin, scale: scale)
    let hidden =
      probe.hasThumbAtRight ? left - HandShape.bounds.left : HandShape.bounds.right - right
    let frame = HandFrame(
      hand: side.hand, view: side.view,
      origin: Point(crop.x - hidden * scale, crop.y + (top - HandShape.bounds.top) * scale),
      scale: scale)
    let name = HandFrame.name(side.hand, side.view)
    let short = "\(side.hand.letter) \(side.view.rawValue)"
    let half = pen.width(of: name, pen.quiet) / 2
    let fits =
      half <= crop.width / 2 + 2 && crop.centre.x - half >= 0
      && crop.centre.x + half <= pen.width
    return [.clipped(crop, frame.elements.filter { reaches($0, into: crop) })]
      + map.marks(
        moment, on: frame, in: crop, numbers: !isCrowded, measurer: pen.measurer)
      + [
        pen.text(
          fits ? name : short, x: crop.centre.x, top: crop.bottom + 1.5, pen.quiet, anchor: .middle)
      ]
  }

  /// Tells if a line or an area of the hand is visible in the crop; the others are not drawn.
  private func reaches(_ element: DrawingElement, into crop: Rectangle) -> Bool {
    let path: Path
    switch element {
    case .fill(let filled, _): path = filled
    case .stroke(let line, _): path = line
    default: return true
    }
    var box: (left: Double, right: Double, top: Double, bottom: Double)?
    for piece in path.pieces {
      let points: [Point] =
        switch piece {
        case .move(let point), .line(let point): [point]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      for point in points {
        box = (
          min(box?.left ?? point.x, point.x), max(box?.right ?? point.x, point.x),
          min(box?.top ?? point.y, point.y), max(box?.bottom ?? point.y, point.y)
        )
      }
    }
    // Room for the breadth of a line.
    guard let box else { return false }
    return box.right > crop.x - 2 && box.left < crop.right + 2 && box.bottom > crop.y - 2
      && box.top < crop.bottom + 2
  }
}
