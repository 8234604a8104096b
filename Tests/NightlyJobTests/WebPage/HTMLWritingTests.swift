import Testing

@testable import NightlyJob

@Suite("Text becomes a page without ever becoming markup")
struct HTMLWritingTests {
  @Test(
    "Markup in a text is written as references",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a & b", "a &amp; b"), ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
      ("&lt;", "&amp;lt;"), ("=cmd|' /C calc'!A0", "=cmd|&#39; /C calc&#39;!A0"),
      ("Utrecht – Łódź 東京", "Utrecht – Łódź 東京"), ("", ""),
    ])
  func markup(_ text: String, _ written: String) {
    #expect(HTMLText.escaped(text) == written)
    #expect(HTMLFragment.text(text).markup == written)
  }

  @Test("Control characters are shown, and what no page may hold is replaced")
  func controls() throws {
    #expect(HTMLText.escaped("a\u{0}b\u{1B}c\u{7F}") == "a\u{2400}b\u{241B}c\u{2421}")
    #expect(HTMLText.escaped("a\nb\tc\u{2028}d") == "a b c d")
    // A literal cannot hold what is no character.
    for number: UInt32 in [0x85, 0x9F, 0xFDD0, 0xFFFE, 0x10_FFFF] {
      let scalar = try #require(Unicode.Scalar(number))
      #expect(HTMLText.escaped("a" + String(Character(scalar))) == "a\u{FFFD}")
    }
  }

  @Test("Marks that turn the reading direction stay only where they are isolated")
  func directions() {
    #expect(HTMLFragment.text("a\u{202E}b").markup == "a\u{FFFD}b")
    #expect(HTMLFragment.isolated("a\u{202E}b<").markup == "<bdi>a\u{202E}b&lt;</bdi>")
    let label = HTMLFragment.element(.span, [HTMLAttribute(.ariaLabel, "\u{2066}\"")], "x")
    #expect(label.markup == "<span aria-label=\"\u{FFFD}&quot;\">x</span>")
  }

  @Test("Interpolated words are text, elements nest, and empty elements have no end")
  func elements() {
    let name = "<b>"
    let fragment = HTMLFragment.element(
      .p, [.cssClass("a\"b")], ["\(name) is ", .element(.code, [], .text(name))])
    #expect(fragment.markup == "<p class=\"a&quot;b\">&lt;b&gt; is <code>&lt;b&gt;</code></p>")
    #expect(
      HTMLFragment.element(.input, [HTMLAttribute(.type, "search")]).markup
        == "<input type=\"search\">")
  }

  @Test(
    "A link leads to a file below the page, and every byte of a name stays in it",
    arguments: [
      ("profiles/P1.pdf", "profiles/P1.pdf"), ("a b/ü.pdf", "a%20b/%C3%BC.pdf"),
      ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("a?b#c", "a%3Fb%23c"),
      ("100%.csv", "100%25.csv"), ("x\"><script>", "x%22%3E%3Cscript%3E"),
      ("..a/b..", "..a/b.."), ("\\\\server\\x", "%5C%5Cserver%5Cx"),
    ])
  func addresses(_ file: String, _ text: String) {
    #expect(LinkAddress(file: file)?.text == text)
  }

  @Test(
    "There is no address out of the folder",
    arguments: ["../../etc", "/etc/passwd", "a/../b", "./a", "a//b", "", "..", "a/", "//host/x"])
  func outside(_ file: String) {
    #expect(LinkAddress(file: file) == nil)
    #expect(HTMLFragment.link(to: file, "words").markup == "<span>words</span>")
  }
}
