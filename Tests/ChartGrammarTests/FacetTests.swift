import TestSupport
import Testing
import VectorDrawing

@testable import ChartGrammar

@Suite("Facets")
struct FacetTests {
  private func facets(_ count: Int, columns: Int = 3) -> Facets {
    Facets(
      x: Axis("Time", ticks: .at(visits)), y: Axis("Area", unit: "mm²", includesZero: true),
      columns: columns, caption: Caption(title: "Areas", footnote: "Gaps are missed visits."),
      panels: (0..<count).map { index in
        Panel("Participant P\(index)") {
          LineMark(
            [[DataPoint(0, Double(index + 1)), DataPoint(84, Double(index % 5))]], name: "Ulcer 1")
        }
      })
  }

  @Test("show every panel once, on as many drawings as needed", arguments: [0, 1, 2, 7, 40])
  func panels(_ count: Int) {
    for extent in [Extent(480, 400), Extent(200, 200), Extent(900, 100)] {
      let drawings = facets(count).drawings(extent: extent, measurer: FixedWidthTextMeasurer())
      #expect(!drawings.isEmpty)
      var titles: [String] = []
      for drawing in drawings {
        expectCraft(drawing, "\(count) \(extent)")
        titles += drawing.placedTexts.map(\.text.text).filter { $0.hasPrefix("Participant") }
      }
      #expect(titles.count == count)
    }
  }

  /// The plots of a drawing with the numbers written at its left.
  private func plots(_ drawing: Drawing) -> [Rectangle] {
    drawing.elements.flatMap { element -> [Rectangle] in
      guard case .moved(let offset, let inner) = element else { return [] }
      return inner.compactMap {
        if case .clipped(let rectangle, _) = $0 { rectangle.moved(by: offset) } else { nil }
      }
    }
  }

  @Test(
    "share both axes over all pages: one size of plots, the same numbers, no page too high",
    arguments: [Theme.print, .screen])
  func pages(_ theme: Theme) throws {
    // The largest number is in a panel of the last page.
    let extent = Extent(480 * theme.magnification, 360 * theme.magnification)
    let pages = facets(40).drawings(
      extent: extent, theme: theme, measurer: FixedWidthTextMeasurer())
    #expect(pages.count > 2)
    func numbers(_ page: Drawing) -> [String] {
      page.placedTexts.map(\.text.text).filter { Double($0) != nil }
    }
    let first = Set(numbers(pages[0]))
    #expect(first.contains("40"))
    var sizes: Set<[Double]> = []
    var starts: Set<Double> = []
    for (index, page) in pages.enumerated() {
      expectCraft(page)
      #expect(page.extent.height <= extent.height + 1e-6)
      #expect(Set(numbers(page)) == first)
      let plots = plots(page)
      for plot in plots {
        sizes.insert([plot.width, plot.height].map { ($0 * 1000).rounded() })
        starts.insert((plot.x * 1000).rounded())
      }
      let texts = page.placedTexts.map(\.text.text)
      #expect(texts.contains(index == 0 ? "Areas" : "Areas (continued)"))
      #expect(texts.contains("Area (mm²)") && texts.contains("Time"))
      // Time is labelled under every column of every page.
      let columns = Set(plots.map { ($0.x * 1000).rounded() }).count
      #expect(texts.filter { $0 == "d0" }.count >= columns)
    }
    #expect(sizes.count == 1)
    #expect(starts.count == 3)
  }

  @Test("make room for titles of several lines and for a continued title that is longer")
  func longTitles() {
    let wordy = Facets(
      x: Axis("Time"), y: Axis("Area"), columns: 3,
      caption: Caption(title: String(repeating: "Areas of ulcers ", count: 6)),
      panels: (0..<30).map { index in
        Panel("Participant \(index) with a title that takes several lines of its own") {
          LineMark([[DataPoint(0, 1), DataPoint(84, Double(index))]])
        }
      })
    for height in stride(from: 260.0, through: 700, by: 37) {
      for page in wordy.drawings(extent: Extent(480, height), measurer: FixedWidthTextMeasurer()) {
        expectCraft(page, "\(height)")
        #expect(page.extent.height <= height + 1e-6, "\(height)")
      }
    }
  }

  @Test("have plots of one size that stand below each other")
  func aligned() throws {
    let drawing = try #require(
      facets(6).drawings(extent: Extent(480, 400), measurer: FixedWidthTextMeasurer()).first)
    var clips: [Rectangle] = []
    for case .moved(let offset, let inner) in drawing.elements {
      for case .clipped(let rectangle, _) in inner { clips.append(rectangle.moved(by: offset)) }
    }
    #expect(clips.count == 6)
    #expect(Set(clips.map { ($0.width * 1000).rounded() }).count == 1)
    #expect(Set(clips.map { ($0.height * 1000).rounded() }).count == 1)
    #expect(Set(clips.map { ($0.x * 1000).rounded() }).count == 3)
  }
}
