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
      let drawings = facets(count).drawings(extent: extent, measurer: FixedWidthMeasurer())
      #expect(!drawings.isEmpty)
      var titles: [String] = []
      for drawing in drawings {
        expectCraft(drawing, "\(count) \(extent)")
        titles += drawing.placedTexts.map(\.text.text).filter { $0.hasPrefix("Participant") }
      }
      #expect(titles.count == count)
    }
  }

  @Test("have plots of one size that stand below each other")
  func aligned() throws {
    let drawing = try #require(
      facets(6).drawings(extent: Extent(480, 400), measurer: FixedWidthMeasurer()).first)
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
