import ChartGrammar
import Foundation
import VectorDrawing

/// Small numbers beside glyphs: each at the nearest spot that covers neither a glyph nor another
/// number, with a leader if it is not beside its glyph.
enum GlyphLabels {
  /// A number and the glyph it belongs to.
  struct Label {
    let text: String
    let glyph: Rectangle
  }

  /// Returns the leaders, which are drawn below the glyphs, and the numbers; all lie within the
  /// room.
  static func elements(
    _ labels: [Label], avoiding glyphs: [Rectangle], in room: Rectangle, style: TypeStyle,
    leader: LineStyle, measurer: any TextMeasurer
  ) -> (leaders: [DrawingElement], numbers: [DrawingElement]) {
    var lines: [Rectangle] = []
    var leaders: [DrawingElement] = []
    var texts: [DrawingElement] = []
    var plates: [DrawingElement] = []
    for label in labels {
      let size = measurer.extent(of: label.text, style: style)
      // Figures have no descenders: only the height of the figures must be free.
      let height = size.ascent * 0.8
      let centre = label.glyph.centre
      let spots = spots(around: label.glyph, width: size.width, height: height)
      func line(_ box: Rectangle) -> Rectangle {
        Rectangle(
          x: box.x, y: box.y - size.ascent + height, width: size.width, height: size.height)
      }
      func isFree(_ spot: Spot) -> Bool {
        let plate = spot.box.inset(-0.7, -0.7)
        let own = line(spot.box)
        return room.contains(own) && !glyphs.contains { $0.overlaps(plate) }
          && !lines.contains { $0.overlaps(own) }
      }
      // Near the glyph if there is room, else the nearest free spot anywhere on the view.
      let spot =
        spots.first(where: isFree)
        ?? grid(over: room, from: centre, width: size.width, height: height).first(where: isFree)
        ?? spots.first { room.contains(line($0.box)) }
      guard let spot else { continue }
      lines.append(line(spot.box))
      texts.append(
        .text(
          PlacedText(
            label.text, at: Point(spot.box.x, spot.box.bottom), style: style, measurer: measurer)))
      // The lines of the hand stay behind the number.
      plates.append(
        .fill(Path(spot.box.inset(-0.7, -0.7), cornerRadius: 1.5), Colour.white.opacity(0.85)))
      guard spot.distance > 2 else { continue }
      let end = Point(
        min(max(centre.x, spot.box.x), spot.box.right),
        min(max(centre.y, spot.box.y), spot.box.bottom))
      let (dx, dy) = (end.x - centre.x, end.y - centre.y)
      let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
      let start = label.glyph.width / 2 / length
      leaders.append(
        .stroke(
          Path(through: [
            Point(centre.x + dx * start, centre.y + dy * start),
            Point(end.x - dx / length * 0.6, end.y - dy / length * 0.6),
          ]), leader))
    }
    return (leaders, plates + texts)
  }

  private struct Spot {
    let box: Rectangle
    let distance: Double
  }

  /// Returns spots all over a room, those near a point first.
  private static func grid(
    over room: Rectangle, from centre: Point, width: Double, height: Double
  ) -> [Spot] {
    let step = 3.0
    let columns = Int(max(room.width - width, 0) / step)
    let rows = Int(max(room.height - height, 0) / step)
    let spots = (0...rows).flatMap { row in
      (0...columns).map { column -> Spot in
        let box = Rectangle(
          x: room.x + Double(column) * step, y: room.y + Double(row) * step, width: width,
          height: height)
        let (dx, dy) = (box.centre.x - centre.x, box.centre.y - centre.y)
        return Spot(box: box, distance: (dx * dx + dy * dy).squareRoot())
      }
    }
    return spots.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
  }

  /// Returns spots around a glyph from near to far, at each distance right, left, above, below,
  /// then diagonal.
  private static func spots(around glyph: Rectangle, width: Double, height: Double) -> [Spot] {
    let centre = glyph.centre
    let angles: [Double] = [0, 180, 270, 90, 315, 225, 45, 135, 338, 202, 22, 158, 292, 248]
    return (0..<30).flatMap { ring -> [Spot] in
      let distance = 1.2 + Double(ring) * 2.4
      return angles.map { angle in
        let (dx, dy) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        let reach = glyph.width / 2 + distance
        let at = Point(
          centre.x + dx * reach + dx * width / 2, centre.y + dy * reach + dy * height / 2)
        return Spot(
          box: Rectangle(x: at.x - width / 2, y: at.y - height / 2, width: width, height: height),
          distance: distance)
      }
    }
  }
}
