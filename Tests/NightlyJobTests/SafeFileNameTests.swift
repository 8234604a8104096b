import Testing

@testable import NightlyJob

@Suite("File names for identifiers that anybody may have typed")
struct SafeFileNameTests {
  @Test("Harmless identifiers stay as they are", arguments: ["P1", "MANUS-001", "a_b.c", "0"])
  func harmless(_ id: String) { #expect(SafeFileName.of(id) == id) }

  @Test(
    "Others become one harmless component",
    arguments: [
      "", ".", "..", "../../etc", "a/b", "a\\b", "CON", "nul.pdf", "-rf", ".hidden", "end.",
      "a b", "é", "<script>", "=cmd()", "\u{202E}gpj", "x\0y", "line\nend", "😀",
      String(repeating: "a", count: 300),
    ])
  func hostile(_ id: String) {
    let name = SafeFileName.of(id)
    #expect(name != id && !name.isEmpty && name.utf8.count <= 64)
    #expect(
      name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      })
    #expect(SafeFileName.of(name) == name)
  }

  @Test("No two of them are equal, also where capitals make no difference")
  func distinct() {
    let ids = ["P1", "p1", "P-1", "a b", "a-b", "a  b", "é", "e\u{301}"]
    let names = SafeFileName.all(ids)
    #expect(Set(names.map { $0.lowercased() }).count == ids.count)
    #expect(names[2] == "P-1")
  }
}
