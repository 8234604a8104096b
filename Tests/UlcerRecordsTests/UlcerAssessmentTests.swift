import Testing
import UlcerRecords

@Suite("An assessment keeps what it is given in little room")
struct UlcerAssessmentTests {
  private func assessment() throws -> UlcerAssessment {
    let place = try #require(Location(code: "R2-tip-volar"))
    return UlcerAssessment(
      participant: 7, date: CalendarDate(daysSinceEpoch: 20_000), location: place, status: .active)
  }

  @Test("Numbers come back as they were, also none, zero and the largest")
  func numbers() throws {
    var one = try assessment()
    #expect(one.length == nil && one.width == nil && one.measuredArea == nil && one.pain == nil)
    for value in [0, 12.5, -3, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
      one.length = value
      one.width = value
      one.measuredArea = value
      one.pain = value
      #expect(one.length == value && one.width == value)
      #expect(one.measuredArea == value && one.pain == value)
    }
    one.length = nil
    #expect(one.length == nil && one.width != nil)
  }

  @Test("Equal numbers make equal assessments, and what is no number is none")
  func equality() throws {
    var one = try assessment()
    var other = try assessment()
    one.pain = 0
    other.pain = -0.0
    #expect(one == other && one.hashValue == other.hashValue)
    one.pain = .nan
    other.pain = nil
    #expect(one == other && one.pain == nil)
  }

  @Test("Status, signs and days are kept apart from each other")
  func answers() throws {
    let signs: [WritableKeyPath<UlcerAssessment, Bool?>] = [
      \.gangrene, \.deepStructure, \.systemicAntibiotics, \.calcinosis, \.investigatorWorsened,
      \.isTarget,
    ]
    for status in UlcerAssessment.Status.allCases {
      for own in signs {
        for answer in [true, false, nil] {
          for others in [true, false, nil] {
            var one = try assessment()
            for sign in signs { one[keyPath: sign] = others }
            one.status = status
            one[keyPath: own] = answer
            #expect(one.status == status && one[keyPath: own] == answer)
            for sign in signs where sign != own { #expect(one[keyPath: sign] == others) }
          }
        }
      }
    }
    var one = try assessment()
    #expect(one.lossDate == nil)
    for day: Int32 in [-719_162, -1, 0, 20_000, 2_932_896] {
      one.lossDate = CalendarDate(daysSinceEpoch: day)
      #expect(one.lossDate?.daysSinceEpoch == day)
    }
    one.lossDate = nil
    #expect(one == (try assessment()))
  }

  @Test("A registry of millions fits: 80 bytes each")
  func size() { #expect(MemoryLayout<UlcerAssessment>.stride == 80) }

  @Test("Every place keeps its parts, and its number orders it")
  func places() {
    var last = -1
    for hand in Location.Hand.allCases {
      for digit in Location.Digit.allCases {
        for level in Location.Level.allCases {
          for surface in Location.Surface.allCases {
            guard
              let place = Location(hand: hand, digit: digit, level: level, surface: surface)
            else { continue }
            #expect(place.hand == hand && place.digit == digit)
            #expect(place.level == level && place.surface == surface)
            #expect(place.ordinal > last && place.ordinal < Location.count)
            last = place.ordinal
          }
        }
      }
    }
  }
}
