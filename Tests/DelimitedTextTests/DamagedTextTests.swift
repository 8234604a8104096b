import DelimitedText
import SourceDiagnostics
import Testing

@Suite("Damage of bytes and quotes costs a cell or a row, and nothing vanishes")
struct DamagedTextTests {
  private func read(
    _ bytes: [UInt8], _ overrides: DialectOverrides = DialectOverrides()
  ) -> DelimitedDocument {
    DelimitedReader.read(bytes, file: "f", overrides: overrides)
  }

  private func read(_ text: String) -> DelimitedDocument { read(Array(text.utf8)) }

  private func rows(_ document: DelimitedDocument) -> [[String]] {
    (0..<document.recordCount).map { record in
      (0..<document.fieldCount(of: record)).map { document.fieldText($0, of: record) }
    }
  }

  private func found(_ document: DelimitedDocument) -> [String] {
    document.diagnostics.map {
      "\($0.rule) \($0.position.line ?? 0) \($0.position.column ?? 0)"
    }
  }

  @Test("Two quotes with whole rows in between are stray: each row is read, their own rejected")
  func ditto() {
    let document = read(
      "id,day,note\nP1,1,ill\nP2,2,\"\nP3,3,\nP4,4,well\nP5,5,\"\nP6,6,x\n")
    #expect(document.recordCount == 7)
    #expect((1...6).map(document.isSound) == [true, false, true, true, false, true])
    #expect(found(document) == ["stray-quote 3 6", "unterminated-quote 6 6"])
    let message = document.diagnostics.first?.message ?? ""
    #expect(message.contains("line 3 closes only in line 6, with 2 lines in between"))
    #expect(document.fieldText(2, of: 4) == "well")
    let next = read("id,day,note\nP1,1,\"\nP2,2,\"\nP3,3,x\n").diagnostics.first?.message ?? ""
    #expect(next.contains("line 2 closes only in line 3, which is a row of its own; it was taken"))
  }

  @Test("A lone opening and a lone closing quote, in the last column and in the middle")
  func openAndClose() {
    let last = read("id,day,note\nP1,1,\"ill\nP2,2,\nP3,3,well\"\n")
    #expect(last.recordCount == 4)
    #expect((1...3).map(last.isSound) == [false, true, true])
    let middle = read("id,note,day\nP1,\"ill,1\nP2,,2\nP3,well\",3\n")
    #expect(middle.recordCount == 4)
    #expect((1...3).map(middle.isSound) == [false, true, true])
    // Lines of another kind between them are not recognised by their look, but by their number.
    let other = read("a,b\n\"x,1\n,\n,\ny\",2\nz,3\n")
    #expect(other.recordCount == 6)
  }

  @Test("Text of several lines stays one cell, also with as many delimiters as the header has")
  func severalLines() {
    let note = read(
      "id,day,note\nP1,1,\"swollen\nred, warm, painful\n\"\nP2,2,\"first, second, third\nend\"\n")
    #expect(note.recordCount == 3)
    #expect(note.diagnostics.isEmpty)
    let header = read("id,\"size\n(mm)\"\nP1,3\n")
    #expect(rows(header)[0] == ["id", "size\n(mm)"])
    #expect(header.diagnostics.isEmpty)
  }

  @Test("A quote in the header that closes among the rows takes none of them")
  func header() {
    let document = read("id,day,\"note\nP1,1,x\nP2,2,y\"\n")
    #expect(document.recordCount == 3)
    #expect(document.width == 3)
  }

  @Test("UTF-8 and Windows-1252 in one file: each cell in its own, with the line of the change")
  func mixed() {
    let utf8 = Array("a,b\nPneumonië,é\n".utf8)
    let document = read(utf8 + Array("Pneumoni".utf8) + [0xEB, 0x2C, 0x31, 0x0A])
    #expect(rows(document) == [["a", "b"], ["Pneumonië", "é"], ["Pneumonië", "1"]])
    #expect(found(document) == ["mixed-encodings 3 9"])
    #expect(document.diagnostics.first?.related.first?.line == 2)
    // The mark says UTF-8, one cell is not.
    let marked = read([0xEF, 0xBB, 0xBF] + Array("a,b\n1,".utf8) + [0xEB, 0x0A])
    #expect(rows(marked) == [["a", "b"], ["1", "ë"]])
    #expect(found(marked) == ["mixed-encodings 2 3"])
    // Stated, nothing is guessed.
    let stated = read(utf8, DialectOverrides(encoding: .windows1252))
    #expect(rows(stated)[1] == ["PneumoniÃ«", "Ã©"])
  }

  @Test("ISO 8859-15 and Mac Roman are read where they are stated")
  func stated() {
    let bytes = Array("a,b\n".utf8) + [0xBD, 0x2C, 0xA4, 0x0A]
    #expect(rows(read(bytes, DialectOverrides(encoding: .iso885915)))[1] == ["œ", "€"])
    // Apple's table: 8E is é, CF is œ, DB is the euro sign.
    let mac = Array("a,b\n".utf8) + [0x8E, 0xCF, 0x2C, 0xDB, 0x0A]
    #expect(rows(read(mac, DialectOverrides(encoding: .macRoman)))[1] == ["éœ", "€"])
  }

  @Test(
    "UTF-16 without a mark is recognised and said; UTF-32 is a clear error with its rows counted")
  func wide() {
    for isLittle in [true, false] {
      let bytes = "naam,b\nZoë,2\n".utf16.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let document = read(bytes)
      #expect(rows(document) == [["naam", "b"], ["Zoë", "2"]])
      #expect(found(document) == ["utf-16-without-mark 1 0"])
    }
    // The header decides: what follows has letters of two whole bytes.
    let far = "naam,b\n" + String(repeating: "Ω\u{4E00},2\n", count: 2_000)
    #expect(
      read(far.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).fieldText(0, of: 9)
        == "Ω\u{4E00}")
    for mark in [true, false] {
      var bytes: [UInt8] = mark ? [0xFF, 0xFE, 0, 0] : []
      for byte in Array("naam,b\n1,2\n3,4\n".utf8) { bytes += [byte, 0, 0, 0] }
      let document = read(bytes)
      #expect(!document.isReadable)
      #expect(document.diagnostics.map(\.severity) == [.error])
      #expect(document.unreadCount == 2)
    }
  }

  @Test("Characters that nobody sees are taken out where that is asked for, each column told once")
  func invisible() {
    let text =
      "id,term\nP1,Pa\u{200B}in\n\u{FEFF}P2,Pa\u{AD}in\nP3,Chest\u{A0}pain\nP4,Pain\u{A0}\n"
    let document = read(Array(text.utf8), DialectOverrides(dropsInvisible: true))
    #expect(
      rows(document).map(\.last) == ["term", "Pain", "Pain", "Chest pain", "Pain "])
    #expect(document.fieldText(0, of: 2) == "P2")
    #expect(found(document) == ["invisible-character 2 6", "invisible-character 3 1"])
    #expect(document.diagnostics.first?.message.contains("U+200B zero-width space") == true)
    #expect(rows(read(text))[1] == ["P1", "Pa\u{200B}in"])
  }

  @Test("UTF-16 with a mark before every field is read as if there were none")
  func marks() {
    let text = "\u{FEFF}a,\u{FEFF}\"b\"\n\u{FEFF}1,\u{FEFF}\"x,y\"\n"
    let bytes: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let document = read(bytes, DialectOverrides(dropsInvisible: true))
    #expect(rows(document) == [["a", "b"], ["1", "x,y"]])
    #expect(Set(document.diagnostics.map(\.rule)) == ["invisible-character"])
  }

  @Test("Rows of a file with too many columns are counted by its lines")
  func counted() {
    let wide = String(repeating: ",", count: 10_001)
    let document = read("a,b\n1,2\n\(wide)\n3,4\n")
    #expect(!document.isReadable)
    #expect(document.unreadCount == 3)
  }
}
