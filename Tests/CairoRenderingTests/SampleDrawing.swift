import CairoRendering
import VectorDrawing

/// Pages with one of everything, for tests of the writers.
enum SampleDrawing {
  static let metadata = DocumentMetadata(
    title: "Interim safety report – week 12", author: "Sponsor", subject: "Ulcers ≥ 2 mm",
    keywords: "digital ulcers", creator: "cicatrix 1.0", date: "2026-11-01T00:00:00Z")

  static let outline = [
    OutlineEntry(
      title: "Ulcers", destination: "figure 1",
      children: [OutlineEntry(title: "Zoë’s ulcers", destination: "table-2")])
  ]

  static let words = [
    "Healed ≥ 50 % at week 12: 3.5 mm² (0.032–0.379), change −1.5",
    "office affine fjord fi ffi ffl difficult", "Ångström Zoë Dvořák Łódź ἀρχή Кириллица",
    "10\u{2009}mm 5\u{202F}mg 2x4 -> <= != 12:30",
  ]

  static func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 10, measurer: PangoTextMeasurer
  ) -> DrawingElement {
    .text(
      PlacedText(text, at: Point(x, y), style: TypeStyle(size: size), measurer: measurer))
  }

  static func page(measurer: PangoTextMeasurer) -> Drawing {
    var page = Drawing(extent: Extent(500, 400))
    for (index, line) in words.enumerated() {
      page.elements.append(
        .tagged(.paragraph, [text(line, 40, 40 + 20 * Double(index), measurer: measurer)]))
    }
    let path = Path(through: [Point(40, 150), Point(140, 200), Point(240, 160)])
    page.elements += [
      .stroke(path, LineStyle(Colour(0x1B9E77), width: 1.5, dash: [4, 2], join: .round)),
      .dots([Point(40, 150), Point(140, 200)], diameter: 6, Colour(0xD95F02, alpha: 0.6)),
      .fill(Path(circle: Point(300, 200), radius: 30), Colour(0x7570B3)),
      .text(
        PlacedText(
          "Area (mm²)", at: Point(30, 200), anchor: .middle,
          style: TypeStyle(size: 8, weight: .semibold, isItalic: true), direction: .upwards,
          measurer: measurer)),
      .moved(
        by: Point(100, 250),
        [
          .destination("figure 1", Point(1, 2)),
          .link(Rectangle(x: 0, y: 0, width: 80, height: 40), .destination("table-2")),
          .link(Rectangle(x: 0, y: 50, width: 80, height: 10), .address("https://example.org/a b")),
          .clipped(
            Rectangle(x: 0, y: 0, width: 80, height: 40),
            [.fill(Path(circle: Point(40, 20), radius: 35), Colour(0x7570B3))]),
        ]),
    ]
    return page
  }

  static func second(measurer: PangoTextMeasurer) -> Drawing {
    Drawing(
      extent: Extent(300, 200),
      elements: [
        .destination("table-2", Point(20, 30)), text("Second page", 20, 40, measurer: measurer),
        .link(Rectangle(x: 20, y: 30, width: 50, height: 10), .destination("figure 1")),
      ])
  }

  static func document(measurer: PangoTextMeasurer) throws -> [UInt8] {
    try PDFFile.write(
      pages: [page(measurer: measurer), second(measurer: measurer)], outline: outline,
      metadata: metadata, measurer: measurer)
  }
}
