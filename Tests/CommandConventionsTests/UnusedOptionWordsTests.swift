import CommandConventions
import Testing

@Suite("No option may stand twice, and none that would change nothing")
struct UnusedOptionWordsTests {
  @Test("The second of two is told, whatever its form, but not behind --")
  func repeated() {
    #expect(
      UnusedOption.repeated(in: ["check", "--format", "json", "--format=text"]) == "--format")
    #expect(UnusedOption.repeated(in: ["-o", "a", "--output", "b"]) == "--output")
    #expect(UnusedOption.repeated(in: ["--at", "-5", "--", "--at"]) == nil)
    #expect(UnusedOption.repeated(in: []) == nil)
  }

  @Test("The first option that is given is refused")
  func refused() {
    #expect(throws: (any Error).self) {
      try UnusedOption.refuse([("--a", false), ("--b", true)], "reason")
    }
    #expect(throws: Never.self) { try UnusedOption.refuse([("--a", false)], "reason") }
  }
}
