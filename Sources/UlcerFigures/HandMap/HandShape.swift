import UlcerRecords
import VectorDrawing

/// The drawn hand: one right hand seen from its palm, fingers up, in millimetres.
///
/// The origin is the middle of the wrist, x runs towards the thumb, y towards the fingers. Lengths
/// of the phalanges and of the soft tissue at the tips are the means of Buryanov & Kotiuk (2010,
/// Int J Morphol 28:755): the hand is 180 mm long from the wrist to the end of the middle finger.
/// All other hands and views are this drawing, mirrored.
enum HandShape {
  /// The bounds of a drawn hand, in millimetres; the thumb's side is at the greater x.
  static let bounds = (left: -55.0, right: 77.0, bottom: -4.0, top: 181.0)
  /// The length from the wrist to the end of the middle finger, in millimetres.
  static let length = 180.0

  /// The fingers, thumb first.
  static let fingers: [FingerShape] = [
    FingerShape(
      digit: .thumb, knuckle: Point(47.5, 62), lean: 24, endJoint: 25.4, middleJoint: nil,
      knuckleDepth: 57,
      breadths: [
        .init(depth: 11, half: 9.4), .init(depth: 24.5, half: 10), .init(depth: 39, half: 9),
      ]),
    FingerShape(
      digit: .index, knuckle: Point(22.5, 87), lean: 5, endJoint: 19.6, middleJoint: 42,
      knuckleDepth: 81.8,
      breadths: [
        .init(depth: 9, half: 7.5), .init(depth: 19, half: 8.2), .init(depth: 30, half: 7.9),
        .init(depth: 42, half: 9.2), .init(depth: 52, half: 8.7), .init(depth: 59, half: 9),
      ]),
    FingerShape(
      digit: .middle, knuckle: Point(2.5, 88), lean: 0, endJoint: 21.3, middleJoint: 47.6,
      knuckleDepth: 92.2,
      breadths: [
        .init(depth: 9.4, half: 7.6), .init(depth: 20.5, half: 8.3), .init(depth: 34, half: 8),
        .init(depth: 47.6, half: 9.3), .init(depth: 60, half: 8.8), .init(depth: 69.5, half: 9),
      ]),
    FingerShape(
      digit: .ring, knuckle: Point(-16, 84), lean: -5, endJoint: 21.2, middleJoint: 46.9,
      knuckleDepth: 88.3,
      breadths: [
        .init(depth: 9.2, half: 7.2), .init(depth: 20.5, half: 7.8), .init(depth: 33.5, half: 7.5),
        .init(depth: 46.9, half: 8.8), .init(depth: 58, half: 8.3), .init(depth: 67, half: 8.5),
      ]),
    FingerShape(
      digit: .little, knuckle: Point(-32.5, 76), lean: -11, endJoint: 19.7, middleJoint: 37.8,
      knuckleDepth: 70.5,
      breadths: [
        .init(depth: 8.4, half: 6.4), .init(depth: 19, half: 6.9), .init(depth: 28, half: 6.6),
        .init(depth: 37.8, half: 7.6), .init(depth: 46.5, half: 7.2),
      ]),
  ]

  /// Returns the finger of a digit.
  static func finger(_ digit: Location.Digit) -> FingerShape {
    fingers[min(Int(digit.rawValue) - 1, fingers.count - 1)]
  }

  /// The outline from the wrist's outer side round all fingers to its inner side; open at the wrist.
  static let outline: Path = {
    var path = Path()
    let (thumb, index, middle) = (fingers[0], fingers[1], fingers[2])
    let (ring, little) = (fingers[3], fingers[4])
    func base(_ finger: FingerShape, _ side: Double, deeper: Double = 0) -> Point {
      let last = finger.breadths[finger.breadths.count - 1]
      return finger.point(depth: last.depth + deeper, offset: side * last.half)
    }
    // The outer border: forearm, wrist, ball of the little finger, base of the little finger.
    path.move(to: Point(-26.6, -4))
    path.curve(Point(-26.7, 0), Point(-27.4, 3), to: Point(-29.5, 9))
    path.curve(Point(-33.5, 20), Point(-41.5, 32), to: Point(-43, 49))
    path.curve(Point(-43.8, 60), Point(-43.4, 70), to: Point(-42.8, 78))
    path.curve(Point(-42.4, 85), base(little, -1, deeper: 9), to: base(little, -1))
    little.edge(-1, towardsEnd: true, into: &path)
    little.edge(1, towardsEnd: false, into: &path)
    web(little, ring, bottom: Point(-27.7, 97), base: base, into: &path)
    ring.edge(-1, towardsEnd: true, into: &path)
    ring.edge(1, towardsEnd: false, into: &path)
    web(ring, middle, bottom: Point(-8.1, 103.8), base: base, into: &path)
    middle.edge(-1, towardsEnd: true, into: &path)
    middle.edge(1, towardsEnd: false, into: &path)
    web(middle, index, bottom: Point(13.5, 106), base: base, into: &path)
    index.edge(-1, towardsEnd: true, into: &path)
    index.edge(1, towardsEnd: false, into: &path)
    // The radial side of the index finger's base and the web of the thumb.
    path.curve(base(index, 1, deeper: 8), Point(33.6, 98), to: Point(33.8, 90))
    path.curve(Point(34, 82), Point(34.5, 76), to: Point(39, 75.5))
    path.curve(Point(43, 75), base(thumb, -1, deeper: 8), to: base(thumb, -1))
    thumb.edge(-1, towardsEnd: true, into: &path)
    thumb.edge(1, towardsEnd: false, into: &path)
    // The ball of the thumb and the wrist.
    path.curve(
      base(thumb, 1, deeper: 10), thumb.point(depth: 47, offset: 11),
      to: thumb.point(depth: 57, offset: 11.5))
    path.curve(thumb.point(depth: 68, offset: 12), Point(51.5, 42), to: Point(46, 34.5))
    path.curve(Point(40.5, 27), Point(30, 20), to: Point(27.5, 10))
    path.curve(Point(26.3, 4), Point(25.8, 0), to: Point(25.7, -4))
    return path
  }()

  private static func web(
    _ outer: FingerShape, _ inner: FingerShape, bottom: Point,
    base: (FingerShape, Double, Double) -> Point, into path: inout Path
  ) {
    let from = base(outer, 1, 0)
    let to = base(inner, -1, 0)
    let half = abs(to.x - from.x) / 2
    path.curve(
      base(outer, 1, (from.y - bottom.y) * 0.55), Point(bottom.x - half * 0.9, bottom.y),
      to: bottom)
    path.curve(
      Point(bottom.x + half * 0.9, bottom.y), base(inner, -1, (to.y - bottom.y) * 0.55), to: to)
  }
}
