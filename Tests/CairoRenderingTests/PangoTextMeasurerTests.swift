import Testing
import VectorDrawing

@testable import CairoRendering

@Suite struct PangoTextMeasurerTests {
  static let styles = [TypeStyle.Weight.regular, .medium, .semibold, .bold].flatMap { weight in
    [false, true].map { TypeStyle(size: 10, weight: weight, isItalic: $0) }
  }

  @Test("A family that is not installed is an error, not another family")
  func familyMissing() {
    #expect(throws: FontError.familyMissing("No Such Family")) {
      try PangoTextMeasurer(family: "No Such Family")
    }
  }

  @Test("A family without all the weights is an error too, installed or not")
  func faceMissing() {
    #expect(throws: FontError.self) { try PangoTextMeasurer(family: "DejaVu Sans Mono") }
  }

  @Test("Figures are tabular in every face", arguments: styles)
  func tabularFigures(_ style: TypeStyle) throws {
    let measurer = try PangoTextMeasurer()
    let zero = measurer.extent(of: "0", style: style).width
    #expect(zero > 0)
    for figure in 1...9 {
      // Inter's own tabular 4 is up to 0.0018 em narrower in the heavier weights.
      let width = measurer.extent(of: "\(figure)", style: style).width
      #expect(abs(width - zero) < 0.002 * style.size)
    }
    // A number is as wide as its figures: 84 = 8 + 4.
    let parts = ["8", "4"].map { measurer.extent(of: $0, style: style).width }
    #expect(abs(measurer.extent(of: "84", style: style).width - parts[0] - parts[1]) < 1e-9)
  }

  @Test("Widths are proportional to the size, as nothing is hinted")
  func proportional() throws {
    let measurer = try PangoTextMeasurer()
    let small = measurer.extent(of: "Ulcer area", style: TypeStyle(size: 6.5))
    let large = measurer.extent(of: "Ulcer area", style: TypeStyle(size: 65))
    #expect(abs(large.width - 10 * small.width) < 1e-9)
    #expect(abs(large.ascent - 10 * small.ascent) < 1e-9)
    // Inter's ascender is 2728 and its descender −680 of 2816 units; other releases round
    // differently, by less than 0.0005 em.
    #expect(abs(large.ascent - 65 * 2728 / 2816) < 0.03)
    #expect(abs(large.descent - 65 * 680 / 2816) < 0.03)
  }

  @Test("An empty text has no width but the font's height")
  func empty() throws {
    let extent = try PangoTextMeasurer().extent(of: "", style: TypeStyle(size: 10))
    #expect(extent.width == 0)
    #expect(extent.height > 10)
  }

  @Test("Bold is wider than regular")
  func weights() throws {
    let measurer = try PangoTextMeasurer()
    let widths = [TypeStyle.Weight.regular, .medium, .semibold, .bold].map {
      measurer.extent(of: "healed", style: TypeStyle(size: 10, weight: $0)).width
    }
    #expect(widths == widths.sorted() && Set(widths).count == 4)
  }

  @Test("What is typed is what is drawn: no arrows, no multiplication signs, no ligatures")
  func noSubstitutions() throws {
    let measurer = try PangoTextMeasurer()
    for text in ["->", "2x4", "fi", "ffi", "!="] {
      let shaped = measurer.shape(text, style: TypeStyle(size: 10))
      let single = text.map { measurer.shape(String($0), style: TypeStyle(size: 10)) }
      #expect(
        shaped.runs.flatMap { $0.glyphs.map(\.index) }
          == single.flatMap { $0.runs.flatMap { $0.glyphs.map(\.index) } })
    }
  }

  @Test("Characters that the family lacks are named once, in order")
  func missingCharacters() throws {
    let measurer = try PangoTextMeasurer()
    #expect(measurer.missingCharacters(in: "≥²–−\u{2009}\u{202F}é e\u{301} Ωμ → ✓ \t\n") == [])
    #expect(measurer.missingCharacters(in: "a漢b字漢 😀") == ["漢", "字", "😀"])
    #expect(measurer.missingCharacters(in: "a\u{0}b\u{7}") == ["\u{0}", "\u{7}"])
    // Joiners and direction marks are invisible by intention.
    #expect(measurer.missingCharacters(in: "a\u{200B}\u{200D}\u{200F}b") == [])
  }

  @Test("Line breaks and tabs are as wide as spaces")
  func lineBreaks() throws {
    let measurer = try PangoTextMeasurer()
    let style = TypeStyle(size: 10)
    let spaced = measurer.extent(of: "a b c d", style: style)
    #expect(measurer.extent(of: "a\nb\tc\u{2028}d", style: style) == spaced)
  }

  @Test("A very long text is as wide as its parts")
  func veryLong() throws {
    let measurer = try PangoTextMeasurer()
    let style = TypeStyle(size: 10)
    let one = measurer.extent(of: "0", style: style).width
    let million = measurer.extent(of: String(repeating: "0", count: 1_000_000), style: style)
    #expect(abs(million.width - 1_000_000 * one) < 0.01)
  }

  @Test("An impossible size gives no room", arguments: [0, -1, .nan, .infinity])
  func impossibleSize(_ size: Double) throws {
    let extent = try PangoTextMeasurer().extent(of: "a", style: TypeStyle(size: size))
    #expect(extent == TextExtent(width: 0, ascent: 0, descent: 0))
  }

  @Test("Texts are broken into pieces after spaces, between characters, and completely")
  func pieces() {
    let text = PrintableText("ab cd≥≥≥ e")
    let pieces = text.pieces(atMost: 5).map { String(decoding: $0, as: UTF8.self) }
    // ≥ has three bytes: “cd≥” is 5 bytes long, “≥” and a second one would be 6.
    #expect(pieces == ["ab ", "cd≥", "≥", "≥ e"])
    #expect(PrintableText("").pieces(atMost: 5).map(\.count) == [0])
  }
}
