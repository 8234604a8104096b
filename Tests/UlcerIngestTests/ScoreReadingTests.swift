import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("Scores are held against the range of their instrument")
struct ScoreReadingTests {
  private func ingest(_ rows: [String], yaml: String = "") -> IngestedStudy {
    var study = StudyFixture()
    study.texts["study.yaml"] = "acronym: TEST\n" + yaml
    study.texts["scores.csv"] =
      (["participant_id,date,instrument,score"] + rows).joined(separator: "\n") + "\n"
    return study.ingest()
  }

  @Test(
    "every end of a fixed range is inside; the row of a score outside is rejected",
    arguments: [
      ("pain-vas", "0", "100", "-1", "101"), ("chfs", "0", "90", "-1", "91"),
      ("haq-di", "0", "3", "-0.125", "3.125"), ("s-haq", "0", "3", "-0.125", "3.1"),
      ("mrss", "0", "51", "-1", "52"), ("eq-5d-vas", "0", "100", "-1", "101"),
      ("sf36-pf", "0", "100", "-1", "101"),
    ])
  func fixed(id: String, lowest: String, highest: String, below: String, above: String) {
    let inside = ingest(["P1,2025-01-10,\(id),\(lowest)", "P2,2025-01-11,\(id),\(highest)"])
    #expect(inside.brief == [])
    #expect(inside.records.scores.count == 2)
    let outside = ingest(["P1,2025-01-10,\(id),\(below)", "P2,2025-01-11,\(id),\(above)"])
    let column = "P1,2025-01-10,\(id),".count + 1
    #expect(outside.brief == ["out-of-range 2 \(column)", "out-of-range 3 \(column)"])
    #expect(outside.records.scores.isEmpty)
    #expect(outside.file(.scores)?.used == 0)
    #expect(outside.file(.scores)?.rejected == 2)
  }

  @Test(
    "an EQ-5D index may lie below 0 and never above 1; T-scores outside 0 to 100 are asked about")
  func plausible() {
    #expect(
      ingest(["P1,2025-01-10,eq-5d-index,-0.594", "P2,2025-01-10,eq-5d-index,1"]).brief == [])
    #expect(ingest(["P1,2025-01-10,eq-5d-index,1.001"]).brief == ["out-of-range 2 27"])
    let low = ingest(["P1,2025-01-10,eq-5d-index,-1.2"])
    #expect(low.brief == ["implausible-score 2 27"])
    #expect(low.records.scores.count == 1)
    #expect(ingest(["P1,2025-01-10,sf36-mcs,100"]).brief == [])
    #expect(ingest(["P1,2025-01-10,sf36-mcs,100.1"]).brief == ["implausible-score 2 24"])
  }

  @Test("study.yaml states another scale, also of an instrument that is not known")
  func stated() {
    let yaml = "scores: {pain-vas: [0, 10], grip: [0, 90.5]}\n"
    #expect(
      ingest(["P1,2025-01-10,pain-vas,10", "P2,2025-01-10,grip,90.5"], yaml: yaml).brief == [])
    #expect(ingest(["P1,2025-01-10,Pain VAS,10.5"], yaml: yaml).brief == ["out-of-range 2 24"])
    #expect(ingest(["P1,2025-01-10,grip,91"], yaml: yaml).brief == ["out-of-range 2 20"])
    let wide = "scores: {chfs: [0, 120]}\n"
    #expect(ingest(["P1,2025-01-10,chfs,119"], yaml: wide).brief == [])
  }

  @Test("an unknown instrument is told once, with the nearest name, and its scores are used")
  func unknown() {
    let study = ingest(["P1,2025-01-10,pain-vsa,50", "P2,2025-01-10,pain-vsa,500"])
    #expect(study.brief == ["unknown-instrument 2 15"])
    #expect(study.diagnostics.first?.hint == "did you mean ‘pain-vas’?")
    #expect(study.diagnostics.first?.severity == .notice)
    #expect(study.records.scores.count == 2)
  }

  @Test(
    "ranges in study.yaml that cannot be are errors at their place",
    arguments: [
      ("scores: {pain-vas: [10, 0]}", "impossible-value 2 20"),
      ("scores: {pain-vas: [0]}", "impossible-value 2 20"),
      ("scores: {pain-vas: [0, ten]}", "wrong-type 2 24"),
      ("scores: {pain-vas: 10}", "wrong-type 2 20"),
      ("scores: {pain-vas: [0, 10], pain_vas: [0, 9]}", "impossible-value 2 39"),
      ("scores: 3", "wrong-type 2 9"),
      ("eligibility: [{id: a, kind: inclusion, check: teeth}]", "impossible-value 2 47"),
    ])
  func impossible(yaml: String, expected: String) {
    #expect(ingest([], yaml: yaml + "\n").brief.first == expected)
  }

  @Test("an equal range means one score alone, and a check is read")
  func accepted() {
    let study = ingest(
      [],
      yaml: "scores: {x: [5, 5]}\neligibility: [{id: I3, kind: inclusion, check: active-ulcer}]\n")
    #expect(study.plan.scoreRanges.map(\.highest) == [5])
    #expect(study.plan.eligibility.first?.eligibilityCheck == .activeUlcer)
  }
}
