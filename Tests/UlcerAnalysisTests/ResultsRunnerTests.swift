import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Results do not depend on how their parts are run")
struct ResultsRunnerTests {
  @Test("Backwards, and by arm, they are the same and in the same order")
  func backwards() throws {
    let records = try TinyStudy(
      """
      person P1
      P1 R2-tip-volar 0 active 10x5
      P1 R2-tip-volar 28 healed
      P1 R2-tip-volar 42 healed
      event P1 E1 Skin day=5 grade=3
      visit P1 60
      person P2
      P2 L3-dip-dorsal 0 active 4x4
      P2 L3-dip-dorsal 56 active 8x4
      visit P2 56
      """
    ).records
    func results(_ runner: some ResultsRunner) -> [AnalysisResult] {
      StudyAnalysis(
        of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: nil,
        allocation: ["P1": "A", "P2": "B"], runner: runner
      ).results
    }
    let inTurn = results(.inTurn)
    #expect(inTurn == results(BackwardsRunner()))
    #expect(inTurn.first?.id == "disposition.screened")
    #expect(Set(inTurn.map(\.id)).count == inTurn.count)
  }
}

/// The last part first.
private struct BackwardsRunner: ResultsRunner {
  func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    Array((0..<count).reversed().map { part($0) }.reversed())
  }
}
