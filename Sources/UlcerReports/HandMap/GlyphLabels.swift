import ChartGrammar
import Foundation
import VectorDrawing

/// Small numbers beside glyphs: each at the nearest spot that neither covers a glyph nor another
/// number, with a leader when that is not beside its glyph.
enum GlyphLabels {
  /// A number and the glyph it belongs to.
  struct Label {
    let text: String
    let glyph: Rectangle
  }

  /// The labels' elements, leaders first; all lie within the room.
  static func elements(
    _ labels: [Label], avoiding glyphs: [Rectangle], in room: Rectangle, style: TypeStyle,
    leader: LineStyle, measurer: any TextMeasurer
  ) -> [DrawingElement] {
    var taken = glyphs
    var leaders: [DrawingElement] = []
    var texts: [DrawingElement] = []
    for label in labels {
      let size = measurer.extent(of: label.text, style: style)
      // Figures have no descenders: the box that must be free is that of their height.
      let height = size.ascent * 0.8
      let centre = label.glyph.centre
      let spots = spots(around: label.glyph, width: size.width, height: height)
      let free = spots.first { spot in
        room.contains(spot.box) && !taken.contains { $0.overlaps(spot.box) }
      }
      // With no free spot in the whole room, the spot outside the glyph that is in the room.
      guard let spot = free ?? spots.first(where: { room.contains($0.box) }) ?? spots.first
      else { continue }
      taken.append(
        Rectangle(
          x: spot.box.x, y: spot.box.y - size.ascent * 0.2, width: size.width, height: size.height))
      texts.append(
        .text(
          PlacedText(
            label.text, at: Point(spot.box.x, spot.box.bottom), style: style, measurer: measurer)))
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
    return leaders + texts
  }

  private struct Spot {
    let box: Rectangle
    let distance: Double
  }

  /// Spots from near to far, at each distance to the right, the left, above, below, then aslant.
  private static func spots(around glyph: Rectangle, width: Double, height: Double) -> [Spot] {
    let centre = glyph.centre
    let angles: [Double] = [0, 180, 270, 90, 315, 225, 45, 135, 338, 202, 22, 158, 292, 248]
    return (0..<30).flatMap { ring -> [Spot] in
      let distance = 0.8 + Double(ring) * 2.4
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
