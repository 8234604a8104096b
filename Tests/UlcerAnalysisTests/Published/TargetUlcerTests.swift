import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Target ulcers")
struct TargetUlcerTests {
  @Test("are the baseline ulcers at sites that a row at day ≤ 0 calls target")
  func targets() throws {
    // P1: R2 by a row that is not assessed, confirmed healed; L2 closed on day 28, the closure
    // cancelled; L3 amputated. P3: R1, still open. So 4 in 2 participants.
    // P2: R4 is called so after day 0 alone, R5 healed by day 0: neither counts.
    let analysis = try VisitedStudy.analysis(
      """
      person P1
      P1 R2-tip-volar -3 not-assessed target
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 28 healed
      P1 R2-tip-volar 42 healed
      P1 L2-tip-volar 0 active target
      P1 L2-tip-volar 28 healed
      P1 L2-tip-volar 35 active
      P1 L3-tip-volar 0 active target
      P1 L3-tip-volar 50 amputated
      person P2
      P2 R4-tip-volar 0 active
      P2 R4-tip-volar 7 active target
      P2 R5-tip-volar -10 active target
      P2 R5-tip-volar 0 healed
      person P3
      P3 R1-tip-volar 0 active target
      P3 L1-tip-volar 0 active
      """)
    #expect(try analysis.value(.init(.targetUlcers(.all))) == .count(4))
    #expect(try analysis.share(.init(.targetUlcers(.confirmed))) == "1/4")
    #expect(try analysis.share(.init(.targetUlcers(.closed))) == "2/4")
    #expect(try analysis.share(.init(.targetUlcers(.lost))) == "1/4")
    #expect(try analysis.value(.init(.targetUlcers(.lost))).limits == nil)
    #expect(analysis[.targetUlcers(.all)]?.participants == 2)
    #expect(analysis[.targetUlcers(.all)]?.ulcers == 4)
    #expect(analysis.unrecordedReason(for: .targetUlcers(.all)) == nil)
  }

  @Test("without one a proportion is not estimable; a page does not print a 0 that nobody recorded")
  func none() throws {
    let analysis = try VisitedStudy.analysis("person P1\nP1 R2-tip-volar 0 active")
    #expect(try analysis.value(.init(.targetUlcers(.all))) == .count(0))
    #expect(
      try analysis.value(.init(.targetUlcers(.closed))) == .notEstimable(reason: "no target ulcers")
    )
    #expect(
      analysis.unrecordedReason(for: .targetUlcers(.all)) == "no target in ulcers.csv")
  }
}
