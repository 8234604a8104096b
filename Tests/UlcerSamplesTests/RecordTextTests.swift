import Testing
import UlcerRecords

@testable import UlcerSamples

@Suite struct RecordTextTests {
  private func text(_ fields: (inout RecordText) -> Void) -> String {
    var text = RecordText(capacity: 64)
    fields(&text)
    text.endRow()
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test("fields are separated by commas and a row ends with a line feed")
  func row() {
    let row = text {
      $0.field("a")
      $0.field(String?.none)
      $0.field(true)
      $0.field(107)
    }
    #expect(row == "a,,yes,107\n")
  }

  @Test("text with a comma or a quote stands in quotes, its quotes doubled")
  func quotes() {
    let row = text {
      $0.field(text: "Injury, poisoning")
      $0.field(text: "a \"b\"")
      $0.field(text: "plain")
    }
    #expect(row == "\"Injury, poisoning\",\"a \"\"b\"\"\",plain\n")
  }

  @Test(
    "numbers have at most three decimals and no needless zeros",
    arguments: [
      (8, "8"), (7.6, "7.6"), (0.05, "0.05"), (-0.329, "-0.329"), (1.125, "1.125"), (100, "100"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(text { $0.field(value) } == expected + "\n")
  }

  @Test("dates are ISO, partial ones as far as known")
  func dates() {
    let row = text {
      $0.field(CalendarDate(year: 2026, month: 3, day: 4))
      $0.field(PartialDate.month(year: 2025, month: 3))
      $0.field(PartialDate.year(2025))
      $0.field(PartialDate?.none)
    }
    #expect(row == "2026-03-04,2025-03,2025,\n")
  }
}
