import SourceDiagnostics
import Testing

@Suite("White space at the ends of a text")
struct TrimmingTests {
  @Test("All of Unicode's goes, at the ends alone")
  func trimming() {
    for (text, rest) in [
      (" a b\t", "a b"), ("\u{A0}4\u{3000}", "4"), ("\r\n", ""), ("", ""), ("é", "é"),
      ("\u{2028}x\u{85}", "x"), ("\u{200B}x", "\u{200B}x"),
    ] {
      #expect(trimmed(text) == rest)
      #expect(trimmed(text[...]) == rest)
    }
  }
}
