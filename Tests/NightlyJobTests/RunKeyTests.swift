import Testing
import UlcerIngest

@testable import NightlyJob

@Suite("What a run depends on")
struct RunKeyTests {
  static func sha256(_ bytes: [UInt8]) -> String { SourceFile(bytes: bytes).sha256 }

  @Test("Facts that run together differently have other hashes")
  func facts() {
    #expect(RunKey.digest(of: ["a", "b"]) != RunKey.digest(of: ["ab"]))
    #expect(RunKey.digest(of: ["a", ""]) != RunKey.digest(of: ["a"]))
    #expect(RunKey.digest(of: ["a"], and: [1]) != RunKey.digest(of: ["a"], and: [2]))
  }

  @Test("The hash of nothing but its frame is the published SHA-256 of a zero byte")
  func known() {
    // printf '\0' | sha256sum
    #expect(
      RunKey.digest(of: [""])
        == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }
}
