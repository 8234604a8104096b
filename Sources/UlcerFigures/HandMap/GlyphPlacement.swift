import Foundation
import VectorDrawing

/// Moves overlapping round glyphs apart, each as little as possible.
///
/// Glyphs repel while they overlap and are drawn to their own positions. A glyph that still
/// overlaps then moves to the nearest free spot on rings around its position. Nothing is dropped
/// and no two overlap, as long as the room can hold them at all. The result depends only on the
/// order of the glyphs.
struct GlyphPlacement {
  /// A glyph: its own position and its size.
  struct Glyph {
    let anchor: Point
    let radius: Double
  }

  /// The least distance between two glyphs, in points.
  static let clearance = 0.7

  /// Returns the centres of the glyphs, in their order; all lie within the room.
  static func centres(of glyphs: [Glyph], in room: Rectangle) -> [Point] {
    var centres = glyphs.map { held($0.anchor, $0.radius, in: room) }
    guard glyphs.count > 1 else { return centres }
    for round in 0..<260 {
      let pull = round < 200 ? 0.06 : 0
      var moved = false
      for first in glyphs.indices {
        for second in (first + 1)..<glyphs.count {
          let least = glyphs[first].radius + glyphs[second].radius + clearance
          var dx = centres[second].x - centres[first].x
          var dy = centres[second].y - centres[first].y
          guard abs(dx) < least, abs(dy) < least else { continue }
          var distance = (dx * dx + dy * dy).squareRoot()
          guard distance < least - 1e-6 else { continue }
          if distance < 1e-6 {
            let angle = Double(second) * 2.399963
            (dx, dy, distance) = (cos(angle), sin(angle), 1)
          }
          // The larger glyph moves less: each moves in proportion to the other's area.
          let push = least - min(distance, least) + 2e-4
          let own = glyphs[first].radius * glyphs[first].radius
          let other = glyphs[second].radius * glyphs[second].radius
          let share = push * other / (own + other)
          centres[first].x -= dx / distance * share
          centres[first].y -= dy / distance * share
          centres[second].x += dx / distance * (push - share)
          centres[second].y += dy / distance * (push - share)
          moved = true
        }
      }
      for place in glyphs.indices {
        let anchor = glyphs[place].anchor
        centres[place].x += (anchor.x - centres[place].x) * pull
        centres[place].y += (anchor.y - centres[place].y) * pull
        centres[place] = held(centres[place], glyphs[place].radius, in: room)
      }
      if !moved, pull == 0 { break }
    }
    settle(glyphs, &centres, in: room)
    return centres
  }

  /// Tells if two placed glyphs overlap.
  static func overlap(_ first: (Point, Double), _ second: (Point, Double)) -> Bool {
    let (dx, dy) = (first.0.x - second.0.x, first.0.y - second.0.y)
    let least = first.1 + second.1
    return dx * dx + dy * dy < least * least - 1e-6
  }

  /// Keeps the larger glyphs where they are and moves the others to the nearest free spots.
  private static func settle(_ glyphs: [Glyph], _ centres: inout [Point], in room: Rectangle) {
    let order = glyphs.indices.sorted {
      (glyphs[$1].radius, $0) < (glyphs[$0].radius, $1)
    }
    var settled: [Int] = []
    for place in order {
      let radius = glyphs[place].radius
      func isFree(_ point: Point) -> Bool {
        !settled.contains { overlap((point, radius), (centres[$0], glyphs[$0].radius)) }
      }
      if !isFree(centres[place]) {
        let anchor = glyphs[place].anchor
        let reach = Int((room.width + room.height) / 2)
        search: for ring in 0...max(reach, 1) {
          for step in 0..<24 {
            let angle = Double(step) * .pi / 12
            let distance = Double(ring) * 2
            let spot = held(
              Point(anchor.x + distance * cos(angle), anchor.y + distance * sin(angle)), radius,
              in: room)
            if isFree(spot) {
              centres[place] = spot
              break search
            }
          }
        }
      }
      settled.append(place)
    }
  }

  private static func held(_ point: Point, _ radius: Double, in room: Rectangle) -> Point {
    Point(
      min(max(point.x, room.x + radius), max(room.right - radius, room.x + radius)),
      min(max(point.y, room.y + radius), max(room.bottom - radius, room.y + radius)))
  }
}
