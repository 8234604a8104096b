import TestSupport
import Testing

@testable import PDFFinishing

@Suite("A document's objects are read as they stand, or the document is refused")
struct OpenDocumentTests {
  /// What finishing makes of objects alone.
  private func finished(_ objects: [String], trailer: String = "") throws(FinishingError) -> [UInt8]
  {
    try PDFFinish.finished(
      ObjectText.document(objects, trailer: trailer), metadata: SampleDocument.metadata,
      figureTexts: [])
  }

  @Test("Pages and values are found through their references")
  func found() throws {
    let document = try OpenDocument.reading(ObjectText.document(ObjectText.onePage))
    let pages = document.pages
    #expect(pages.map { document.number(of: $0) } == [3])
    let values = document.items(document.entry("/A", of: pages.first))
    #expect(values.map { document.text($0) } == ["", "", "a ) (b)", "A", ""])
    #expect(values.map { document.integer($0) } == [nil, -2, nil, nil, nil])
    let stream = document.entry("/Contents", of: pages.first)
    #expect(document.content(of: stream) == Array("0 0 m".utf8))
    #expect(document.content(of: pages.first) == nil)
    document.setContent(of: stream, to: Array("1 1 m".utf8))
    #expect(document.content(of: stream) == Array("1 1 m".utf8))
    #expect(document.name(document.entry("/Type", of: pages.first)) == "/Page")
    #expect(document.items(pages.first).count == 1)
    #expect(document.entry("/Nothing", of: pages.first) == nil)
    #expect(document.entry("/A", of: values.first) == nil)
  }

  @Test(
    "A table of objects that leads astray is refused",
    arguments: [
      "/Prev 9", "/Encrypt 3 0 R",
    ])
  func forms(entry: String) {
    #expect(throws: FinishingError.self) {
      try finished(ObjectText.onePage, trailer: entry)
    }
  }

  @Test(
    "A broken object spoils the document, and nothing crashes",
    arguments: [
      "<< /Length 999999 >>\nstream\nabc\nendstream", "<< /Length (x) >>\nstream\nabc\nendstream",
      "<< /A", "[ 1 2", "(open", "<41", "<< /A 1 0 R", "/A << >> >>",
      String(repeating: "[", count: 10_000), "<< /Length 99 0 R >>\nstream\nabc\nendstream",
    ])
  func broken(object: String) {
    var objects = ObjectText.onePage
    objects[3] = object
    #expect(throws: FinishingError.self) { try finished(objects) }
  }

  @Test("A tree of pages or of structure that bites its tail ends")
  func cycle() throws {
    var objects = ObjectText.onePage
    objects[1] = "<< /Type /Pages /Kids [ 2 0 R 3 0 R 3 0 R 77 0 R ] /Count 2 >>"
    #expect(throws: FinishingError.self) { try finished(objects) }
    objects = ObjectText.onePage
    objects[0] = "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R >>"
    objects.append("<< /Type /StructTreeRoot /K 7 0 R >>")
    objects.append("<< /Type /StructElem /S /LI /P 6 0 R /K [ 7 0 R 8 0 R ] >>")
    objects.append("<< /Type /StructElem /S /Figure /P 7 0 R /K 7 0 R >>")
    #expect(!(try finished(objects)).isEmpty)
  }

  @Test(
    "The text of a string",
    arguments: [
      ("(plain)", "plain"), ("(a\\(b\\)\\\\c)", "a(b)\\c"), ("(\\101\\7)", "A\u{7}"),
      ("(line\\\nbreak\\n)", "linebreak\n"), ("<48 69>", "Hi"), ("<484>", "H@"),
      ("<FEFF00E920AC>", "é€"), ("(\\376\\377\\000A)", "A"), ("<FEFFD83DDE00>", "😀"), ("12", ""),
    ])
  func strings(written: String, text: String) throws {
    let document = try OpenDocument.reading(ObjectText.document(ObjectText.onePage))
    #expect(document.text(document.parsed(written)) == text)
  }

  @Test(
    "A text written as a string is read again", arguments: ["", "plain", "(a) \\ b", "≥ 2 mm", "😀"])
  func written(text: String) throws {
    let document = try OpenDocument.reading(ObjectText.document(ObjectText.onePage))
    #expect(document.text(document.string(text)) == text)
  }

  @Test("The first failure stays, and what is asked afterwards is absent")
  func failure() throws {
    let document = try OpenDocument.reading(ObjectText.document(ObjectText.onePage))
    #expect(document.parsed("<< /Open") == nil)
    #expect(document.root == nil)
    #expect(document.pages.isEmpty)
    #expect(throws: FinishingError.self) { try document.check() }
    #expect(throws: FinishingError.self) { try document.written(passphrase: nil) }
  }

  @Test("Objects to which nothing leads are left out")
  func unused() throws {
    let file = try finished(ObjectText.onePage + ["(lost words)"])
    #expect(!String(decoding: file, as: UTF8.self).contains("lost words"))
  }
}
