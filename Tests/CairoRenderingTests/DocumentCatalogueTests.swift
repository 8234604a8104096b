import Testing

@testable import CairoRendering

@Suite struct DocumentCatalogueTests {
  @Test("What is added to the catalogue moves the stated place of the table by its length")
  func completed() {
    // “%PDF” and a line feed are 5 bytes, the catalogue with its line feeds has 33: table at 38.
    let before = "%PDF\n<< /Type /Catalog\n>>\nendobj\n"
    let document = before + "xref\ntrailer\nstartxref\n\(before.utf8.count)\n%%EOF\n"
    let result = String(
      decoding: DocumentCatalogue.completed(Array(document.utf8), hasOutline: true),
      as: UTF8.self)
    #expect(
      result == """
        %PDF
        << /Type /Catalog
           /MarkInfo << /Marked true >>
           /Lang (en-GB)
           /ViewerPreferences << /DisplayDocTitle true >>
           /PageMode /UseOutlines
        >>
        endobj
        xref
        trailer
        startxref
        \(before.utf8.count + 32 + 17 + 50 + 26)
        %%EOF

        """)
  }

  @Test(
    "A document whose end is not as expected stays as it is",
    arguments: [
      "", "startxref\n", "startxref\n0\n", "<< /Type /Catalog\nstartxref\n9999\n",
      "<< /Type /Catalog\n /MarkInfo >>\nxref\nstartxref\n33\n%%EOF",
      "startxref\n99999999999999999999999\n",
    ])
  func unchanged(_ text: String) {
    let document = Array(text.utf8)
    #expect(DocumentCatalogue.completed(document, hasOutline: true) == document)
  }
}
