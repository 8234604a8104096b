import UlcerRecords
import VectorDrawing

/// The position of a location on the drawn hand, and the view that shows it.
///
/// Every location is on one view (`Location.view`), so that the glyphs of both views add up to the
/// ulcers.
struct HandPlace {
  /// The view that shows the location.
  let view: HandView
  /// The point on the right hand's palm drawing (`HandShape`), in millimetres.
  let point: Point

  /// Finds the position of a location.
  init(_ location: Location) {
    let finger = HandShape.finger(location.digit)
    view = location.view
    let depth = HandPlace.depth(of: location.level, on: finger, view: view)
    let half = finger.half(at: depth)
    // A site at an edge lies inside the outline by a bit more than a tenth of the breadth.
    let edge = location.level == .nail || location.level == .tip ? half * 0.84 : half * 0.74
    let offset: Double =
      switch location.surface {
      case .radial: edge
      case .ulnar: -edge
      case .volar, .dorsal: 0
      }
    point = finger.point(depth: depth, offset: offset)
  }

  /// Returns the distance of a level from the finger's end, in millimetres along the finger.
  static func depth(of level: Location.Level, on finger: FingerShape, view: HandView) -> Double {
    let joint = finger.endJoint
    let next = finger.middleJoint ?? finger.knuckleDepth
    switch level {
    case .tip: return view == .dorsal ? joint * 0.08 : joint * 0.17
    case .nail: return joint * 0.44
    case .distal: return view == .dorsal ? joint * 0.73 : joint * 0.72
    case .dip: return joint
    case .middle: return (joint + next) / 2
    case .pip: return next
    case .proximal:
      // The visible part of the proximal phalanx, half-way between its joints.
      return ((finger.middleJoint ?? joint) + finger.knuckleDepth) / 2
    case .mcp: return finger.knuckleDepth
    }
  }
}
