import PlainOutput
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Text of tables")
struct TableTextTests {
  private func written(_ write: (inout TableText) -> Void) -> String {
    var table = TableText(columns: ["column"])
    write(&table)
    table.endRow()
    return String(table.text.dropFirst("column\n".count).dropLast())
  }

  @Test("free text is written as the cell made of it")
  func freeText() {
    for text in [
      "", "plain", "a,b", "say \"so\"", "two\nlines", "two\r\nlines", "=1+1", "+1", "-1", "@x",
      "\tx", "\rx", "-\"x\",", "é — ü", "a-b", "'x",
    ] {
      let cell = written { $0.write(text) }
      #expect(cell.utf8.elementsEqual(TableText.cell(text).utf8), "\(text.debugDescription)")
    }
  }

  @Test("whole numbers are written digit by digit")
  func wholeNumbers() {
    for number in [0, 1, 9, 10, 99, 100, 101, -1, -10, 1_234_567_890, Int.max, Int.min] {
      #expect(written { $0.write(number) } == String(number))
    }
    #expect(written { $0.write(nil as Int?) }.isEmpty)
  }

  @Test("numbers are written in their shortest form of at most twelve digits")
  func numbers() {
    for number in [
      0, -0.0, 1, -1, 84, 0.1, -0.1, 1 / 3, 1e15, 9_007_199_254_740_991, 9_007_199_254_740_992,
      1e300, -1e300, Double.leastNonzeroMagnitude, .infinity, .nan,
    ] {
      #expect(written { $0.write(number) } == ShortestNumber.clean(number))
    }
    #expect(written { $0.write(2.6400000000000006) } == "2.64")
    #expect(written { $0.write(9_007_199_254_740_992.0) } == "9007199254740992.0")
    #expect(written { $0.write(nil as Double?) }.isEmpty)
  }

  @Test("days are written as in ISO 8601")
  func days() throws {
    for (year, month, day) in [
      (2025, 3, 4), (2024, 2, 29), (1969, 12, 31), (1000, 1, 1), (999, 12, 31), (1, 1, 1),
      (9999, 12, 31),
    ] {
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      #expect(written { $0.write(date) } == date.isoText)
    }
    for days in [Int32.min, -800_000, 3_000_000, Int32.max] {
      let date = CalendarDate(daysSinceEpoch: days)
      #expect(written { $0.write(date) } == date.isoText)
    }
    #expect(written { $0.write(nil as CalendarDate?) }.isEmpty)
  }

  @Test("every place is written by its code")
  func places() {
    for hand in Location.Hand.allCases {
      for digit in Location.Digit.allCases {
        for level in Location.Level.allCases {
          for surface in Location.Surface.allCases {
            guard
              let place = Location(hand: hand, digit: digit, level: level, surface: surface)
            else { continue }
            #expect(LocationCodes.code(of: place) == place.code)
          }
        }
      }
    }
  }

  @Test("the rows of each participant keep their order")
  func participantRows() {
    let rows = ParticipantRows(of: [2, 0, 2, 3, 0, 2], participants: 5) { $0 }
    #expect((0..<5).map { Array(rows[$0]) } == [[1, 4], [], [0, 2, 5], [3], []])
    #expect(Array(ParticipantRows(of: [Int](), participants: 1) { $0 }[0]) == [])
  }
}
