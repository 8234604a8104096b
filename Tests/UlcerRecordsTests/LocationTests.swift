import Testing
import UlcerRecords

@Suite("Places on the hands")
struct LocationTests {
  private func place(_ code: String) throws -> Location { try #require(Location(code: code)) }

  @Test("A code and its place belong together, for every place")
  func codes() {
    var ordinals = Set<Int>()
    for hand in Location.Hand.allCases {
      for digit in Location.Digit.allCases {
        for level in Location.Level.allCases {
          for surface in Location.Surface.allCases {
            guard
              let place = Location(hand: hand, digit: digit, level: level, surface: surface)
            else {
              #expect(digit == .thumb && (level == .middle || level == .pip))
              continue
            }
            #expect(Location(code: place.code) == place)
            #expect((0..<Location.count).contains(place.ordinal))
            ordinals.insert(place.ordinal)
          }
        }
      }
    }
    // 2 hands × (4 fingers × 8 levels + 1 thumb × 6 levels) × 4 surfaces.
    #expect(ordinals.count == 2 * (4 * 8 + 6) * 4)
  }

  @Test(
    "What is no place has no code",
    arguments: [
      "", "R2", "R2-tip", "X2-tip-volar", "R6-tip-volar", "R1-pip-volar", "R12-tip-volar",
    ])
  func wrong(code: String) {
    #expect(Location(code: code) == nil)
  }

  @Test(
    "Neighbouring levels of one finger and surface touch",
    arguments: [
      ("R2-tip-volar", "R2-tip-volar", true), ("R2-tip-volar", "R2-distal-volar", true),
      ("R2-nail-volar", "R2-tip-volar", true), ("R2-nail-volar", "R2-distal-volar", false),
      ("R2-dip-volar", "R2-middle-volar", true), ("R2-dip-volar", "R2-pip-volar", false),
      // The thumb has one joint between: its dip touches its proximal level.
      ("R1-dip-volar", "R1-proximal-volar", true), ("R2-dip-volar", "R2-proximal-volar", false),
      ("R2-tip-volar", "L2-tip-volar", false), ("R2-tip-volar", "R3-tip-volar", false),
      ("R2-tip-volar", "R2-tip-dorsal", false), ("R2-proximal-volar", "R2-mcp-volar", true),
    ])
  func contiguous(first: String, second: String, touches: Bool) throws {
    #expect(try place(first).isContiguous(with: place(second)) == touches)
    #expect(try place(second).isContiguous(with: place(first)) == touches)
  }

  @Test("Places order by hand, digit, level and surface")
  func order() throws {
    let codes = ["L1-tip-volar", "L1-nail-volar", "L2-tip-volar", "R1-tip-volar", "R1-tip-dorsal"]
    let places = try codes.map(place)
    #expect(places.sorted() == places)
  }
}
