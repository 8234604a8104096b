import DelimitedText
import SourceDiagnostics
import Testing
import UlcerRecords

@testable import UlcerIngest

@Suite("study.yaml is read strictly, and what it leaves out keeps its default")
struct StudyConfigurationTests {
  private func read(_ yaml: String) -> StudyConfiguration {
    StudyConfiguration.read(Array(yaml.utf8))
  }

  private func brief(_ yaml: String) -> [String] {
    read(yaml).diagnostics.map {
      "\($0.rule) \($0.position.line ?? 0):\($0.position.column ?? 0)"
    }
  }

  @Test("An acronym alone is a whole configuration")
  func acronym() {
    let configuration = read("acronym: MANUS\n")
    #expect(configuration.plan == StudyPlan(acronym: "MANUS"))
    #expect(configuration.diagnostics.isEmpty)
    #expect(!configuration.hasFailed)
  }

  @Test("The example of the study format is read whole")
  func example() throws {
    let configuration = read(
      """
      acronym: MANUS
      title: Mesenchymal stromal cells for digital ulcers of systemic sclerosis
      registry: {nct: NCT03211793, omon: NL-OMON47582, eudract: 2015-000168-32}
      sponsor: UMC Utrecht
      phase: 1/2
      target-enrolment: 20
      enrolment-plan: [{by: 2022-10-01, participants: 5}]        # planned accrual
      data-cut: 2026-11-01
      files: {ulcers: export/ulcers.csv}
      columns: {ulcers: {length_mm: UL_LEN}}
      csv: {delimiter: ";", decimal: ",", encoding: windows-1252, date-order: dmy}
      missing: {ulcers: {length_mm: {"-99": not-done, "-95": measurement-failed}}}
      aliases: {hand: {links: left, rechts: right}, level: {vingertop: tip}}
      visits: [{id: w2, label: Week 2, day: 14, window: [8, 20]}]
      definitions:
        area: ellipse                                            # or rectangle
        healing: {confirmation-gap: 14, tolerance: 3, durable: 84}
        worsening: {area-ratio: 1.5, length-increase: 1.0}
        recurrence: {same-location: 91, contiguous: 84}
        primary-window: 84
        landmarks: [14, 28, 56, 84, 168, 364]
      statistics: {level: 0.95, survival-interval: log-log}
      efficacy-by-arm: false
      comparisons: []
      adverse-events: {dictionary: CTCAE, version: "4.0"}
      monitoring: {outcome: related-grade-3-or-higher, prior: [0.6, 1.4], limit: 0.30, certainty: 0.90, minimum: 3}
      eligibility: [{id: active-ulcer, kind: inclusion, text: At least one active digital ulcer}]
      nightly: {charts: [trajectory, hand-map], keep-runs: 30}
      """)
    #expect(configuration.diagnostics.isEmpty)
    let plan = configuration.plan
    #expect(plan.registry.map(\.name) == ["nct", "omon", "eudract"])
    #expect(plan.registry.last?.number == "2015-000168-32")
    #expect(plan.phase == "1/2")
    #expect(plan.dataCut?.isoText == "2026-11-01")
    #expect(plan.visits.map(\.id) == ["w2"])
    #expect(plan.eligibility.first?.isInclusion == true)
    let settings = configuration.settings
    #expect(settings.path(of: .ulcers) == "export/ulcers.csv")
    #expect(settings.columns[.ulcers] == ["length_mm": "UL_LEN"])
    #expect(settings.overrides(of: .visits).decimalMark == NumberReader.comma)
    #expect(settings.missing[.ulcers]?["length_mm"]?.map(\.code) == ["-99", "-95"])
    #expect(settings.aliases["level"]?.first?.word == "vingertop")
  }

  @Test("A file may have overrides of its own")
  func overridesPerFile() {
    let configuration = read(
      "acronym: A\ncsv: {delimiter: \";\"}\n"
        + "files: {ulcers: {path: u.csv, delimiter: tab, date-order: mdy}}\n")
    #expect(configuration.diagnostics.isEmpty)
    #expect(configuration.settings.overrides(of: .ulcers).delimiter == .tab)
    #expect(configuration.settings.overrides(of: .visits).delimiter == .semicolon)
    #expect(configuration.settings.path(of: .ulcers) == "u.csv")
  }

  @Test("Unknown keys are errors with the nearest name")
  func unknownKeys() {
    let configuration = read("acronym: A\nmissing: {ulcers: {length: {\"-99\": x}}}\nvisit: []\n")
    #expect(
      configuration.diagnostics.map(\.rule) == ["unknown-key", "unknown-key"])
    #expect(configuration.diagnostics.first?.hint == "did you mean ‘visits’?")
    #expect(!configuration.hasFailed)
  }

  @Test(
    "Wrong types and impossible values are errors at their place",
    arguments: [
      ("target-enrolment: -3", "impossible-value 2:19"),
      ("data-cut: tomorrow", "impossible-value 2:11"),
      ("visits: 3", "wrong-type 2:9"),
      ("visits: [{id: a, day: 5, window: [8, 20]}]", "impossible-value 2:34"),
      ("visits: [{day: 5}]", "impossible-value 2:11"),
      ("definitions: {landmarks: [28, 14]}", "impossible-value 2:26"),
      ("definitions: {area: circle}", "impossible-value 2:21"),
      ("monitoring: {prior: [1]}", "impossible-value 2:21"),
      ("statistics: {level: 1}", "impossible-value 2:21"),
      ("efficacy-by-arm: perhaps", "wrong-type 2:18"),
      ("files: {ulcers: ../other.csv}", "impossible-value 2:17"),
      ("csv: {delimiter: x}", "impossible-value 2:18"),
      ("aliases: {level: {top: tipp}}", "impossible-value 2:24"),
      ("aliases: {level: {distal: tip}}", "impossible-value 2:19"),
      ("registry: NCT1", "wrong-type 2:11"),
      ("monitoring: {outcome: seriousness}", "impossible-value 2:23"),
      ("nightly: {charts: [trajectory, forest]}", "impossible-value 2:32"),
      ("comparisons: [{result: healing.confirmed, method: t-test}]", "impossible-value 2:51"),
      ("comparisons: [{result: exposure.days, method: fisher}]", "impossible-value 2:24"),
      ("comparisons: [{result: healing.confirmed}]", "impossible-value 2:16"),
      ("comparisons: [{result: healing.confirmed, method: fisher}]", "impossible-value 2:51"),
      (
        "comparisons: [{result: healing.time.any.median, method: log-rank}]",
        "impossible-value 2:24"
      ),
      ("visits: [{id: a, day: 5, window: {from: 8, to: 20}}]", "impossible-value 2:34"),
      ("visits: [{id: a, day: 5, window: {from: 1}}]", "impossible-value 2:35"),
      ("visits: [{id: a, day: 5, window: {first: 1, to: 9}}]", "unknown-key 2:35"),
      ("visits: [{id: a, day: 5, window: [1, 2, 3]}]", "impossible-value 2:34"),
      ("files: {ulcers: a.csv, visits: a.csv}", "impossible-value 2:32"),
      ("columns: {ulcers: {length_mm: L, width_mm: L}}", "impossible-value 2:44"),
    ])
  func faults(line: String, expected: String) {
    #expect(brief("acronym: A\n\(line)\n") == [expected])
  }

  @Test("The template says every default, and reads back as exactly the default plan")
  func template() {
    let configuration = read(StudyTemplate.text)
    #expect(configuration.diagnostics.isEmpty)
    #expect(configuration.plan == StudyPlan(acronym: "STUDY"))
    #expect(StudyTemplate.text.split(separator: "\n").allSatisfy { $0.count <= 110 })
    // A key that is not shown is at least explained.
    for key in StudyPlanReader.rootKeys {
      #expect(StudyTemplate.text.contains("\n\(key):") || StudyTemplate.text.contains("# \(key):"))
    }
  }

  @Test("What the template shows in comments is read without a finding, too")
  func templateComments() {
    var yaml = ""
    for line in StudyTemplate.text.split(separator: "\n") {
      let isShown = StudyPlanReader.rootKeys.contains { line.hasPrefix("# \($0):") }
      let isFile = line.hasPrefix("#   ulcers:") || line.hasPrefix("#   visits:")
      if isShown || isFile { yaml += line.dropFirst(2) + "\n" } else { yaml += line + "\n" }
    }
    let configuration = read(yaml)
    #expect(configuration.diagnostics.isEmpty, "\(configuration.diagnostics)")
    #expect(configuration.plan.targetEnrolment == 20)
    #expect(configuration.plan.eligibility.count == 1)
    #expect(configuration.settings.path(of: .visits) == "visits.txt")
  }

  @Test("A visit window may be open to the left")
  func openWindow() {
    for window in ["[null, 0]", "[~, 0]", "{to: 0}", "{from: null, to: 0}"] {
      let read = read("acronym: A\nvisits: [{id: base, day: 0, window: \(window)}]\n")
      #expect(read.diagnostics.isEmpty, "\(window)")
      #expect(read.plan.visits.first?.windowStart == nil)
      #expect(read.plan.visits.first?.windowEnd == 0)
    }
    let both = read("acronym: A\nvisits: [{id: w2, day: 14, window: {from: 8, to: 20}}]\n")
    #expect(both.plan.visits.first?.windowStart == 8)
  }

  @Test(
    "What cannot be a configuration fails, and never crashes",
    arguments: [
      "", "~", "- a\n- b\n", "just text", "a: [", "a: b: c", "\"", "\t", "&a [*a]", "*x",
      "acronym: [A]", "acronym: \"\"", "title: T", "acronym: A\nacronym: B", "? [a]\n: b",
      String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
      String(repeating: "{a: ", count: 10_000), String(repeating: "? ", count: 10_000),
    ])
  func failures(yaml: String) {
    let configuration = read(yaml)
    #expect(configuration.hasFailed)
    #expect(configuration.diagnostics.contains { $0.severity == .error })
  }

  @Test("Aliases that multiply are refused before they do")
  func multiplyingAliases() {
    var yaml = "a: &a [x]\n"
    for (one, next) in zip("abcdefghi", "bcdefghij") {
      let uses = Array(repeating: "*\(one)", count: 9).joined(separator: ",")
      yaml += "\(next): &\(next) [\(uses)]\n"
    }
    #expect(read(yaml + "? *j\n: 1\n").hasFailed)
  }

  @Test("A study alias and a listed missing code are read without a finding")
  func aliases() {
    var fixture = StudyFixture()
    fixture.texts["study.yaml"] = """
      acronym: T
      columns: {ulcers: {length_mm: UL_LEN}}
      aliases: {level: {Vingertop: tip}, status: {open: active}}
      missing: {ulcers: {length_mm: {"-99": not-done}}}
      """
    fixture.texts["ulcers.csv"] = """
      participant_id,date,hand,digit,level,surface,status,UL_LEN
      P1,2025-01-10,L,pink,vingertop,Volar,OPEN,-99

      """
    let study = fixture.ingest()
    #expect(study.brief == [])
    #expect(study.records.ulcers.first?.location.code == "L5-tip-volar")
    #expect(study.records.ulcers.first?.length == nil)
    #expect(study.file(.ulcers)?.cellsEmptied == 0)
  }
}
