import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Themes")
struct ThemeTests {
  @Test("for a screen are the chart of paper, larger in the same room")
  func screen() throws {
    let chart = CraftTests.lines(.ordinary)
    let measurer = FixedWidthTextMeasurer()
    let screen = chart.drawing(extent: Extent(800, 400), theme: .screen, measurer: measurer)
    let print = chart.drawing(extent: Extent(400, 200), measurer: measurer)
    #expect(screen == print.magnified(by: 2))
    #expect(abs(screen.extent.width - 800) < 1e-9)
    let sizes = screen.placedTexts.map(\.text.style.size)
    #expect(try #require(sizes.min()) >= 13)
    #expect(sizes.contains(16))
  }

  @Test("for a screen hold for charts of rows, small charts and captions, too")
  func parts() throws {
    let measurer = FixedWidthTextMeasurer()
    let rows = RowChart(rows: (0..<30).map { Band("Row \($0)") }, x: Axis("x")) {
      Dots([DataPoint(1, row: "Row 3")])
    }
    let pages = rows.drawings(width: 800, maximumHeight: 400, theme: .screen, measurer: measurer)
    #expect(
      pages
        == rows.drawings(width: 400, maximumHeight: 200, measurer: measurer)
        .map { $0.magnified(by: 2) })
    #expect(pages.allSatisfy { $0.extent.height <= 400 + 1e-9 })
    let facets = Facets(
      x: Axis("x"), y: Axis("y"), panels: [Panel("A") { Dots([DataPoint(1, 2)]) }])
    #expect(
      facets.drawings(extent: Extent(800, 400), theme: .screen, measurer: measurer)
        == facets.drawings(extent: Extent(400, 200), measurer: measurer)
        .map { $0.magnified(by: 2) })
    let words = Caption(title: "A title that is long enough for two lines", footnote: "Note.")
    #expect(
      words.drawing(width: 200, theme: .screen, measurer: measurer)
        == words.drawing(width: 100, measurer: measurer).magnified(by: 2))
  }

  @Test("hold a magnification that is none within reason", arguments: [0, -1, .nan, 1e9])
  func magnification(_ factor: Double) {
    let theme = Theme(
      titleSize: 10, baseSize: 8, smallSize: 6.5, lineWidth: 1, hairline: 0.5, markerDiameter: 4,
      magnification: factor)
    let drawing = CraftTests.lines(.one).drawing(
      extent: Extent(300, 200), theme: theme, measurer: FixedWidthTextMeasurer())
    #expect(drawing.extent.width.isFinite && drawing.extent.width > 0)
  }

  @Test("of the grey proof have no colour in them, and colours keep their lightness")
  func grey() {
    let drawing = CraftTests.lines(.ordinary).drawing(
      extent: Extent(300, 200), theme: .greyscale, measurer: FixedWidthTextMeasurer())
    let colours = ThemeTests.colours(drawing.elements)
    #expect(colours.count > 20)
    #expect(colours.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
    for colour in Palette.series + [Palette.alert, Palette.shade(0.3)] {
      let dot = Drawing(
        extent: Extent(1, 1), elements: [.dots([.origin], diameter: 1, colour)])
      let grey = ThemeTests.colours(dot.inGrey.elements)
      #expect(grey.allSatisfy { abs($0.luminance - colour.luminance) < 1e-9 })
    }
  }

  @Test("of the grey proof show a translucent colour as light as it is on white")
  func translucent() throws {
    func onWhite(_ colour: Colour) -> Colour {
      Palette.mix(.white, colour.opacity(1), share: colour.alpha)
    }
    for alpha in [0.001, 0.15, 0.5, 0.88, 1] {
      for colour in Palette.series {
        let dot = Drawing(
          extent: Extent(1, 1),
          elements: [.dots([.origin], diameter: 1, colour.opacity(alpha))])
        let grey = try #require(ThemeTests.colours(dot.inGrey.elements).first)
        #expect(grey.alpha == alpha)
        #expect(
          abs(onWhite(grey).luminance - onWhite(colour.opacity(alpha)).luminance) < 1e-6)
      }
    }
  }

  @Test("have marks and lines of at least 3:1 on white, texts of at least 4.5:1")
  func contrast() {
    for colour in Palette.series + [Palette.neutral, Palette.axis, Palette.alert] {
      #expect(colour.contrast(with: .white) >= 3)
    }
    for theme in [Theme.print, .screen, .greyscale] {
      for style in [theme.title, theme.base, theme.heading, theme.small] {
        #expect(style.colour.contrast(with: .white) >= 4.5)
      }
      for step in 0...20 {
        let ground = Palette.shade(Double(step) / 20)
        #expect(theme.ink(on: ground).contrast(with: ground) >= 4.5)
        #expect(theme.readable(ground).contrast(with: .white) >= 4.5)
      }
    }
  }

  /// Every colour of a drawing.
  static func colours(_ elements: [DrawingElement]) -> [Colour] {
    elements.flatMap { element -> [Colour] in
      switch element {
      case .fill(_, let colour), .dots(_, _, let colour): [colour]
      case .stroke(_, let style): [style.colour]
      case .text(let text): [text.style.colour]
      case .clipped(_, let inner), .moved(_, let inner), .tagged(_, let inner): colours(inner)
      case .link, .destination: []
      }
    }
  }
}
