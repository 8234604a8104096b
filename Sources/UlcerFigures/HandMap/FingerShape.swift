import Foundation
import UlcerRecords
import VectorDrawing

/// One finger as drawn: its joints along its axis and its breadth at each of them.
///
/// Lengths are in millimetres on the drawn hand. `depth` runs along the axis from the end of the
/// finger (0) towards the wrist, `offset` across it, positive towards the thumb's side.
struct FingerShape {
  /// A bulge or a waist of the outline: at this depth the edge runs parallel to the axis.
  struct Breadth {
    let depth: Double
    /// Half the breadth there, on the thumb's side and on the other side.
    let half: Double
  }

  let digit: Location.Digit
  /// The position of the knuckle (the metacarpophalangeal joint) on the hand.
  let knuckle: Point
  /// Lean towards the thumb's side, in degrees.
  let lean: Double
  /// Depth of the joint below the nail: the distal interphalangeal joint, or the thumb's only one.
  let endJoint: Double
  /// Depth of the middle joint (proximal interphalangeal); the thumb has none.
  let middleJoint: Double?
  /// Depth of the knuckle.
  let knuckleDepth: Double
  /// Bulges and waists from the finger's end towards the palm; the last is where the webs begin.
  let breadths: [Breadth]

  /// Returns the position on the hand of a point of the finger.
  func point(depth: Double, offset: Double) -> Point {
    let angle = lean * .pi / 180
    let along = knuckleDepth - depth
    return Point(
      knuckle.x + along * sin(angle) + offset * cos(angle),
      knuckle.y + along * cos(angle) - offset * sin(angle))
  }

  /// Returns half the breadth at a depth, following the outline between bulges and waists.
  func half(at depth: Double) -> Double {
    guard let first = breadths.first, let last = breadths.last else { return 0 }
    if depth <= 0 { return 0 }
    if depth < first.depth {
      let share = 1 - depth / first.depth
      return first.half * max(0, 1 - pow(share, 2.4)).squareRoot()
    }
    for (near, far) in zip(breadths, breadths.dropFirst()) where depth <= far.depth {
      let share = (depth - near.depth) / (far.depth - near.depth)
      return near.half + (far.half - near.half) * share * share * (3 - 2 * share)
    }
    return last.half
  }

  /// Adds the edge on one side from the palm to the finger's end, or back: curves whose ends lie at
  /// the bulges and waists. `side` 1 is the thumb's side, −1 the other.
  func edge(_ side: Double, towardsEnd: Bool, into path: inout Path) {
    func at(_ depth: Double, _ half: Double) -> Point { point(depth: depth, offset: side * half) }
    var curves: [(Point, Point, Point, Point)] = []
    for (far, near) in zip(breadths.reversed(), breadths.reversed().dropFirst()) {
      let reach = (far.depth - near.depth) * 0.42
      curves.append(
        (
          at(far.depth, far.half), at(far.depth - reach, far.half),
          at(near.depth + reach, near.half), at(near.depth, near.half)
        ))
    }
    if let first = breadths.first {
      curves.append(
        (
          at(first.depth, first.half), at(first.depth * 0.36, first.half),
          at(0, first.half * 0.6), at(0, 0)
        ))
    }
    if towardsEnd {
      for curve in curves { path.curve(curve.1, curve.2, to: curve.3) }
    } else {
      for curve in curves.reversed() { path.curve(curve.2, curve.1, to: curve.0) }
    }
  }
}
