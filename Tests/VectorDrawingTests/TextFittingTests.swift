import TestSupport
import Testing

@testable import VectorDrawing

@Suite("A text is broken and shortened in time proportional to its length")
struct TextFittingTests {
  /// Each character is as wide as the type is large; counts what it is asked to measure.
  private final class CountingMeasurer: TextMeasurer {
    var measured = 0
    func extent(of text: String, style: TypeStyle) -> TextExtent {
      measured += text.utf8.count
      return TextExtent(width: Double(text.count) * style.size, ascent: 1, descent: 0)
    }
  }

  private let style = TypeStyle(size: 10)

  @Test("The longest beginning that fits is found, and nothing where no character does")
  func beginning() {
    let fitting = TextFitting(style, CountingMeasurer())
    func head(_ text: String, _ room: Double) -> String {
      String(text[..<fitting.end(of: text[...], within: room)])
    }
    #expect(head("abcdefgh", 50) == "abcde")
    #expect(head("abcdefgh", 59.9) == "abcde")
    #expect(head("abcdefgh", 80) == "abcdefgh")
    #expect(head("abcdefgh", 9) == "")
    #expect(head("", 50) == "")
    #expect(head(String(repeating: "x", count: 1000), 9_990).count == 999)
    #expect(head(String(repeating: "e\u{301}", count: 40), 105).count == 10)
    #expect(head("abc", -1) == "")
    #expect(head("abc", .nan) == "")
    #expect(head("abc", .infinity) == "abc")
  }

  @Test("What is too wide ends with an ellipsis, which fits as well")
  func shortening() {
    let fitting = TextFitting(style, CountingMeasurer())
    #expect(fitting.shortened("abcdefgh", to: 80) == "abcdefgh")
    #expect(fitting.shortened("abcdefgh", to: 79) == "abcdef…")
    #expect(fitting.shortened("abcdefgh", to: 5) == "…")
    #expect(fitting.ended("abc", within: 80) == "abc…")
  }

  @Test("A broken word loses no letter, and a letter wider than the line stands alone")
  func parts() {
    let fitting = TextFitting(style, CountingMeasurer())
    #expect(fitting.parts(of: "abcdefgh", width: 30) == ["abc", "def", "gh"])
    #expect(fitting.parts(of: "abc", width: 5) == ["a", "b", "c"])
    #expect(fitting.parts(of: "", width: 5) == [])
  }

  @Test(
    "100,000 letters of any script are broken with some tens of looks at each",
    arguments: ["x", "e\u{301}", "ب", "👩‍👩‍👧‍👦", "語", "🇳🇱"])
  func linear(letter: String) {
    for count in [10_000, 100_000] {
      let measurer = CountingMeasurer()
      let word = String(repeating: letter, count: count)
      let parts = TextFitting(style, measurer).parts(of: word[...], width: 300)
      #expect(parts.count == (count + 29) / 30)
      #expect(parts.joined() == word)
      #expect(measurer.measured < 20 * word.utf8.count)
      _ = TextFitting(style, measurer).shortened(word, to: 300)
      #expect(measurer.measured < 20 * word.utf8.count)
    }
  }

  @Test("Charts show at most 150 characters of a word and 400 of a label, an ellipsis for the rest")
  func cut() {
    func x(_ count: Int) -> String { String(repeating: "x", count: count) }
    #expect(TextFitting.cut("Radboud") == "Radboud")
    #expect(TextFitting.cut(x(150)) == x(150))
    #expect(TextFitting.cut(x(151)) == x(149) + "…")
    #expect(TextFitting.cut(x(5_000)) == x(149) + "…")
    #expect(TextFitting.cut("a " + x(151) + " b") == "a " + x(149) + "… b")
    #expect(TextFitting.cut(x(151) + "\n" + x(150)) == x(149) + "…\n" + x(150))
    let words = Array(repeating: "seven77", count: 50).joined(separator: " ")
    #expect(words.count == 399)
    #expect(TextFitting.cut(words + "!") == words + "!")
    #expect(TextFitting.cut(words + "!!") == words + "…")
    #expect(TextFitting.cut(words, to: 10) == "seven77 s…")
  }
}
