import ChartGrammar
import UlcerRecords
import VectorDrawing

/// One view of one hand on a drawing, with the positions of its ulcer sites.
struct HandFrame {
  /// The hand.
  let hand: Location.Hand
  /// The side of the hand that is seen.
  let view: HandView
  /// Upper left corner of the hand's room on the drawing.
  let origin: Point
  /// Points of the drawing per millimetre of the hand.
  let scale: Double

  /// The breadth of a hand's room, in millimetres.
  static let breadth = HandShape.bounds.right - HandShape.bounds.left
  /// The height of a hand's room, in millimetres.
  static let height = HandShape.bounds.top - HandShape.bounds.bottom

  /// The four views, in order from left to right.
  static let all: [(hand: Location.Hand, view: HandView)] = [
    (.left, .volar), (.right, .volar), (.left, .dorsal), (.right, .dorsal),
  ]

  /// Returns the name of a view of a hand.
  static func name(_ hand: Location.Hand, _ view: HandView) -> String {
    "\(hand == .left ? "Left" : "Right") hand, \(view == .volar ? "volar (palm)" : "dorsal (back)")"
  }

  /// The room that the hand takes.
  var room: Rectangle {
    Rectangle(
      x: origin.x, y: origin.y, width: HandFrame.breadth * scale, height: HandFrame.height * scale)
  }

  /// The thumb is at the right of the drawing: in the right hand's palmar view, the original
  /// drawing, and in the left hand's dorsal view.
  var hasThumbAtRight: Bool { (hand == .right) == (view == .volar) }

  /// Returns the position on the drawing of a point of `HandShape`.
  func point(_ point: Point) -> Point {
    let across =
      hasThumbAtRight ? point.x - HandShape.bounds.left : HandShape.bounds.right - point.x
    return Point(
      origin.x + across * scale, origin.y + (HandShape.bounds.top - point.y) * scale)
  }

  /// Returns the position of a location of this hand; `nil` for one that another view shows.
  func point(of location: Location) -> Point? {
    let place = HandPlace(location)
    guard location.hand == hand, place.view == view else { return nil }
    return point(place.point)
  }

  /// The drawn hand: skin, outline, and the fine lines of the view.
  var elements: [DrawingElement] {
    let outline = path(HandShape.outline)
    var closed = outline
    closed.close()
    let line = LineStyle(
      Palette.axis, width: Theme.print.hairline * 1.6, cap: .round, join: .round)
    let fine = LineStyle(HandFrame.fineInk, width: Theme.print.hairline, cap: .round, join: .round)
    var elements: [DrawingElement] = [.fill(closed, HandFrame.skin), .stroke(outline, line)]
    switch view {
    case .volar:
      elements += HandDetails.creases.map { .stroke(path($0), fine) }
    case .dorsal:
      elements += HandDetails.wrinkles.map { .stroke(path($0), fine) }
      for nail in HandDetails.nails {
        elements += [.fill(path(nail), .white), .stroke(path(nail), fine)]
      }
      elements += HandDetails.halfMoons.map { .stroke(path($0), fine) }
    }
    return elements
  }

  /// Returns a path of the hand on the drawing.
  func path(_ path: Path) -> Path {
    var placed = Path()
    for piece in path.pieces {
      switch piece {
      case .move(let end): placed.move(to: point(end))
      case .line(let end): placed.line(to: point(end))
      case .curve(let first, let second, let end):
        placed.curve(point(first), point(second), to: point(end))
      case .close: placed.close()
      }
    }
    return placed
  }

  private static let skin = Colour(0xF5F2EE)
  private static let fineInk = Colour(0xB4AEA8)
}
