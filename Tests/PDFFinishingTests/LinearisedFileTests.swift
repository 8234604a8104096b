import TestSupport
import Testing

@testable import PDFFinishing

@Suite("A file is written page by page, and tells where each page is")
struct LinearisedFileTests {
  /// Says why when the tool is missing.
  private static var hasQPDF: Bool {
    if !DocumentTool.qpdf.isInstalled { print("skipped: qpdf is not installed") }
    return DocumentTool.qpdf.isInstalled
  }

  /// Pages that use one font in common; a link of the second leads to the first; an outline.
  private func document(pages: Int, showsOutline: Bool) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R "
        + "\(showsOutline ? "/PageMode /UseOutlines " : "")/Names << /Dests 6 0 R >> >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      "<< /Type /Outlines /First 5 0 R /Last 5 0 R /Count 1 >>",
      "<< /Title (One) /Parent 4 0 R /Dest (one) >>", "",
    ]
    var kids: [String] = []
    for page in 0..<pages {
      let number = objects.count + 1
      kids.append("\(number) 0 R")
      // The first and the last page share a font with no other; all further pages share another.
      let font = page == 0 || page == pages - 1 ? "/F 3 0 R" : "/F \(number + 2) 0 R"
      let links = page == 1 ? " /Annots [ \(number + 2) 0 R ]" : ""
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 99 99 ] /Contents \(number + 1) 0 R "
          + "/Resources << /Font << \(page == 1 ? "/F 3 0 R" : font) >> >>\(links) >>")
      let content = "BT /F 9 Tf (\(String(repeating: "x", count: page))) Tj ET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        page == 1
          ? "<< /Type /Annot /Subtype /Link /Rect [ 0 0 9 9 ] /Dest [ \(kids[0]) /Fit ] >>"
          : "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
    }
    objects[1] = "<< /Type /Pages /Kids [ \(kids.joined(separator: " ")) ] /Count \(pages) >>"
    objects[5] = "<< /Names [ (one) [ \(kids[0]) /Fit ] ] >>"
    return PlainDocumentTests.document(objects)
  }

  @Test(
    "The program qpdf finds no fault with order, tables and hints",
    arguments: [1, 2, 3, 40], [false, true])
  func sound(pages: Int, showsOutline: Bool) throws {
    let bytes = document(pages: pages, showsOutline: showsOutline)
    let plain = try #require(PlainDocument(bytes))
    let file = try #require(LinearisedFile.written(plain))
    #expect(file == LinearisedFile.written(plain))
    guard Self.hasQPDF else { return }
    // It ends with an error for a warning, such as a hint that is wrong.
    let check = try DocumentTool.qpdf.output(for: file, options: ["--check"])
    #expect(check.contains("File is linearized"))
    #expect(!check.contains("WARNING"))
    let hints = try DocumentTool.qpdf.output(for: file, options: ["--show-linearization"])
    #expect(hints.contains("npages: \(pages)"))
    #expect(hints.contains("Outlines Hint Table"))
  }

  @Test("Objects to which nothing leads are left out")
  func unused() throws {
    let plain = try #require(
      PlainDocument(PlainDocumentTests.document(PlainDocumentTests.onePage + ["(lost words)"])))
    let file = String(decoding: try #require(LinearisedFile.written(plain)), as: UTF8.self)
    #expect(!file.contains("lost words"))
  }

  @Test("Numbers of any breadth stand side by side, and rows fill their last byte")
  func bits() {
    var bits = BitRow()
    bits.append(row: [1, 0, 3, 2], bits: 2)
    bits.append(row: [5, 5, 5], bits: 3)
    bits.append(row: [1, 2, 3], bits: 0)
    bits.append(0x1_0203, bits: 32)
    #expect(bits.bytes == [0b0100_1110, 0b1011_0110, 0b1000_0000, 0, 1, 2, 3])
    #expect([0, 1, 2, 3, 4, 255, 256].map(BitRow.needed) == [0, 1, 2, 2, 3, 8, 9])
  }

  @Test("The identifier follows from every byte")
  func identifiers() {
    let bytes = (0..<100).map { UInt8($0) }
    let whole = Identifier.text(bytes)
    #expect(whole.utf8.count == 34)
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      #expect(Identifier.text(other) != whole)
    }
    #expect(Identifier.text([]) != Identifier.text([0]))
  }
}
