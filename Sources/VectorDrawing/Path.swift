/// A line of straight and curved pieces, open or closed.
public struct Path: Hashable, Sendable {
  /// One piece of a path.
  public enum Piece: Hashable, Sendable {
    /// Lifts the pen and puts it down here.
    case move(Point)
    /// A straight line to here.
    case line(Point)
    /// A cubic Bézier curve with two control points to an end.
    case curve(Point, Point, Point)
    /// Back to the last `move`.
    case close
  }

  /// The pieces in the order in which they are drawn.
  public private(set) var pieces: [Piece] = []

  /// An empty path.
  public init() {}

  /// An open line through the points (closed when asked); nothing for fewer than two.
  public init(through points: [Point], closed: Bool = false) {
    guard let first = points.first, points.count > 1 else { return }
    move(to: first)
    for point in points.dropFirst() { line(to: point) }
    if closed { close() }
  }

  /// The outline of a rectangle.
  public init(_ rectangle: Rectangle) {
    self.init(
      through: [
        Point(rectangle.x, rectangle.y), Point(rectangle.right, rectangle.y),
        Point(rectangle.right, rectangle.bottom), Point(rectangle.x, rectangle.bottom),
      ], closed: true)
  }

  /// A rectangle with rounded corners of the given radius (at most half the shorter side).
  public init(_ rectangle: Rectangle, cornerRadius: Double) {
    let radius = min(cornerRadius, rectangle.width / 2, rectangle.height / 2)
    let handle = radius * (1 - Path.circleHandle)
    let (left, top, right, bottom) = (rectangle.x, rectangle.y, rectangle.right, rectangle.bottom)
    move(to: Point(left + radius, top))
    line(to: Point(right - radius, top))
    curve(
      Point(right - handle, top), Point(right, top + handle), to: Point(right, top + radius))
    line(to: Point(right, bottom - radius))
    curve(
      Point(right, bottom - handle), Point(right - handle, bottom),
      to: Point(right - radius, bottom))
    line(to: Point(left + radius, bottom))
    curve(
      Point(left + handle, bottom), Point(left, bottom - handle), to: Point(left, bottom - radius))
    line(to: Point(left, top + radius))
    curve(Point(left, top + handle), Point(left + handle, top), to: Point(left + radius, top))
    close()
  }

  /// A circle, as four Bézier curves.
  public init(circle centre: Point, radius: Double) {
    self.init(
      Rectangle(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
      cornerRadius: radius)
  }

  /// Lifts the pen and puts it down at a point.
  public mutating func move(to point: Point) { pieces.append(.move(point)) }
  /// Draws a straight line to a point.
  public mutating func line(to point: Point) { pieces.append(.line(point)) }
  /// Draws a cubic curve with two control points to an end.
  public mutating func curve(_ first: Point, _ second: Point, to end: Point) {
    pieces.append(.curve(first, second, end))
  }
  /// Draws back to where the pen was last put down.
  public mutating func close() { pieces.append(.close) }

  /// 4/3 · tan(π/8): the length of the handles of a quarter circle, in radii.
  static let circleHandle = 0.5522847498307936
}
