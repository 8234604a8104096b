import CairoRendering
import PDFFinishing
import PageComposition
import VectorDrawing

/// A document with one of everything that a report has, finished.
struct SampleDocument {
  static let metadata = DocumentMetadata(
    title: "MANUS: Report & more <1>", author: "Sponsor", subject: "Ulcers ≥ 2 mm",
    keywords: "safety, OPEN SESSION", creator: "cicatrix 1.0", date: "2026-11-01T00:00:00Z")

  let composed: ComposedDocument
  let plain: [UInt8]
  let figureTexts: [String]

  init() throws {
    let measurer = try PangoTextMeasurer()
    let circle = Drawing(
      extent: Extent(200, 60),
      elements: [
        .fill(Path(circle: Point(30, 30), radius: 20), Colour(0x7570B3)),
        .text(
          PlacedText(
            "inside", at: Point(80, 30), style: TypeStyle(size: 9), measurer: measurer)),
      ])
    let table = Table(
      caption: Caption(key: "one", title: "Counts of people", population: "All, n = 3"),
      columns: [
        TableColumn("Stub"), TableColumn("First", .end), TableColumn("Second", .end),
        TableColumn("Third", .end),
      ],
      spanners: [TableSpanner("Both", over: 1..<3)],
      rows: [
        .group("A group"), TableRow(["Alpha", "1", "2", ""]), TableRow(["Beta", "3", "", "4"]),
        TableRow(["Gamma of two\nlines", "5", "6", "7"]),
      ], notes: ["A note (of the table)."])
    let blocks: [Block] = [
      .heading(Heading(1, "Opening words", destination: "opening")),
      .paragraph("The first paragraph stands here."), .table(table),
      .heading(Heading(1, "Second heading", destination: "second")),
      .figure(
        Figure(
          caption: Caption(key: "two", title: "A round thing", population: "One, n = 1"),
          content: .ready([circle]))),
      .figure(Figure(caption: nil, content: .ready([circle]))),
      .list(ItemList(["Item one", "Item two"])),
      .paragraph([
        "See ", .reference("one"), " or ",
        .link("the site", to: .address("https://example.org/a")), ".",
      ]),
      .pageBreak, .paragraph("The last paragraph closes it."),
    ]
    composed = Document(
      metadata: Self.metadata,
      runningHead: RunningLine(left: "Running head", right: .pageNumber),
      runningFoot: RunningLine(left: "Running foot"), blocks: blocks
    ).pages(measurer: measurer)
    plain = try PDFFile.write(
      pages: composed.pages, outline: composed.outline, metadata: composed.metadata,
      measurer: measurer)
    figureTexts = FigureTexts.all(in: composed.pages)
  }

  func finished(passphrase: Passphrase? = nil) throws -> [UInt8] {
    try PDFFinish.finished(
      plain, metadata: composed.metadata, figureTexts: figureTexts, passphrase: passphrase)
  }
}
