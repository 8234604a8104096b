import DelimitedText
import SourceDiagnostics
import Testing

@Suite("A delimited file becomes records of fields that know their place")
struct DelimitedReaderTests {
  private func read(
    _ text: String, _ overrides: DialectOverrides = DialectOverrides()
  ) -> DelimitedDocument {
    DelimitedReader.read(Array(text.utf8), file: "f.csv", overrides: overrides)
  }

  private func rows(_ document: DelimitedDocument) -> [[String]] {
    (0..<document.recordCount).map { record in
      (0..<document.fieldCount(of: record)).map { document.fieldText($0, of: record) }
    }
  }

  private func rules(_ document: DelimitedDocument) -> [String] { document.diagnostics.map(\.rule) }

  @Test("A plain file reads as it is written, without findings")
  func plain() {
    let document = read("a,b\n1,2\n")
    #expect(rows(document) == [["a", "b"], ["1", "2"]])
    #expect(document.diagnostics.isEmpty)
    #expect(document.dialect.delimiter == .comma)
    #expect(document.dialect.delimiterEvidence == .counted(records: 2, fields: 2))
    #expect(document.dialect.lineEnd == .lf)
  }

  @Test("Each delimiter is found, also beside decimal commas")
  func delimiters() {
    #expect(read("a;b\n1,5;2,5\n").dialect.delimiter == .semicolon)
    #expect(read("a\tb\n1,5\t2;5\n").dialect.delimiter == .tab)
    #expect(read("a|b\n1|2\n").dialect.delimiter == .bar)
    #expect(read("alone\n1\n").dialect.delimiterEvidence == .assumed)
    #expect(read("\"a;b\",c\n1,2\n").dialect.delimiter == .comma)
  }

  @Test("A sep= line states the delimiter, and the header is line 2")
  func stated() {
    let document = read("sep=;\r\na;b\r\n1;2\r\n")
    #expect(document.dialect.delimiter == .semicolon)
    #expect(document.dialect.delimiterEvidence == .stated)
    #expect(document.line(of: 0) == 2)
    #expect(rows(document) == [["a", "b"], ["1", "2"]])
    #expect(document.dialect.lineEnd == .crlf)
  }

  @Test("Quoted fields may hold delimiters, quotes and line ends; lines count on")
  func quoting() {
    let document = read("a,b\n\"x\r\ny\",\"say \"\"no\"\"\"\nz,\"\"\n")
    #expect(rows(document) == [["a", "b"], ["x\r\ny", "say \"no\""], ["z", ""]])
    // Line 2 is the record with the embedded break, which takes lines 2 and 3.
    #expect(document.line(of: 2) == 4)
    #expect(document.diagnostics.isEmpty)
  }

  @Test("A column counts characters, not bytes, from the start of its record")
  func columns() {
    let document = read("a,b,c\né,“ü”,x\n")
    // é , “ ü ” , x: the third field starts at the seventh character.
    #expect(document.position(of: 2, in: 1) == SourcePosition(file: "f.csv", line: 2, column: 7))
    #expect(document.position(of: 0, in: 1).column == 1)
  }

  @Test("CR alone ends a record; CRLF is one line end")
  func lineEnds() {
    #expect(rows(read("a,b\r1,2\r")) == [["a", "b"], ["1", "2"]])
    #expect(read("a,b\r1,2").dialect.lineEnd == .cr)
    #expect(read("a,b\r\n1,2\r\n").line(of: 1) == 2)
  }

  @Test("Byte-order marks are taken off; UTF-16 and Windows-1252 become UTF-8")
  func encodings() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let utf8 = DelimitedReader.read(mark + Array("a,b\n1,2\n".utf8), file: "f")
    #expect(utf8.fieldText(0, of: 0) == "a")
    #expect(utf8.dialect.encodingEvidence == .stated)
    for isLittle in [true, false] {
      var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
      for unit in "a,é\n1,😀\n".utf16 {
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        bytes += isLittle ? pair : pair.reversed()
      }
      let document = DelimitedReader.read(bytes, file: "f")
      #expect(rows(document) == [["a", "é"], ["1", "😀"]])
      #expect(document.dialect.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    }
    // 0x80 is the euro sign, 0xE7 is ç.
    let western = DelimitedReader.read(
      Array("a,b\n".utf8) + [0x80, 0x2C, 0xE7, 0x0A], file: "f")
    #expect(rows(western) == [["a", "b"], ["€", "ç"]])
    #expect(western.diagnostics.first?.rule == "windows-1252")
    #expect(western.diagnostics.first?.position.line == 2)
    #expect(western.diagnostics.first?.severity == .notice)
  }

  @Test("A zero byte is an error of its cell and costs no other; at the file's end it is left out")
  func zeroByte() {
    let document = DelimitedReader.read(Array("a,b\n1,\0\n2,3\n".utf8), file: "f")
    #expect(document.recordCount == 3)
    #expect(rules(document) == ["nul-byte"])
    #expect(document.diagnostics.first?.severity == .error)
    #expect(document.diagnostics.first?.position == SourcePosition(file: "f", line: 2, column: 3))
    #expect(document.fieldText(1, of: 2) == "3")
    let padded = DelimitedReader.read(Array("a,b\n1,2\n\0\0\0".utf8), file: "f")
    #expect(rows(padded) == [["a", "b"], ["1", "2"]])
    #expect(padded.diagnostics.map(\.severity) == [.warning])
    #expect(padded.diagnostics.first?.position.line == 3)
    let empty = DelimitedReader.read([0, 0, 0], file: "f")
    #expect(!empty.isReadable)
    #expect(rules(empty) == ["nul-byte"])
  }

  @Test("One trailing delimiter a row is ignored and said once; more is a ragged row")
  func trailing() {
    let document = read("a;b\n1;2;\n3;4;\n5;6;;\n")
    #expect(document.width == 2)
    #expect(rules(document) == ["trailing-delimiter", "ragged-row"])
    #expect(document.isSound(1))
    #expect(!document.isSound(3))
    #expect(read("a;b;\n1;2;\n").width == 2)
  }

  @Test("The places of all fields of a record are those of each")
  func places() {
    let document = read("a,\"é\nb\",,\"c\"\"d\",e\n1,2,3,4,5\n")
    for record in 0...1 {
      #expect(
        document.positions(in: record)
          == (0..<5).map { document.position(of: $0, in: record) })
    }
  }

  @Test("A row with too few fields is not sound; at the file's torn end it is cut short")
  func ragged() {
    let document = read("a,b,c\n1,2\n1,2,3\n1,2")
    #expect(rules(document) == ["ragged-row", "record-cut-short"])
    #expect((1...3).map(document.isSound) == [false, true, false])
  }

  @Test("An unclosed quote costs its own line, not the rest of the file")
  func unterminated() {
    let document = read("a,b\n1,\"open\n2,3\n")
    #expect(rules(document) == ["unterminated-quote"])
    #expect(document.diagnostics.first?.position.column == 3)
    #expect((1...2).map(document.isSound) == [false, true])
    #expect(document.fieldText(1, of: 2) == "3")
  }

  @Test("Text after a closing quote is an error; blanks there are not")
  func textAfterQuote() {
    #expect(rules(read("a,b\n\"x\"y,2\n")) == ["text-after-quote"])
    let blanks = read("a,b\n\"x\"  ,2\n")
    #expect(blanks.diagnostics.isEmpty)
    #expect(blanks.fieldText(0, of: 1) == "x")
  }

  @Test("Blank lines are skipped; those between records are noted")
  func blankLines() {
    let document = read("\n\na,b\n\n1,2\n\n\n")
    #expect(rows(document) == [["a", "b"], ["1", "2"]])
    #expect(rules(document) == ["blank-line"])
    #expect(document.line(of: 1) == 5)
    let kept = read("a\n\n", DialectOverrides(keepsBlankLines: true))
    #expect(rows(kept) == [["a"], [""]])
  }

  @Test("Millions of commas in one row are refused, not stored")
  func commas() {
    let document = DelimitedReader.read(
      Array("a,b\n".utf8) + [UInt8](repeating: 0x2C, count: 3_000_000), file: "f")
    #expect(!document.isReadable)
    #expect(rules(document) == ["too-many-columns"])
  }

  @Test(
    "No bytes crash the reader",
    arguments: [
      "", "\n", "\"", "\"\"", "\"\"\"", ",", ";;;", "sep=", "sep=;", "sep=;\n", "\"sep=;\"\n",
      "\r", "\r\r\n\n", "a,\"b\n\n\"\"", "\u{FEFF}",
    ])
  func noCrash(text: String) {
    let document = read(text)
    for record in 0..<document.recordCount {
      for field in -1...document.fieldCount(of: record) {
        _ = document.fieldText(field, of: record)
        _ = document.position(of: field, in: record)
      }
    }
  }

  @Test("Random bytes never crash the reader, whatever they mean")
  func randomBytes() {
    // A linear congruential generator (Knuth's MMIX) keeps the bytes the same on every run.
    var state: UInt64 = 42
    let alphabet: [UInt8] = Array("\",;\n\r a1\t|".utf8) + [0xC3, 0xA9, 0xFF, 0xE2]
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let document = DelimitedReader.read(bytes, file: "f")
      for record in 0..<document.recordCount {
        for field in 0..<document.fieldCount(of: record) {
          _ = document.position(of: field, in: record)
          _ = document.fieldText(field, of: record)
        }
      }
    }
  }
}
