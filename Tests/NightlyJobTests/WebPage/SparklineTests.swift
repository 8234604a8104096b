import Testing

@testable import NightlyJob

@Suite("Small lines say in words what they show")
struct SparklineTests {
  private func markup(_ values: [Double?]) -> String {
    Sparkline(label: "Open ulcers", values: values).fragment.markup
  }

  @Test("From the lowest to the highest value over the whole width, the last one marked")
  func line() {
    // Width 120 and height 28 with a margin of 4: x = 4, 60, 116; y = 24 for 1, 4 for 3, 14 for 2.
    let markup = markup([1, 3, 2])
    #expect(markup.contains("d=\"M4 24L60 4L116 14\""))
    #expect(markup.contains("<circle cx=\"116\" cy=\"14\" r=\"2.5\">"))
    #expect(
      markup.contains(
        "role=\"img\" aria-label=\"Open ulcers in 3 runs: 1 at first, 2 now, lowest 1, highest 3\"")
    )
  }

  @Test("A number that never changed lies in the middle, and says so")
  func constant() {
    let markup = markup([5, 5])
    #expect(markup.contains("d=\"M4 14L116 14\""))
    #expect(markup.contains("5 at first, 5 now, the same in all"))
  }

  @Test("Runs without the number are a gap; one value between gaps is a dot")
  func gaps() {
    #expect(markup([1, nil, 3, nil, 2]).contains("d=\"M4 24h.1M60 4h.1M116 14h.1\""))
    #expect(markup([nil, 1, 3]).contains("d=\"M60 24L116 4\""))
  }

  @Test("Without a second value there are words instead of a line")
  func first() {
    for values: [Double?] in [[1], [nil, 1], [1, nil]] {
      #expect(markup(values) == "<span class=\"quiet\">one value so far</span>")
    }
    for values: [Double?] in [[], [nil], [nil, nil]] {
      #expect(markup(values) == "<span class=\"quiet\">no value yet</span>")
    }
  }

  @Test("Values that are too far apart for their distance to be a number stop nothing")
  func extremes() {
    let far = Double.greatestFiniteMagnitude
    #expect(markup([far, -far, 0]).contains("M4 14L60 14L116 14"))
  }
}
