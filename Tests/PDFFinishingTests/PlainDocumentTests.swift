import Testing

@testable import PDFFinishing

@Suite("A document's objects are read as they stand, or not at all")
struct PlainDocumentTests {
  /// A document of one page whose objects are these, the catalogue first.
  static func document(_ objects: [String], trailer: String = "") -> [UInt8] {
    var text = "%PDF-1.5\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    return Array((text + "startxref\n\(table)\n%%EOF\n").utf8)
  }

  static let onePage = [
    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /A [ 1.5 -2 (a \\) (b)) <41> true ] >>",
    "<< /Length 5 0 R >>\nstream\n0 0 m\nendstream", "5",
  ]

  @Test("Pages, streams and values are found through their references")
  func found() throws {
    let document = try #require(PlainDocument(Self.document(Self.onePage)))
    #expect(document.pages == [3])
    #expect(document.content(ofPage: 3) == 4)
    #expect(document.decoded(4) == Array("0 0 m".utf8))
    let values = document.items(document.value("/A", of: 3))
    #expect(values.map { document.text($0) } == ["", "", "a ) (b)", "A", ""])
  }

  @Test(
    "A form that Cairo does not write is not read",
    arguments: [
      "/Prev 9", "/Encrypt 3 0 R",
    ])
  func forms(entry: String) {
    #expect(PlainDocument(Self.document(Self.onePage, trailer: entry)) == nil)
  }

  @Test(
    "A broken object spoils the document, and nothing crashes",
    arguments: [
      "<< /Length 999999 >>\nstream\nabc\nendstream", "<< /Length (x) >>\nstream\nabc\nendstream",
      "<< /A", "[ 1 2", "(open", "<41", "<< /A 1 0 R", "/A << >> >>",
      String(repeating: "[", count: 10_000), "<< /Length 99 0 R >>\nstream\nabc\nendstream",
    ])
  func broken(object: String) {
    var objects = Self.onePage
    objects[3] = object
    #expect(PlainDocument(Self.document(objects)) == nil)
  }

  @Test("A tree of pages that bites its tail ends")
  func cycle() throws {
    var objects = Self.onePage
    objects[1] = "<< /Type /Pages /Kids [ 2 0 R 3 0 R 3 0 R 77 0 R ] /Count 2 >>"
    let document = try #require(PlainDocument(Self.document(objects)))
    #expect(document.pages == [3])
  }

  @Test(
    "The text of a string",
    arguments: [
      ("(plain)", "plain"), ("(a\\(b\\)\\\\c)", "a(b)\\c"), ("(\\101\\7)", "A\u{7}"),
      ("(line\\\nbreak\\n)", "linebreak\n"), ("<48 69>", "Hi"), ("<484>", "H@"),
      ("<FEFF00E920AC>", "é€"), ("(\\376\\377\\000A)", "A"), ("<FEFFD83DDE00>", "😀"), ("12", ""),
    ])
  func strings(written: String, text: String) {
    #expect(PDFString.text(Array(written.utf8)[...]) == text)
  }

  @Test(
    "A text written as a string is read again", arguments: ["", "plain", "(a) \\ b", "≥ 2 mm", "😀"])
  func written(text: String) {
    guard case .written(let bytes) = PDFValue.text(text) else {
      Issue.record("no string")
      return
    }
    #expect(PDFString.text(bytes[...]) == text)
  }
}
