import CairoRendering
import Foundation
import PageComposition
import TestSupport
import Testing
import VectorDrawing

@testable import PDFFinishing

@Suite("A document drawn in parts is the document")
struct PartMergingTests {
  /// Says why when the tool is missing.
  private static func has(_ tool: DocumentTool) -> Bool {
    if !tool.isInstalled { print("skipped: \(tool.rawValue) is not installed") }
    return tool.isInstalled
  }

  /// Pages with a table, a figure and links forth and back, and an outline over all.
  private struct Long {
    let composed: ComposedDocument
    let measurer: PangoTextMeasurer

    init(sections: Int) throws {
      measurer = try PangoTextMeasurer()
      var blocks: [Block] = []
      for section in 0..<sections {
        let next = (section * 7 + 3) % sections
        blocks += [
          .heading(Heading(1, "Section \(section)", destination: "section-\(section)")),
          .paragraph([
            "See ", .link("the section", to: .destination("section-\(next)")), " and ",
            .link("a site", to: .address("https://example.org/\(section)")), ".",
          ]),
          .table(
            Table(
              caption: Caption(
                key: "table-\(section)", title: "Counts of \(section)", population: "n = 3"),
              columns: [TableColumn("Stub"), TableColumn("Count", .end)],
              rows: [TableRow(["Row of \(section)", "1"]), TableRow(["Other", "2"])])),
          .pageBreak,
        ]
      }
      composed = Document(
        metadata: SampleDocument.metadata, runningHead: RunningLine(right: .pageNumber),
        runningFoot: RunningLine(),
        blocks: blocks
      ).pages(measurer: measurer)
    }

    func parts() throws -> [DocumentPart] {
      try DocumentPart.parts(
        of: composed.pages, outline: composed.outline, metadata: composed.metadata,
        measurer: measurer)
    }

    func inParts() throws -> [UInt8] {
      try PDFFinish.finished(
        try parts().map { try PDFFinish.Part($0.drawn()) }, metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages))
    }

    func whole() throws -> [UInt8] {
      try PDFFinish.finished(
        PDFFile.write(
          pages: composed.pages, outline: composed.outline, metadata: composed.metadata,
          measurer: measurer), metadata: composed.metadata,
        figureTexts: FigureTexts.all(in: composed.pages))
    }
  }

  @Test(
    "Text, structure, links and places are those of the document drawn at once",
    arguments: [(58, 2), (118, 4)])
  func same(pages: Int, parts: Int) throws {
    let long = try Long(sections: pages)
    #expect(try long.parts().count == parts)
    let bytes = try long.inParts()
    let whole = try long.whole()
    #expect(bytes == (try Long(sections: pages).inParts()))
    if Self.has(.qpdf) {
      let check = try DocumentTool.qpdf.output(for: bytes, options: ["--check"])
      #expect(check.contains("No syntax or stream encoding errors"))
      #expect(check.contains("File is not linearized"))
    }
    if Self.has(.pdftotext) {
      #expect(
        try DocumentTool.pdftotext.output(for: bytes, options: ["-raw"])
          == DocumentTool.pdftotext.output(for: whole, options: ["-raw"]))
    }
    if Self.has(.pdfinfo) {
      for option in ["-struct-text", "-dests", "-url"] {
        // A link's object is told by its number, which differs.
        let number = /Object \d+ \d+/
        let (own, other) = try (
          DocumentTool.pdfinfo.output(for: bytes, options: [option]),
          DocumentTool.pdfinfo.output(for: whole, options: [option])
        )
        #expect(
          own.replacing(number, with: "Object") == other.replacing(number, with: "Object"),
          "\(option)")
      }
    }
  }

  @Test("Every page and link leads to its own elements, and every element to its parent")
  func structure() throws {
    guard Self.has(.qpdf) else { return }
    let objects = try DocumentObjects(try Long(sections: 58).inParts())
    let root = objects.root
    #expect(root["/StructTreeRoot"].elements.map(\.kind) == ["/Document"])
    let document = try #require(root["/StructTreeRoot"].elements.first)
    for element in document.elements { #expect(element["/P"].kind == "/Document") }
    let numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"].items
    let keys = stride(from: 0, to: numbers.count, by: 2).compactMap { numbers[$0].number }
    #expect(keys == Array(0..<keys.count))
    var used: [Int] = []
    for (place, page) in objects.pages.enumerated() {
      let key = try #require(page["/StructParents"].number)
      used.append(key)
      // The elements of the page's content are on that page: its heading names the section.
      let elements = numbers[2 * key + 1].items
      #expect(elements.contains { $0.kind == "/H1" }, "page \(place)")
      for element in elements {
        #expect(element["/Pg"]["/StructParents"].number == key)
      }
      for link in page["/Annots"].items {
        let own = try #require(link["/StructParent"].number)
        used.append(own)
        #expect(numbers[2 * own + 1].kind == "/Link")
      }
    }
    #expect(used.sorted() == keys)
  }

  @Test("Few pages are one part; parts are as many on every machine")
  func counts() throws {
    #expect(try Long(sections: 20).parts().count == 1)
    #expect(try SampleDocument().finished() == SampleDocument().finished())
  }

  private func finished(_ parts: [[String]]) throws(FinishingError) -> [UInt8] {
    var read: [PDFFinish.Part] = []
    for objects in parts { read.append(try PDFFinish.Part(ObjectText.document(objects))) }
    return try PDFFinish.finished(read, metadata: SampleDocument.metadata, figureTexts: [])
  }

  @Test("Pages keep what they inherit; documents whose names branch are not put together")
  func forms() throws {
    let plain = ObjectText.onePage
    var inherits = plain
    inherits[1] = "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 /MediaBox [ 0 0 9 9 ] >>"
    var branches = plain
    branches[0] = "<< /Type /Catalog /Pages 2 0 R /Names << /Dests 6 0 R >> >>"
    branches.append("<< /Kids [ ] >>")
    #expect(throws: FinishingError.form) { try finished([plain, branches]) }
    #expect(throws: FinishingError.form) { try finished([branches, plain]) }
    branches[0] = "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot << /ParentTree 6 0 R >> >>"
    #expect(throws: FinishingError.form) { try finished([branches, plain]) }
    let whole = try finished([plain, inherits])
    guard Self.has(.qpdf) else { return }
    let pages = try DocumentObjects(whole).pages
    #expect(pages.map { $0["/MediaBox"].items.compactMap(\.number) } == [[], [0, 0, 9, 9]])
  }

  @Test("Structure and places of a later part are there, whether or not the first has any")
  func laterOnly() throws {
    guard Self.has(.qpdf) else { return }
    var objects = ObjectText.onePage
    objects[0] = "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /Names << /Dests 8 0 R >> >>"
    objects[2] = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /StructParents 0 >>"
    objects += [
      "<< /Type /StructTreeRoot /K [ 7 0 R ] /ParentTree 9 0 R >>",
      "<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 >>",
      "<< /Names [ (here) [ 3 0 R /Fit ] ] >>", "<< /Nums [ 0 [ 7 0 R ] ] >>",
    ]
    for parts in [[ObjectText.onePage, objects], [objects, ObjectText.onePage]] {
      let root = try DocumentObjects(try finished(parts)).root
      let document = try #require(root["/StructTreeRoot"].elements.first)
      #expect(document.all.map(\.kind) == ["/Document", "/P"])
      #expect(document.elements.first?["/P"].kind == "/Document")
      #expect(root["/StructTreeRoot"]["/ParentTree"]["/Nums"].items.last?.items.first?.kind == "/P")
      #expect(root["/Names"]["/Dests"]["/Names"].items.first?.text == "here")
    }
  }

  @Test("A part goes into one document")
  func partsOnce() throws {
    #expect(throws: FinishingError.parts) { try finished([]) }
    let part = try PDFFinish.Part(ObjectText.document(ObjectText.onePage))
    func finish() throws -> [UInt8] {
      try PDFFinish.finished([part], metadata: SampleDocument.metadata, figureTexts: [])
    }
    #expect(!(try finish()).isEmpty)
    #expect(throws: FinishingError.parts) { try finish() }
  }
}
