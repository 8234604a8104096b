import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("What is open now is counted by itself, beside the status of the episodes")
struct OpenUlcerTests {
  /// P1: two confirmed healed baseline ulcers that recurred, one open, one closed again. P2: one healed
  /// for good, one open throughout, one new. P3 was not treated.
  private static let text = """
    person P1
    person P2
    person P3 untreated
    P1 R2-tip-volar 0 active
    P1 R2-tip-volar 14 healed
    P1 R2-tip-volar 28 healed
    P1 R2-tip-volar 60 active
    P1 R3-tip-volar 0 active
    P1 R3-tip-volar 14 healed
    P1 R3-tip-volar 28 healed
    P1 R3-tip-volar 60 active
    P1 R3-tip-volar 80 healed
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 14 healed
    P2 R2-tip-volar 28 healed
    P2 R3-tip-volar 0 active
    P2 R3-tip-volar 50 active
    P2 L2-tip-volar 20 active
    P3 R2-tip-volar 0 active
    """

  @Test("Of the confirmed healed some recurred, and of some the last episode there is open")
  func afterHealing() throws {
    let analysis = try TinyStudy.analysis(Self.text)
    #expect(try analysis.share("healing.confirmed") == "3/4")
    #expect(try analysis.share("healing.open") == "1/4")
    #expect(try analysis.share("healing.confirmed.recurred") == "2/3")
    #expect(try analysis.share("healing.confirmed.open-now") == "1/3")
    #expect(
      try analysis.json("healing.confirmed.open-now")
        .contains("lower") == false)
    #expect(analysis["healing.confirmed.recurred"]?.participants == 2)
    #expect(analysis["healing.confirmed.recurred"]?.ulcers == 3)
  }

  @Test("Open ulcers of the treated are counted by kind, with their participants")
  func open() throws {
    let analysis = try TinyStudy.analysis(Self.text)
    let expected = [("all", 3, 2), ("baseline", 1, 1), ("new", 1, 1), ("recurrence", 1, 1)]
    for (kind, count, people) in expected {
      let result = try #require(analysis[ResultID(text: "ulcers.open.\(kind)")])
      #expect(result.value.count == count, "\(kind)")
      #expect(result.ulcers == count, "\(kind)")
      #expect(result.participants == people, "\(kind)")
    }
  }

  @Test("By arm open ulcers always stand, what became of healed ones only as efficacy")
  func arms() throws {
    let analysis = try TinyStudy.analysis(Self.text, allocation: ["P1": "A", "P2": "B"])
    #expect(try analysis.value("ulcers.open.all@A").count == 1)
    #expect(try analysis.value("ulcers.open.all@B").count == 2)
    #expect(analysis["ulcers.open.all@A-B"] == nil)
    #expect(analysis["healing.confirmed.recurred@A"] == nil)
  }

  @Test("Without a confirmed healed baseline ulcer there is no share")
  func none() throws {
    let analysis = try TinyStudy.analysis("person P1\nP1 R2-tip-volar 0 active")
    #expect(
      try analysis.json("healing.confirmed.recurred")
        == #"{"kind":"notEstimable","reason":"no confirmed healed baseline ulcers"}"#)
    #expect(try analysis.value("ulcers.open.recurrence").count == 0)
  }
}
