import PlainOutput
import Testing

@Suite("Cells of CSV files")
struct CSVCellTests {
  @Test("Commas, quotation marks and line ends are quoted, semicolons where they are asked for")
  func quoted() {
    #expect(CSVCell.quoted("plain; text") == "plain; text")
    #expect(CSVCell.quoted("plain; text", semicolons: true) == "\"plain; text\"")
    for text in ["a,b", "two\nlines", "two\r\nlines", "\r"] {
      #expect(CSVCell.quoted(text) == "\"\(text)\"")
    }
    #expect(CSVCell.quoted("say \"so\"") == "\"say \"\"so\"\"\"")
    #expect(CSVCell.quoted("=1+1") == "=1+1")
  }

  @Test(
    "What would begin a formula is preceded by an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\t=1", "' =1"),
      ("\tx", "' x"), ("\rx", "' x"), (" =1", "' =1"), ("＝1", "'＝1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠x", "'＠x"), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("'x", "'x"),
      ("", ""), (" ", " "),
    ])
  func guarded(text: String, cell: String) { #expect(CSVCell.guarded(text) == cell) }

  @Test("Control characters are blanks for people, and stay for programs")
  func controls() {
    #expect(CSVCell.guarded("a\nb\u{7F}c\u{85}d") == "a b c d")
    #expect(CSVCell.quoted("a\u{7F}b") == "a\u{7F}b")
  }

  @Test("What is plain is its own guarded cell")
  func plain() {
    for scalar in (UInt32(0)...0x2100).compactMap(Unicode.Scalar.init) {
      for text in [String(scalar), "a\(scalar)", "\(scalar)a"] {
        var copy = text
        if copy.withUTF8(CSVCell.isPlain) {
          #expect(CSVCell.guarded(text).utf8.elementsEqual(text.utf8), "\(scalar.value)")
        }
      }
    }
    var words = ["é — ü", "a-b", "R2-tip; 3", ""]
    for index in words.indices {
      let isPlain = words[index].withUTF8(CSVCell.isPlain)
      #expect(isPlain)
    }
  }
}
