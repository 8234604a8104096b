import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Palette")
struct PaletteTests {
  @Test("every series colour is readable as text on white", arguments: Palette.series)
  func contrast(_ colour: Colour) {
    #expect(colour.contrast(with: .white) >= 4.5)
  }

  @Test("shades darken with every grade")
  func shades() {
    let light = (0...10).map { Palette.shade(Double($0) / 10).luminance }
    #expect(zip(light, light.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("neighbouring series differ in dash and marker, not in colour alone")
  func ordinal() {
    for index in 0..<23 {
      let (first, second) = (SeriesStyle.ordinal(index), SeriesStyle.ordinal(index + 1))
      #expect(first.dash != second.dash && first.marker != second.marker)
    }
    #expect(SeriesStyle.ordinal(-1) == SeriesStyle.ordinal(-1))
  }

  @Test("pale colours become readable text")
  func readable() {
    #expect(Theme.print.readable(Colour(0xFFF3B0)).contrast(with: .white) >= 4.5)
  }
}
