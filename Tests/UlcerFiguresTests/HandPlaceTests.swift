import TestSupport
import Testing
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures

@Suite("Every location has its place on the drawn hand")
struct HandPlaceTests {
  private let right = Location.all.filter { $0.hand == .right }

  @Test("All places of both hands are there, each on one view")
  func complete() {
    // Four fingers with 8 levels and a thumb with 6, four surfaces, two hands.
    #expect(Location.all.count == 2 * (4 * 8 + 6) * 4)
    for location in Location.all {
      let frames = HandFrame.all.map {
        HandFrame(hand: $0.hand, view: $0.view, origin: .origin, scale: 1)
      }
      #expect(frames.count { $0.point(of: location) != nil } == 1, "\(location.code)")
    }
  }

  @Test("Volar places and edges are on the palm's view; dorsal places and nail folds on the back's")
  func views() {
    for location in right {
      let isNailFold =
        location.level == .nail && (location.surface == .radial || location.surface == .ulnar)
      let expected: HandView =
        location.surface == .dorsal || isNailFold ? .dorsal : .volar
      #expect(HandPlace(location).view == expected, "\(location.code)")
    }
  }

  @Test("Every place lies inside the outline of the hand")
  func inside() {
    let polygon = Outline.points(of: HandShape.outline)
    for location in right {
      #expect(Outline.contains(HandPlace(location).point, in: polygon), "\(location.code)")
    }
  }

  @Test("Every place lies on its own finger: nearer to its axis than to any other")
  func digits() {
    for location in right {
      let point = HandPlace(location).point
      let nearest = HandShape.fingers.min {
        Outline.distance(point, from: $0) < Outline.distance(point, from: $1)
      }
      #expect(nearest?.digit == location.digit, "\(location.code)")
    }
  }

  @Test("From the tip to the knuckle each level is nearer to the wrist")
  func order() {
    for digit in Location.Digit.allCases {
      for surface in Location.Surface.allCases {
        for view in HandView.allCases {
          let chain = Location.Level.allCases.compactMap {
            Location(hand: .right, digit: digit, level: $0, surface: surface)
          }.map(HandPlace.init).filter { $0.view == view }.map {
            ($0.point.x * $0.point.x + $0.point.y * $0.point.y).squareRoot()
          }
          #expect(zip(chain, chain.dropFirst()).allSatisfy(>), "\(digit) \(surface) \(view)")
        }
      }
    }
  }

  @Test("Radial places are on the thumb's side of a finger, ulnar ones on the other")
  func sides() throws {
    for digit in Location.Digit.allCases {
      for level in Location.Level.allCases {
        func x(_ surface: Location.Surface) -> Double? {
          Location(hand: .right, digit: digit, level: level, surface: surface)
            .map { HandPlace($0).point.x }
        }
        guard let radial = x(.radial), let ulnar = x(.ulnar) else { continue }
        #expect(radial > ulnar, "\(digit) \(level)")
      }
    }
  }

  @Test("No two places of one view are nearer than the smallest glyph at the smallest scale")
  func apart() {
    let least = UlcerGlyph.least / ParticipantHandMap.leastScale
    for view in HandView.allCases {
      let places = right.filter { HandPlace($0).view == view }
      for (index, first) in places.enumerated() {
        for second in places[(index + 1)...] {
          let (a, b) = (HandPlace(first).point, HandPlace(second).point)
          let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
          #expect(distance >= least, "\(first.code) and \(second.code)")
        }
      }
    }
  }

  @Test("Left and right, and palm and back, are mirror images")
  func mirrored() {
    let scale = 1.3
    func frame(_ hand: Location.Hand, _ view: HandView) -> HandFrame {
      HandFrame(hand: hand, view: view, origin: Point(10, 20), scale: scale)
    }
    for view in HandView.allCases {
      let (left, right) = (frame(.left, view), frame(.right, view))
      #expect(left.hasThumbAtRight != right.hasThumbAtRight)
      #expect(left.hasThumbAtRight == (view == .dorsal))
      let pieces = zip(
        Outline.points(of: left.path(HandShape.outline)),
        Outline.points(of: right.path(HandShape.outline)))
      for (a, b) in pieces {
        #expect(abs((a.x - 10) + (b.x - 10) - HandFrame.breadth * scale) < 1e-9)
        #expect(abs(a.y - b.y) < 1e-9)
      }
    }
    for location in Location.all where location.hand == .left {
      guard
        let twin = Location(
          hand: .right, digit: location.digit, level: location.level, surface: location.surface)
      else { continue }
      let view = HandPlace(location).view
      let (a, b) = (
        frame(.left, view).point(of: location), frame(.right, view).point(of: twin)
      )
      if let a, let b {
        #expect(abs((a.x - 10) + (b.x - 10) - HandFrame.breadth * scale) < 1e-9)
      } else {
        Issue.record("\(location.code) has no place on its view")
      }
    }
  }

  @Test("The hand stays within its bounds, its middle finger is the longest and its length is true")
  func bounds() throws {
    let points = Outline.points(of: HandShape.outline)
    let bounds = HandShape.bounds
    for point in points {
      #expect(point.x >= bounds.left && point.x <= bounds.right)
      #expect(point.y >= bounds.bottom && point.y <= bounds.top)
    }
    let ends = HandShape.fingers.map { $0.point(depth: 0, offset: 0).y }
    #expect(ends.max() == ends[2])
    #expect(abs(ends[2] - HandShape.length) < 0.5)
  }

  @Test("Nails lie inside the outline, on the tip side of the end joint")
  func nails() {
    let polygon = Outline.points(of: HandShape.outline)
    for (nail, finger) in zip(HandDetails.nails, HandShape.fingers) {
      for point in Outline.points(of: nail) {
        #expect(Outline.contains(point, in: polygon), "\(finger.digit)")
      }
      #expect(HandDetails.nailDepths(finger).root < finger.endJoint)
    }
  }
}

extension Outline {
  /// How far a point is from a finger's axis between its end and its knuckle.
  fileprivate static func distance(_ point: Point, from finger: FingerShape) -> Double {
    let start = finger.point(depth: 0, offset: 0)
    let end = finger.knuckle
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
    let held = min(max(share, 0), 1)
    let (x, y) = (start.x + held * dx - point.x, start.y + held * dy - point.y)
    return (x * x + y * y).squareRoot()
  }
}
