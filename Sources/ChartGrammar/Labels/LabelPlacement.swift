import Foundation
import VectorDrawing

/// Finds places for labels in a plot: beside their points, farther away with a leader, or as a
/// number for a key.
struct LabelPlacement {
  let plot: PlotArea
  private var taken: [Rectangle]
  private var ink: InkMap
  /// The elements placed.
  var elements: [DrawingElement] {
    leaders
      + written.flatMap { block, box -> [DrawingElement] in
        let text = block.elements(x: box.x, top: box.y)
        guard ink.ink(under: box) > 0 else { return text }
        return [.fill(Path(box, cornerRadius: 1), .white)] + text
      }
  }
  private var leaders: [DrawingElement] = []
  private var written: [(block: TextBlock, box: Rectangle)] = []
  /// Texts that found no place, each with the number that replaces it.
  private(set) var key: [(number: String, text: String)] = []
  /// The number of these texts without room even for the number: the key shows a dot instead.
  private(set) var unplaced = 0

  init(plot: PlotArea, marks: [DrawingElement], taken: [Rectangle]) {
    self.plot = plot
    self.taken = taken
    ink = InkMap(marks, in: plot.rectangle)
  }

  /// Places the labels in order.
  mutating func place(_ labels: [DataLabel]) {
    for label in labels
    where !label.text.isEmpty && label.point.x.isFinite && label.point.y.isFinite {
      if place(label, text: label.text) { continue }
      let number = "\(key.count + 1)"
      let isPlaced = place(label, text: number, isNumber: true)
      if !isPlaced { unplaced += 1 }
      key.append((isPlaced ? number : "·", label.text))
    }
  }

  private mutating func place(_ label: DataLabel, text: String, isNumber: Bool = false) -> Bool {
    var style = label.wish == .lineEnd && !isNumber ? plot.theme.base : plot.theme.small
    style.colour = plot.theme.readable(label.colour)
    if isNumber { style.weight = .semibold }
    let block = TextBlock(
      text, style: style, width: plot.rectangle.width * 0.5, measurer: plot.measurer)
    let size = Extent(block.width, block.height)
    let near = nearPlaces(of: label, size).filter { isFree($0) }
    if let clear = near.first(where: { ink.ink(under: $0) == 0 }) {
      write(block, in: clear, label, hasLeader: false)
      return true
    }
    let far = farPlaces(of: label, size, reach: 70)
    func isClear(_ box: Rectangle) -> Bool { isFree(box) && ink.ink(under: box) == 0 }
    if let first = far.first(where: {
      isClear($0) && isFree(leaderFrom: label.point, to: $0)
    }) {
      write(block, in: first, label, hasLeader: true)
      return true
    }
    // Over the data, on a white ground, is better than omitted.
    if let least = near.min(by: { ink.ink(under: $0) < ink.ink(under: $1) }) {
      write(block, in: least, label, hasLeader: false)
      return true
    }
    guard isNumber else { return false }
    // A number may take a leader that passes under other texts.
    let any =
      far.first(where: isClear) ?? farPlaces(of: label, size, reach: 600).first { isFree($0) }
      ?? places(nearestTo: label.point, size).first { isFree($0) }
    guard let any else { return false }
    write(block, in: any, label, hasLeader: true)
    return true
  }

  private mutating func write(
    _ block: TextBlock, in box: Rectangle, _ label: DataLabel, hasLeader: Bool
  ) {
    if hasLeader {
      let end = nearest(label.point, in: box)
      let line = LineStyle(Palette.axis, width: plot.theme.hairline)
      leaders.append(.stroke(Path(through: [label.point, end]), line))
      ink.add(from: label.point, to: end)
    }
    written.append((block, box))
    taken.append(box)
  }

  private func isFree(_ box: Rectangle) -> Bool {
    plot.rectangle.contains(box, tolerance: 0.5)
      && !taken.contains { $0.inset(-1, 0).overlaps(box) }
  }

  private func isFree(leaderFrom start: Point, to box: Rectangle) -> Bool {
    let end = nearest(start, in: box)
    return (1...12).allSatisfy { index in
      let share = Double(index) / 12
      let point = Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
      return !taken.contains {
        $0.x < point.x && point.x < $0.right && $0.y < point.y && point.y < $0.bottom
      }
    }
  }

  private func nearest(_ point: Point, in box: Rectangle) -> Point {
    Point(min(max(point.x, box.x), box.right), min(max(point.y, box.y), box.bottom))
  }

  /// Returns positions next to the point, the preferred one first.
  private func nearPlaces(of label: DataLabel, _ size: Extent) -> [Rectangle] {
    let (point, gap) = (label.point, label.distance)
    func box(_ x: Double, _ y: Double) -> Rectangle {
      Rectangle(x: x, y: y, width: size.width, height: size.height)
    }
    let right = point.x + gap
    let left = point.x - gap - size.width
    let centred = point.x - size.width / 2
    let level = point.y - size.height / 2
    let above = point.y - size.height - gap * 0.7
    let below = point.y + gap * 0.7
    let starts = [box(right, level), box(right, above), box(right, below)]
    let ends = [box(left, level), box(left, above), box(left, below)]
    let middles = [box(centred, above), box(centred, below)]
    // A text that is centred or ends at its point may also be flush with it.
    let flush = [box(point.x - size.width, above), box(point.x - size.width, below)]
    return switch label.wish {
    case .along(let other): placesAlong(from: point, to: other, size, gap: gap * 0.6)
    case .lineEnd: starts + middles + ends
    case .beside(.start): starts + middles + ends
    case .beside(.middle): middles + starts + ends
    case .beside(.end): flush + ends + middles + starts
    }
  }

  /// Returns positions on either side of a line, sliding from its start towards its end.
  private func placesAlong(
    from start: Point, to end: Point, _ size: Extent, gap: Double
  ) -> [Rectangle] {
    let isLevel = abs(end.x - start.x) >= abs(end.y - start.y)
    return (0...24).flatMap { index -> [Rectangle] in
      let share = Double(index) / 24
      // The text stays between both ends.
      let x =
        start.x + (end.x - start.x) * share
        - (end.x < start.x ? size.width * (1 - share) : size.width * share)
      let y =
        start.y + (end.y - start.y) * share
        - (end.y < start.y ? size.height * (1 - share) : size.height * share)
      let corners =
        isLevel
        ? [Point(x, start.y - size.height - gap), Point(x, start.y + gap)]
        : [Point(start.x + gap * 1.5, y), Point(start.x - size.width - gap * 1.5, y)]
      return corners.map {
        Rectangle(x: $0.x, y: $0.y, width: size.width, height: size.height)
      }
    }
  }

  /// Returns positions side by side over the whole plot, the nearest first.
  private func places(nearestTo point: Point, _ size: Extent) -> [Rectangle] {
    let plot = self.plot.rectangle
    let columns = Int((plot.width / (size.width + 2)).held(in: 0...500))
    let rows = Int((plot.height / max(size.height, 1)).held(in: 0...500))
    let places = (0..<rows).flatMap { row in
      (0..<columns).map { column in
        Rectangle(
          x: plot.x + Double(column) * (size.width + 2), y: plot.y + Double(row) * size.height,
          width: size.width, height: size.height)
      }
    }
    func distance(_ place: Rectangle) -> Double {
      let (dx, dy) = (place.centre.x - point.x, place.centre.y - point.y)
      return dx * dx + dy * dy
    }
    let order = places.indices.sorted { (distance(places[$0]), $0) < (distance(places[$1]), $1) }
    return order.map { places[$0] }
  }

  /// Returns positions on widening rings around the point.
  private func farPlaces(of label: DataLabel, _ size: Extent, reach: Double) -> [Rectangle] {
    var places: [Rectangle] = []
    var distance = label.distance + 6
    while distance <= reach {
      for index in 0..<16 {
        let angle = Double(index) * .pi / 8
        let (across, down) = (cos(angle), sin(angle))
        let centre = Point(
          label.point.x + across * (distance + size.width / 2),
          label.point.y + down * (distance + size.height / 2))
        places.append(
          Rectangle(
            x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width,
            height: size.height))
      }
      distance *= 1.35
    }
    return places
  }
}
