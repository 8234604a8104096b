import PageComposition
import TestSupport
import Testing
import VectorDrawing

@Suite("Breaking lines")
struct LineBreakTests {
  /// Text of 100 pt: 22 characters of 9 pt, half as wide as high.
  private var narrow: PageStyle {
    var style = PageStyle()
    style.extent = Extent(200, 400)
    style.sideMargin = 50
    return style
  }

  private func lines(_ text: RichText) -> [String] {
    let bare = Document(
      metadata: document([]).metadata, pageStyle: narrow, runningHead: RunningLine(),
      runningFoot: RunningLine(), blocks: [.paragraph(text)])
    let pages = bare.pages(measurer: FixedWidthTextMeasurer()).pages
    var lines: [(y: Double, text: String)] = []
    for (text, box) in pages.flatMap(\.placedTexts) {
      if let last = lines.last, last.y == box.bottom {
        lines[lines.count - 1].text += text.text
      } else {
        lines.append((box.bottom, text.text))
      }
    }
    return lines.map(\.text)
  }

  @Test("Words go to the next line when the line is full")
  func words() {
    //        1234567890123456789012
    #expect(
      lines("The ulcer at the third finger healed") == [
        "The ulcer at the third", "finger healed",
      ])
  }

  @Test("No-break spaces hold words together")
  func noBreakSpaces() {
    #expect(
      lines("The closed area is 12\u{202F}mm² now") == ["The closed area is", "12\u{202F}mm² now"])
    #expect(lines("The closed area 00 is 5\u{A0}% x") == ["The closed area 00 is", "5\u{A0}% x"])
  }

  @Test("A word longer than the line breaks between characters and loses none")
  func longWord() {
    let word = String(repeating: "abcdefghij", count: 6)
    #expect(
      lines(RichText("See " + word + " end")) == [
        "See", String(word.prefix(22)), String(word.dropFirst(22).prefix(22)),
        String(word.suffix(16)) + " end",
      ])
  }

  @Test("Runs of different type share a line and do not break within a word")
  func runs() {
    #expect(
      lines(["One two three four fi", .strong("ve"), "."]) == ["One two three four", "five."])
    #expect(
      lines(["One two ", .strong("three four "), .code("five six")]) == [
        "One two three four", "five six",
      ])
  }

  @Test("Hyphens and slashes between letters break, those in numbers do not")
  func hyphens() {
    #expect(lines("bone-marrow-derived mesenchymal") == ["bone-marrow-derived", "mesenchymal"])
    #expect(lines("marrow-derived-mesenchymal") == ["marrow-derived-", "mesenchymal"])
    #expect(lines("cut off at 2026-11-01 x") == ["cut off at 2026-11-01", "x"])
    #expect(lines("cut off after 2026-11-01") == ["cut off after", "2026-11-01"])
  }

  @Test("Scripts without spaces break between signs, not before a full stop")
  func scripts() {
    let chinese = String(repeating: "指尖溃疡愈合了。", count: 4)
    let found = lines(RichText(chinese))
    #expect(found.joined() == chinese)
    #expect(found.allSatisfy { !$0.hasPrefix("。") && $0.count <= 22 })
    for text in ["Ωμέγα και ἀρχή", "Язва зажила полностью", "שלום עולם", "قرحة الإصبع", "นิ้วมือ"] {
      #expect(lines(RichText(text)).joined(separator: " ") == text)
    }
  }

  @Test("Line feeds start lines, control characters become visible, nothing crashes")
  func controls() {
    #expect(lines("a\nb\r\nc\rd\u{2028}e") == ["a", "b", "c", "d", "e"])
    #expect(lines("a\u{0}b\tc\u{AD}d") == ["a\u{FFFD}b cd"])
    #expect(lines("  \n  ") == [])
    #expect(lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦") == ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦"])
  }

  @Test("A megabyte without a space is set within seconds")
  func megabyte() {
    let started = ContinuousClock.now
    let word = String(repeating: "x", count: 200_000)
    #expect(lines(RichText(word)).joined() == word)
    #expect(ContinuousClock.now - started < .seconds(20))
  }
}
