import ResultTestSupport
import StudyComparison
import Testing
import UlcerAnalysis
import UlcerRecords

@Suite("The effect of changed records on the numbers")
struct HeadlineTests {
  private let study = StudyFixture()

  private func change(_ id: ResultID, _ differences: StudyDifferences) throws -> ResultChange {
    try #require(differences.results.changes.first { $0.id == id })
  }

  @Test("A serious event changes the count of serious events and leaves the others")
  func serious() throws {
    let other = study.replacing(
      "adverse-events.csv", "1,2025-01-12,recovered", "4,2025-01-12,recovered")
    let differences = study.differences(to: other)
    let graver = try change("adverse-events.grade-3-or-higher", differences)
    #expect(graver.kind == .changed)
    #expect(graver.value.old?.count == 0 && graver.value.new?.count == 1)
    #expect(try change("adverse-events.any", differences).kind == .unchanged)
    #expect(try change("disposition.treated", differences).kind == .unchanged)
    // Somebody with the outcome is evaluable: the course of the rule is one participant longer.
    #expect(
      differences.ids(.added) == ["monitoring.course.1"]
        && differences.ids(.removed).isEmpty)
  }

  @Test("Every result of either study has one entry; ids of one alone say which")
  func oneAlone() throws {
    let other = study.adding("ulcers.csv", "P2,2025-02-20,,L,4,nail,ulnar,active,3,3")
    let differences = study.differences(to: other)
    #expect(differences.ids(.added).contains("location.L4-nail-ulnar.episodes"))
    #expect(differences.ids(.removed).isEmpty)
    let back = other.differences(to: study)
    #expect(back.ids(.removed) == differences.ids(.added))
    #expect(Set(differences.results.changes.map(\.id)).count == differences.results.changes.count)
    let treated = try change("new-ulcers.participants", differences)
    #expect(treated.value.old?.count == 0 && treated.value.new?.count == 1)
  }

  @Test("Another cut-off changes numbers and no record")
  func cutOff() throws {
    let early = CalendarDate(year: 2025, month: 1, day: 12)
    let differences = StudyDifferences(from: study.compared(cut: early), to: study.compared())
    #expect(differences.records.changes.isEmpty)
    #expect(!differences.isEmpty)
    #expect(differences.ids(.changed).contains("adverse-events.any"))
    #expect(differences.dataCut.old == early)
  }

  @Test("Another definition is named, with its values")
  func definitions() {
    var other = study
    other.texts["study.yaml", default: ""] += "definitions: {healing: {tolerance: 5}}\n"
    let differences = study.differences(to: other)
    #expect(differences.definitions.map(\.key) == ["healing.tolerance"])
    #expect(differences.definitions.first?.value == OldAndNew(old: "3", new: "5"))
    #expect(!differences.isEmpty)
  }

  @Test("Digits lost in sums are no change; anything larger is, in every kind of value")
  func tolerance() {
    func isChanged(_ one: ResultValue, _ other: ResultValue) -> Bool {
      func results(_ value: ResultValue) -> [AnalysisResult] {
        [
          AnalysisResult(
            .newUlcers(.count), label: "X", population: "", method: "", participants: 1,
            value: value)
        ]
      }
      return ResultComparison(from: results(one), to: results(other)).changes.first?.kind
        == .changed
    }
    func point(_ estimate: Double) -> ResultValue {
      .curve(
        unit: "days",
        points: [
          ResultCurvePoint(
            time: 14, atRisk: 3, events: 1, censored: 0, estimate: estimate, standardError: nil,
            lower: nil, upper: 1)
        ])
    }
    func rate(_ estimate: Double) -> ResultValue {
      .rate(
        events: 1, exposure: 2, estimate: estimate, limits: ResultLimits(lower: 0, upper: nil),
        unit: "y")
    }
    func estimate(_ estimate: Double, _ upper: Double? = 1) -> ResultValue {
      .estimate(estimate, limits: ResultLimits(lower: nil, upper: upper), unit: "days")
    }
    for value in [point, rate, { estimate($0) }] {
      #expect(!isChanged(value(0.3), value(0.1 + 0.2)))
      #expect(isChanged(value(0.3), value(0.3001)))
    }
    #expect(!isChanged(estimate(0), estimate(1e-20)))
    #expect(isChanged(estimate(1), estimate(1, nil)))
    #expect(isChanged(estimate(1, 2), estimate(1, 3)))
    #expect(isChanged(.count(1), .count(2)))
    #expect(isChanged(.count(1), .notEstimable(reason: "x")))
    #expect(
      isChanged(
        .proportion(count: 1, of: 2, limits: nil), .proportion(count: 1, of: 3, limits: nil)))
    #expect(
      isChanged(
        .notReached(unit: "days", lastFollowUp: 10, lower: nil),
        .notReached(unit: "days", lastFollowUp: 11, lower: nil)))
  }
}
