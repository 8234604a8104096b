import Foundation
import TestSupport
import Testing

@testable import PDFFinishing

@Suite("A finished document is sound, and whole for reading software")
struct FinishedDocumentTests {
  /// Says why when the tool is missing.
  private static func has(_ tool: DocumentTool) -> Bool {
    if !tool.isInstalled { print("skipped: \(tool.rawValue) is not installed") }
    return tool.isInstalled
  }

  @Test("The same document gives the same bytes, and the program qpdf finds no fault")
  func sound() throws {
    let document = try SampleDocument()
    let first = try document.finished()
    #expect(first == (try document.finished()))
    #expect(first == (try SampleDocument().finished()))
    guard Self.has(.qpdf) else { return }
    let check = try DocumentTool.qpdf.output(for: first, options: ["--check"])
    #expect(check.contains("File is not linearized"))
    #expect(check.contains("PDF Version: 1.7"))
    #expect(check.contains("No syntax or stream encoding errors"))
  }

  @Test("The catalogue has language, mark, title, labels, and the metadata as XMP")
  func catalogue() throws {
    let bytes = try SampleDocument().finished()
    // The packet stands uncompressed, so that any program can find it.
    let text = String(decoding: bytes, as: UTF8.self)
    for words in [
      "<pdfuaid:part>1</pdfuaid:part>", "MANUS: Report &amp; more &lt;1&gt;", "Ulcers ≥ 2 mm",
      "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>", "safety, OPEN SESSION",
      "<xmp:CreateDate>2026-11-01T00:00:00Z</xmp:CreateDate>",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    guard Self.has(.qpdf) else { return }
    let root = try DocumentObjects(bytes).root
    #expect(root["/MarkInfo"]["/Marked"].isTrue)
    #expect(root["/Lang"].text == "en-GB")
    #expect(root["/ViewerPreferences"]["/DisplayDocTitle"].isTrue)
    #expect(root["/PageLabels"]["/Nums"].items.last?["/S"].text == "/D")
    #expect(root["/Metadata"]["/Subtype"].text == "/XML")
    #expect(root["/PageMode"].text == "/UseOutlines")
  }

  @Test("One Document holds all; every element names its parent")
  func tree() throws {
    guard Self.has(.qpdf) else { return }
    let tree = try DocumentObjects(try SampleDocument().finished()).root["/StructTreeRoot"]
    #expect(tree.elements.map(\.kind) == ["/Document"])
    let document = try #require(tree.elements.first)
    #expect(document["/P"]["/Type"].text == "/StructTreeRoot")
    func check(_ element: DocumentObjects.Value) {
      for part in element.elements {
        #expect(part["/P"].kind == element.kind, "\(part.kind) below \(element.kind)")
        check(part)
      }
    }
    check(document)
    let kinds = Set(document.all.map(\.kind))
    #expect(
      kinds.isSuperset(of: [
        "/H1", "/P", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Caption", "/L", "/LI", "/LBody",
        "/Link",
      ]))
    for element in document.all where ["/Table", "/Figure"].contains(element.kind) {
      #expect(element.elements.dropFirst().allSatisfy { $0.kind != "/Caption" })
    }
    for item in document.all where item.kind == "/LI" {
      #expect(item.elements.map(\.kind) == ["/LBody"])
    }
  }

  @Test("Each figure has a text in its place: the caption, else the heading above")
  func figures() throws {
    let sample = try SampleDocument()
    #expect(sample.figureTexts.count == 2)
    #expect(sample.figureTexts[0].contains("A round thing"))
    #expect(sample.figureTexts[1] == "Drawing: Second heading")
    guard Self.has(.qpdf) else { return }
    let tree = try DocumentObjects(try sample.finished()).root["/StructTreeRoot"]
    let figures = tree.elements.flatMap(\.all).filter { $0.kind == "/Figure" }
    #expect(figures.map { $0["/Alt"].text } == sample.figureTexts)
  }

  @Test("Header cells have a scope, and rows equally many cells with their spans")
  func tables() throws {
    guard Self.has(.qpdf) else { return }
    let tree = try DocumentObjects(try SampleDocument().finished()).root["/StructTreeRoot"]
    let tables = tree.elements.flatMap(\.all).filter { $0.kind == "/Table" }
    #expect(tables.count == 1)
    for table in tables {
      let rows = table.elements.filter { $0.kind == "/TR" }
      let widths = rows.map { row in
        row.elements.reduce(0) { $0 + ($1["/A"]["/ColSpan"].number ?? 1) }
      }
      #expect(widths == [4, 4, 4, 4, 4, 4])
      for cell in rows.flatMap(\.elements) where cell.kind == "/TH" {
        #expect(["/Row", "/Column"].contains(cell["/A"]["/Scope"].text))
      }
      #expect(rows[1].elements.allSatisfy { $0["/A"]["/Scope"].text == "/Column" })
      #expect(rows[3].elements.first?["/A"]["/Scope"].text == "/Row")
    }
  }

  @Test("Links have a name and a place in the structure; pages are gone through in its order")
  func links() throws {
    guard Self.has(.qpdf) else { return }
    let pages = try DocumentObjects(try SampleDocument().finished()).pages
    #expect(pages.count == 2)
    var names: [String] = []
    for page in pages {
      #expect(page["/Tabs"].text == "/S")
      #expect(page["/StructParents"].number != nil)
      for link in page["/Annots"].items {
        #expect(link["/StructParent"].number != nil)
        names.append(link["/Contents"].text ?? "none")
      }
    }
    #expect(names.contains("To “one” in this document"))
    #expect(names.contains("To https://example.org/a"))
  }

  @Test("All that is painted is content or artifact")
  func artifacts() throws {
    let document = try OpenDocument.reading(try SampleDocument().finished())
    let pages = document.pages
    #expect(!pages.isEmpty)
    for page in pages {
      let content = document.content(of: document.entry("/Contents", of: page)) ?? []
      let text = String(decoding: content, as: UTF8.self)
      // Rules and running lines are on each page.
      #expect(text.contains("/Artifact BMC"))
      // A second marking finds nothing that paints outside.
      #expect(ArtifactMarking.marked(content) == content)
    }
  }

  @Test("The identifier follows from the content")
  func identifiers() throws {
    guard Self.has(.qpdf) else { return }
    let sample = try SampleDocument()
    let other = try PDFFinish.finished(
      sample.plain, metadata: SampleDocument.metadata, figureTexts: ["Another text"])
    let identifiers = try [sample.finished(), sample.finished(), other].map {
      try DocumentObjects($0).trailer["/ID"].items.compactMap(\.text)
    }
    #expect(identifiers[0].count == 2)
    #expect(identifiers[0] == identifiers[1])
    #expect(identifiers[0] != identifiers[2])
  }

  @Test("Text comes out in reading order, with and without the structure")
  func order() throws {
    let bytes = try SampleDocument().finished()
    let wanted = [
      "Opening words", "The first paragraph", "Counts of people", "Both", "Stub", "First",
      "Second", "A group", "Alpha", "Beta", "A note", "Second heading", "A round thing", "inside",
      "Item one", "Item two", "See", "or", "The last paragraph",
    ]
    func expectOrder(_ text: String, _ name: String) {
      var rest = text[...]
      for words in wanted {
        guard let range = rest.range(of: words) else {
          Issue.record("“\(words)” is not in its place by \(name):\n\(text)")
          return
        }
        rest = rest[range.upperBound...]
      }
    }
    if Self.has(.pdftotext) {
      // In the order of the page's content, without guessing columns.
      let text = try DocumentTool.pdftotext.output(for: bytes, options: ["-raw"])
      expectOrder(text, "pdftotext")
      #expect(text.contains("Running head"))
    }
    if Self.has(.pdfinfo) {
      let text = try DocumentTool.pdfinfo.output(for: bytes, options: ["-struct-text"])
      #expect(!text.contains("Syntax"))
      expectOrder(text, "the structure")
      // Both drawings stand in their figures.
      #expect(text.split(separator: "\"inside\"").count == 3)
      // The end of a line and the beginning of the next are no word.
      #expect(text.contains("two lines"))
      // Artifacts are not read.
      #expect(!text.contains("Running"))
    }
  }

  @Test("A passphrase encrypts by AES-256; without it nothing can be read")
  func encrypted() throws {
    let sample = try SampleDocument()
    let passphrase = try Passphrase(firstLineOf: Array("geheime zin é".utf8))
    let bytes = try sample.finished(passphrase: passphrase)
    let raw = String(decoding: bytes, as: UTF8.self)
    for words in ["MANUS", "Ulcers", "OPEN SESSION", "cicatrix", "geheime"] {
      #expect(!raw.contains(words), "\(words)")
    }
    #expect(raw.contains("/Encrypt "))
    // Keys are random: two documents are never the same.
    #expect(bytes != (try sample.finished(passphrase: passphrase)))
    guard Self.has(.qpdf), Self.has(.pdftotext) else { return }
    let words = ["--password=geheime zin é"]
    let check = try DocumentTool.qpdf.output(for: bytes, options: ["--check"] + words)
    #expect(check.contains("file encryption method: AESv3"))
    #expect(check.contains("R = 6"))
    #expect(throws: CocoaError.self) {
      try DocumentTool.qpdf.output(for: bytes, options: ["--check", "--password=other"])
    }
    #expect(throws: CocoaError.self) { try DocumentTool.pdftotext.output(for: bytes) }
    let text = try DocumentTool.pdftotext.output(for: bytes, options: ["-upw", "geheime zin é"])
    #expect(text.contains("The first paragraph"))
  }

  @Test(
    "What is no document is refused, and nothing crashes",
    arguments: [
      "", "%PDF-1.5\n", "%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "no document at all",
    ])
  func refused(text: String) {
    #expect(throws: FinishingError.self) {
      try PDFFinish.finished(
        Array(text.utf8), metadata: SampleDocument.metadata, figureTexts: [])
    }
  }

  @Test("A document cut short anywhere is refused or finished, and nothing crashes")
  func cutShort() throws {
    let sample = try SampleDocument()
    for part in stride(from: 0, to: sample.plain.count, by: max(1, sample.plain.count / 60)) {
      _ = try? PDFFinish.finished(
        Array(sample.plain[..<part]), metadata: SampleDocument.metadata,
        figureTexts: sample.figureTexts)
    }
  }
}
