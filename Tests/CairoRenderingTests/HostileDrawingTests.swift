import CairoRendering
import Testing
import VectorDrawing

@Suite struct HostileDrawingTests {
  static let hostileTexts: [String] = [
    "", " ", "\u{0}", "a\u{0}b", "\u{1}\u{7F}\u{85}\u{9F}", "\u{2028}\u{2029}\r\n", "\u{FEFF}",
    "\u{202E}reversed\u{202D}", "שלום עולם", "مرحبا بالعالم 123", "abc שלום 12 def", "👩‍👩‍👧‍👦🏳️‍🌈",
    "e" + String(repeating: "\u{301}", count: 5_000), "\u{301}", "\u{AD}soft\u{AD}hyphen",
    "\u{10FFFF}\u{FFFE}\u{E000}", String(repeating: "\u{200B}", count: 100), "क्षि ไทย 한국어",
    String(repeating: "≥ word ", count: 5_000),
    String(decoding: [0xFF, 0xC0, 0x80], as: UTF8.self),
  ]

  // By number: a test's arguments are printed, and some of these are long.
  @Test("No text stops the writers", arguments: hostileTexts.indices)
  func texts(number: Int) throws {
    let text = Self.hostileTexts[number]
    let measurer = try PangoTextMeasurer()
    let extent = measurer.extent(of: text, style: TypeStyle(size: 10))
    #expect(extent.width.isFinite && extent.width >= 0)
    let page = Drawing(
      extent: Extent(200, 100),
      elements: [
        SampleDrawing.text(text, 10, 20, measurer: measurer), .destination(text, Point(1, 1)),
        .link(Rectangle(x: 0, y: 0, width: 9, height: 9), .destination(text)),
        .link(Rectangle(x: 0, y: 0, width: 9, height: 9), .address(text)),
      ])
    let metadata = DocumentMetadata(
      title: text, author: text, subject: text, keywords: text, creator: text,
      date: "2026-11-01T00:00:00Z")
    let document = try PDFFile.write(
      pages: [page], outline: [OutlineEntry(title: text, destination: text)], metadata: metadata,
      measurer: measurer)
    #expect(document.starts(with: "%PDF-1.5".utf8))
    _ = try PNGFile.write(page, dotsPerInch: 72, measurer: measurer)
    _ = try SVGFile.write(page, measurer: measurer)
  }

  @Test("A text of a million letters is drawn as far as a page can reach")
  func million() throws {
    let measurer = try PangoTextMeasurer()
    let text = String(repeating: "x", count: 1_000_000)
    let page = Drawing(
      extent: Extent(200, 100), elements: [SampleDrawing.text(text, 10, 20, measurer: measurer)])
    let document = try PDFFile.write(
      pages: [page], metadata: SampleDrawing.metadata, measurer: measurer)
    #expect(document.count < 100_000)
  }

  @Test("An empty drawing is an empty page")
  func emptyDrawing() throws {
    let measurer = try PangoTextMeasurer()
    let page = Drawing(
      extent: Extent(10, 10),
      elements: [
        .fill(Path(), .black), .stroke(Path(), LineStyle(.black, width: 0)),
        .dots([], diameter: 3, .black), .dots([Point(1, 1)], diameter: 0, .black),
        .clipped(Rectangle(x: 0, y: 0, width: 0, height: 0), []), .tagged(.figure, []),
        .tagged(.artifact, []), .moved(by: .origin, []),
      ])
    for drawing in [Drawing(extent: Extent(10, 10)), page] {
      #expect(
        try !PDFFile.write(
          pages: [drawing], metadata: SampleDrawing.metadata, measurer: measurer
        ).isEmpty)
      #expect(try !PNGFile.write(drawing, measurer: measurer).isEmpty)
      #expect(try !SVGFile.write(drawing, measurer: measurer).isEmpty)
    }
  }

  @Test(
    "A size that no page has is an error",
    arguments: [
      Extent(0, 10), Extent(10, -1), Extent(.nan, 10), Extent(.infinity, 1), Extent(14_401, 1),
    ])
  func extents(_ extent: Extent) throws {
    let measurer = try PangoTextMeasurer()
    let drawing = Drawing(extent: extent)
    // `nan` is not equal to itself, so the error is known by its kind.
    func isExtentError(_ body: () throws -> [UInt8]) -> Bool {
      do {
        _ = try body()
        return false
      } catch RenderingError.extent { return true } catch { return false }
    }
    #expect(
      isExtentError {
        try PDFFile.write(pages: [drawing], metadata: SampleDrawing.metadata, measurer: measurer)
      })
    #expect(isExtentError { try PNGFile.write(drawing, measurer: measurer) })
    #expect(isExtentError { try SVGFile.write(drawing, measurer: measurer) })
  }

  static let wrong = Point(1, .nan)
  static let line = Path(through: [Point(0, 0), Point(1, 1)])
  static let impossibleElements: [(DrawingElement, String)] = [
    (.fill(Path(through: [Point(0, 0), wrong]), .black), "fill"),
    (.fill(line, Colour(red: .nan, green: 0, blue: 0)), "fill"),
    (.stroke(line, LineStyle(.black, width: -1)), "stroke"),
    (.stroke(line, LineStyle(.black, width: 1, dash: [0, 0])), "stroke"),
    (.stroke(line, LineStyle(.black, width: 1, dash: [1, -1])), "stroke"),
    (.stroke(Path(through: [Point(0, 0), Point(1e9, 1)]), LineStyle(.black, width: 1)), "stroke"),
    (.dots([Point(.infinity, 0)], diameter: 1, .black), "dot"),
    (.dots([Point(0, 0)], diameter: .nan, .black), "dot"),
    (.clipped(Rectangle(x: 0, y: 0, width: -1, height: 1), []), "clipped area"),
    (.moved(by: wrong, []), "move"),
    (
      .moved(by: Point(60_000, 0), [.moved(by: Point(60_000, 0), [.fill(line, .black)])]),
      "move"
    ),
    (.link(Rectangle(x: 0, y: .nan, width: 1, height: 1), .address("a")), "link"),
    (.destination("a", wrong), "destination"),
    (.tagged(.figure, [.text(placed(size: .nan))]), "text"),
    (.text(placed(size: 0)), "text"), (.text(placed(size: 2_001)), "text"),
    (.text(placed(at: wrong, size: 1)), "text"),
  ]

  static func placed(at point: Point = .origin, size: Double) -> PlacedText {
    PlacedText(
      "a", baseline: point, style: TypeStyle(size: size),
      extent: TextExtent(width: 0, ascent: 0, descent: 0))
  }

  @Test(
    "Numbers that cannot be drawn are errors that name the element", arguments: impossibleElements)
  func numbers(_ element: DrawingElement, _ kind: String) throws {
    let measurer = try PangoTextMeasurer()
    let drawing = Drawing(extent: Extent(10, 10), elements: [element])
    #expect(throws: RenderingError.geometry(element: kind)) {
      try PDFFile.write(pages: [drawing], metadata: SampleDrawing.metadata, measurer: measurer)
    }
    #expect(throws: RenderingError.geometry(element: kind)) {
      try PNGFile.write(drawing, measurer: measurer)
    }
    #expect(throws: RenderingError.geometry(element: kind)) {
      try SVGFile.write(drawing, measurer: measurer)
    }
  }
}
