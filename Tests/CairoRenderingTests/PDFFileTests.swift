import CairoRendering
import TestSupport
import Testing
import VectorDrawing

@Suite struct PDFFileTests {
  @Test("Two documents from the same drawings are equal, whatever was measured before")
  func reproducible() throws {
    let first = try SampleDrawing.document(measurer: PangoTextMeasurer())
    let measurer = try PangoTextMeasurer()
    _ = measurer.extent(of: "Something else", style: TypeStyle(size: 99, weight: .bold))
    let second = try SampleDrawing.document(measurer: measurer)
    #expect(first == second)
    #expect(first == (try SampleDrawing.document(measurer: measurer)))
  }

  @Test(
    "Every word can be found again",
    .enabled(if: DocumentTool.pdftotext.isInstalled, "poppler-utils is not installed"))
  func text() throws {
    let document = try SampleDrawing.document(measurer: PangoTextMeasurer())
    let text = try DocumentTool.pdftotext.output(for: document, options: ["-layout"])
    for line in SampleDrawing.words {
      // The tool writes every kind of space as a plain one.
      #expect(text.contains(String(line.map { $0.isWhitespace ? " " : $0 })))
    }
    #expect(text.contains("Second page"))
    #expect(text.contains("Area (mm²)"))
  }

  @Test(
    "Text is drawn where it was placed and never wider than it was measured",
    .enabled(if: DocumentTool.pdftotext.isInstalled, "poppler-utils is not installed"))
  func measuredIsDrawn() throws {
    let measurer = try PangoTextMeasurer()
    let word = String(repeating: "AVATo84.5", count: 12)
    let page = Drawing(
      extent: Extent(800, 100),
      elements: [.moved(by: Point(5, 0), [SampleDrawing.text(word, 40, 50, measurer: measurer)])])
    let document = try PDFFile.write(
      pages: [page], metadata: SampleDrawing.metadata, measurer: measurer)
    let text = try DocumentTool.pdftotext.output(for: document, options: ["-bbox"])
    let line = try #require(text.split(separator: "\n").first { $0.contains(">\(word)<") })
    // <word xMin="45.000000" yMin="…" xMax="…" yMax="…">
    let parts = line.split(separator: "\"")
    let left = try #require(Double(parts[1]))
    let right = try #require(Double(parts[5]))
    #expect(abs(left - 45) < 0.01)
    // Cairo 1.16 cuts advances to thousandths of an em: 108 letters of 10 points lose less than
    // 1.08 points (0.45 on average), and never gain.
    let loss = measurer.extent(of: word, style: TypeStyle(size: 10)).width - (right - left)
    #expect(loss > -0.02)
    #expect(loss < 1.08)
  }

  @Test(
    "A character without a glyph is a box that still can be copied",
    .enabled(if: DocumentTool.pdftotext.isInstalled, "poppler-utils is not installed"))
  func boxes() throws {
    let measurer = try PangoTextMeasurer()
    let page = Drawing(
      extent: Extent(300, 100),
      elements: [SampleDrawing.text("name 漢字 😀 end", 10, 20, measurer: measurer)])
    let document = try PDFFile.write(
      pages: [page], metadata: SampleDrawing.metadata, measurer: measurer)
    let text = try DocumentTool.pdftotext.output(for: document)
    #expect(text.contains("name 漢字 😀 end"))
  }

  @Test(
    "All fonts are Inter, embedded as subsets with their characters",
    .enabled(if: DocumentTool.pdffonts.isInstalled, "poppler-utils is not installed"))
  func fonts() throws {
    let document = try SampleDrawing.document(measurer: PangoTextMeasurer())
    let lines = try DocumentTool.pdffonts.output(for: document).split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains("+Inter-"))
      #expect(line.contains("yes yes yes"))
    }
  }

  @Test(
    "Metadata, page count and structure are stated",
    .enabled(if: DocumentTool.pdfinfo.isInstalled, "poppler-utils is not installed"))
  func information() throws {
    let document = try SampleDrawing.document(measurer: PangoTextMeasurer())
    let text = try DocumentTool.pdfinfo.output(for: document, options: ["-rawdates"])
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(lines.contains("Title: Interim safety report – week 12"))
    #expect(lines.contains("Author: Sponsor"))
    #expect(lines.contains("CreationDate: 20261101000000Z"))
    #expect(lines.contains("ModDate: 20261101000000Z"))
    #expect(lines.contains("Tagged: yes"))
    #expect(lines.contains("Pages: 2"))
    let structure = try DocumentTool.pdfinfo.output(for: document, options: ["-struct-text"])
    #expect(structure.contains("P (block)\n  \"\(SampleDrawing.words[1])\""))
  }

  @Test(
    "Destinations stand where the drawing says, also when it was moved",
    .enabled(if: DocumentTool.pdfinfo.isInstalled, "poppler-utils is not installed"))
  func destinations() throws {
    let document = try SampleDrawing.document(measurer: PangoTextMeasurer())
    let text = try DocumentTool.pdfinfo.output(for: document, options: ["-dests"])
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    // (100, 250) + (1, 2) on a page of height 400: x 101, y 400 − 252 = 148 from below.
    #expect(lines.contains("1 [ XYZ 101 148 null ] \"figure%201\""))
    // (20, 30) on a page of height 200.
    #expect(lines.contains("2 [ XYZ 20 170 null ] \"table-2\""))
    let source = String(decoding: document, as: UTF8.self)
    // The link's area reaches from y 250 to 290: from 110 to 150 from below.
    #expect(source.contains("/Rect [ 100 110 180 150 ]\n   /Dest (table-2)"))
    #expect(source.contains("/URI (https://example.org/a%20b)"))
  }

  @Test("Links and outline entries without a destination are errors that name it")
  func unknownDestination() throws {
    let measurer = try PangoTextMeasurer()
    let link = DrawingElement.link(
      Rectangle(x: 0, y: 0, width: 1, height: 1), .destination("nowhere"))
    let page = Drawing(extent: Extent(10, 10), elements: [.moved(by: .origin, [link])])
    #expect(throws: RenderingError.unknownDestination("nowhere")) {
      try PDFFile.write(pages: [page], metadata: SampleDrawing.metadata, measurer: measurer)
    }
    #expect(throws: RenderingError.unknownDestination("lost")) {
      try PDFFile.write(
        pages: [Drawing(extent: Extent(10, 10))],
        outline: [OutlineEntry(title: "Lost", destination: "lost")],
        metadata: SampleDrawing.metadata, measurer: measurer)
    }
  }

  @Test("Two places of one name are an error")
  func duplicateDestination() throws {
    let measurer = try PangoTextMeasurer()
    let page = Drawing(extent: Extent(10, 10), elements: [.destination("a", .origin)])
    #expect(throws: RenderingError.duplicateDestination("a")) {
      try PDFFile.write(pages: [page, page], metadata: SampleDrawing.metadata, measurer: measurer)
    }
  }

  @Test("A document needs a page, and a true date")
  func impossibleDocuments() throws {
    let measurer = try PangoTextMeasurer()
    #expect(throws: RenderingError.noPages) {
      try PDFFile.write(pages: [], metadata: SampleDrawing.metadata, measurer: measurer)
    }
    for date in ["", "yesterday", "2026-13-01T00:00:00Z", "2026-11-01T00:00:00+1"] {
      let metadata = DocumentMetadata(
        title: "", author: "", subject: "", keywords: "", creator: "", date: date)
      #expect(throws: RenderingError.date(date)) {
        try PDFFile.write(
          pages: [Drawing(extent: Extent(10, 10))], metadata: metadata, measurer: measurer)
      }
    }
  }

  @Test("A file that cannot be written is an error with its path")
  func unwritable() throws {
    let measurer = try PangoTextMeasurer()
    let path = "/nonexistent-folder/report.pdf"
    #expect(throws: RenderingError.file(path: path, reason: "No such file or directory")) {
      try PDFFile.write(
        to: path, pages: [Drawing(extent: Extent(10, 10))], metadata: SampleDrawing.metadata,
        measurer: measurer)
    }
  }
}
