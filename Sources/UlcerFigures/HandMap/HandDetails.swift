import UlcerRecords
import VectorDrawing

/// The fine lines of the drawn hand: creases of the palm's side; nails and knuckles of the back.
///
/// They let a reader tell the two views and the levels of a finger apart; units are millimetres, as
/// in `HandShape`.
enum HandDetails {
  /// Creases of the palm and of the fingers' palmar side: over each joint and where a finger begins.
  static let creases: [Path] = {
    var paths: [Path] = []
    for finger in HandShape.fingers {
      paths.append(crease(finger, depth: finger.endJoint, sag: 0.7, reach: 0.8))
      if let middle = finger.middleJoint {
        paths.append(crease(finger, depth: middle - 1.1, sag: 0.6, reach: 0.84))
        paths.append(crease(finger, depth: middle + 1.3, sag: 0.9, reach: 0.74))
        let base = finger.breadths[finger.breadths.count - 1].depth
        paths.append(crease(finger, depth: base - 0.6, sag: 0.8, reach: 0.9))
      } else {
        paths.append(crease(finger, depth: finger.endJoint + 2.2, sag: 0.8, reach: 0.66))
        paths.append(crease(finger, depth: 47.5, sag: 1, reach: 0.8))
      }
    }
    // The crease round the ball of the thumb.
    paths.append(
      curve(
        Point(33.4, 77), (Point(20, 75), Point(6, 58), Point(5, 40)),
        (Point(4.5, 28), Point(7, 20), Point(9, 14))))
    // The two creases across the palm.
    paths.append(
      curve(
        Point(33.4, 79.5), (Point(20, 79), Point(4, 71), Point(-8, 63)),
        (Point(-17, 57), Point(-25, 53), Point(-33, 50))))
    paths.append(
      curve(
        Point(11.5, 97), (Point(11, 88), Point(1, 82), Point(-12, 75.5)),
        (Point(-23, 70.5), Point(-32, 68), Point(-41, 67.5))))
    paths.append(curve(Point(-24, 7.5), (Point(-9, 4.8), Point(9, 4.8), Point(23.5, 8))))
    return paths
  }()

  /// Wrinkles over the joints of the fingers' backs and the round of each knuckle.
  static let wrinkles: [Path] = {
    var paths: [Path] = []
    for finger in HandShape.fingers {
      for (shift, reach) in [(-1.3, 0.44), (0.9, 0.5)] {
        paths.append(
          crease(finger, depth: finger.endJoint + shift, sag: shift < 0 ? -0.7 : 0.7, reach: reach))
      }
      if let middle = finger.middleJoint {
        for (shift, sag, reach) in [(-2.6, -1.3, 0.4), (0, 0.1, 0.62), (2.6, 1.3, 0.4)] {
          paths.append(crease(finger, depth: middle + shift, sag: sag, reach: reach))
        }
        // The knuckle's head: an arch, open towards the wrist.
        let depth = finger.knuckleDepth
        paths.append(
          curve(
            finger.point(depth: depth + 3.5, offset: -6.2),
            (
              finger.point(depth: depth - 4.5, offset: -5.6),
              finger.point(depth: depth - 4.5, offset: 5.6),
              finger.point(depth: depth + 3.5, offset: 6.2)
            )))
        // The tendon that runs from it towards the wrist.
        let start = finger.point(depth: depth + 10, offset: 0)
        paths.append(Path(through: [start, Point(start.x * 0.6, 46)]))
      } else {
        let depth = finger.knuckleDepth
        paths.append(
          curve(
            finger.point(depth: depth + 3, offset: -6),
            (
              finger.point(depth: depth - 4.5, offset: -5.4),
              finger.point(depth: depth - 4.5, offset: 5.4),
              finger.point(depth: depth + 3, offset: 6)
            )))
      }
    }
    return paths
  }()

  /// The plate of each nail.
  static let nails: [Path] = HandShape.fingers.map { finger in
    let (tip, root) = nailDepths(finger)
    let half = nailHalf(finger)
    func at(_ depth: Double, _ offset: Double) -> Point {
      finger.point(depth: depth, offset: offset * half)
    }
    var path = Path()
    path.move(to: at(tip + 2.6, -0.94))
    path.curve(at(tip + 0.2, -0.8), at(tip, -0.4), to: at(tip, 0))
    path.curve(at(tip, 0.4), at(tip + 0.2, 0.8), to: at(tip + 2.6, 0.94))
    path.curve(at(tip + 5, 1.02), at(root - 3, 1), to: at(root - 1.8, 0.9))
    path.curve(at(root - 0.1, 0.72), at(root, 0.4), to: at(root, 0))
    path.curve(at(root, -0.4), at(root - 0.1, -0.72), to: at(root - 1.8, -0.9))
    path.curve(at(root - 3, -1), at(tip + 5, -1.02), to: at(tip + 2.6, -0.94))
    path.close()
    return path
  }

  /// The half moon of each nail.
  static let halfMoons: [Path] = HandShape.fingers.map { finger in
    let root = nailDepths(finger).root
    let half = nailHalf(finger)
    return curve(
      finger.point(depth: root - 1.1, offset: -0.62 * half),
      (
        finger.point(depth: root - 3.2, offset: -0.4 * half),
        finger.point(depth: root - 3.2, offset: 0.4 * half),
        finger.point(depth: root - 1.1, offset: 0.62 * half)
      ))
  }

  /// The depths of the nail's free edge and of its root.
  static func nailDepths(_ finger: FingerShape) -> (tip: Double, root: Double) {
    (finger.endJoint * 0.17, finger.endJoint * 0.64)
  }

  private static func nailHalf(_ finger: FingerShape) -> Double {
    finger.half(at: finger.endJoint * 0.45) * 0.68
  }

  /// Returns a line across a finger that sags towards the wrist; `reach` is its proportion of the
  /// breadth.
  private static func crease(
    _ finger: FingerShape, depth: Double, sag: Double, reach: Double
  ) -> Path {
    let half = finger.half(at: depth) * reach
    return curve(
      finger.point(depth: depth, offset: -half),
      (
        finger.point(depth: depth + sag, offset: -half * 0.4),
        finger.point(depth: depth + sag, offset: half * 0.4),
        finger.point(depth: depth, offset: half)
      ))
  }

  private static func curve(_ start: Point, _ pieces: (Point, Point, Point)...) -> Path {
    var path = Path()
    path.move(to: start)
    for piece in pieces { path.curve(piece.0, piece.1, to: piece.2) }
    return path
  }
}
