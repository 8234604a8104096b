import VectorDrawing

/// The small squares of a plot that carry ink, so that labels can avoid the data.
struct InkMap {
  private let area: Rectangle
  private let columns: Int
  private let rows: Int
  private var inked: [Bool]

  private static let side = 1.5

  init(_ elements: [DrawingElement], in area: Rectangle) {
    self.area = area
    columns = Int((area.width / InkMap.side).held(in: 0...3999)) + 1
    rows = Int((area.height / InkMap.side).held(in: 0...7999)) + 1
    inked = Array(repeating: false, count: columns * rows)
    add(elements, offset: .origin)
  }

  /// Returns the number of inked squares under a rectangle.
  func ink(under box: Rectangle) -> Int {
    guard let span = span(box) else { return 0 }
    var count = 0
    for row in span.rows {
      for column in span.columns where inked[row * columns + column] { count += 1 }
    }
    return count
  }

  /// Marks a straight line.
  mutating func add(from start: Point, to end: Point) {
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    guard length.isFinite else { return }
    let count = Int((length / InkMap.side).held(in: 1...5000))
    for index in 0...count {
      let share = Double(index) / Double(count)
      add(Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share))
    }
  }

  private mutating func add(_ point: Point) {
    let (x, y) = ((point.x - area.x) / InkMap.side, (point.y - area.y) / InkMap.side)
    guard x >= 0, y >= 0, x < Double(columns), y < Double(rows) else { return }
    inked[Int(y) * columns + Int(x)] = true
  }

  private mutating func add(_ box: Rectangle, where holds: (Point) -> Bool) {
    guard let span = span(box) else { return }
    for row in span.rows {
      for column in span.columns {
        let centre = Point(
          area.x + (Double(column) + 0.5) * InkMap.side, area.y + (Double(row) + 0.5) * InkMap.side)
        if holds(centre) { inked[row * columns + column] = true }
      }
    }
  }

  private func span(_ box: Rectangle) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    func cell(_ distance: Double, _ count: Int) -> Int {
      Int((distance / InkMap.side).held(in: 0...Double(count - 1)))
    }
    guard box.right >= area.x, box.x <= area.right, box.bottom >= area.y, box.y <= area.bottom
    else { return nil }
    let left = cell(box.x - area.x, columns)
    let top = cell(box.y - area.y, rows)
    return (
      top...max(top, cell(box.bottom - area.y, rows)),
      left...max(left, cell(box.right - area.x, columns))
    )
  }

  private mutating func add(_ elements: [DrawingElement], offset: Point) {
    for element in elements {
      switch element {
      case .stroke(let path, _): for line in path.chords { add(from: line.0, to: line.1) }
      case .dots(let points, let diameter, _):
        for point in points {
          add(
            Rectangle(
              x: point.x - diameter / 2, y: point.y - diameter / 2, width: diameter,
              height: diameter)
          ) { _ in true }
        }
      case .fill(let path, let colour) where colour.alpha >= 0.3 && colour != .white:
        let chords = path.chords
        guard let bounds = path.bounds else { continue }
        add(bounds) { point in
          // Even-odd rule: a point is inside if a level line to its right crosses an odd number of
          // chords.
          chords.count { first, second in
            (first.y > point.y) != (second.y > point.y)
              && point.x < first.x + (second.x - first.x) * (point.y - first.y)
                / (second.y - first.y)
          } % 2 == 1
        }
      case .clipped(_, let inner), .tagged(_, let inner): add(inner, offset: offset)
      case .fill, .text, .moved, .link, .destination: break
      }
    }
  }
}

extension Path {
  /// The path as straight lines; curves are replaced by their chords.
  fileprivate var chords: [(Point, Point)] {
    var chords: [(Point, Point)] = []
    var pen = Point.origin
    var first = Point.origin
    for piece in pieces {
      switch piece {
      case .move(let point): (pen, first) = (point, point)
      case .line(let point), .curve(_, _, let point):
        chords.append((pen, point))
        pen = point
      case .close:
        chords.append((pen, first))
        pen = first
      }
    }
    return chords
  }

  /// The rectangle around all corners.
  fileprivate var bounds: Rectangle? {
    let points = chords.flatMap { [$0.0, $0.1] }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}
