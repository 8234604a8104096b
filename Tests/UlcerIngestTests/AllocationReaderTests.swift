import SourceDiagnostics
import Testing

@testable import UlcerIngest

@Suite("The allocation is read by its own reader alone")
struct AllocationReaderTests {
  private func read(_ text: String, _ participants: Set<String>? = nil)
    -> AllocationReader.Allocation
  {
    AllocationReader.read(Array(text.utf8), file: "a.csv", participants: participants)
  }

  @Test("Each participant has the arm as written; arms are sorted")
  func arms() {
    let allocation = read("participant_id;arm\nP2;verum\nP1;placebo\n")
    #expect(allocation.arms == ["P1": "placebo", "P2": "verum"])
    #expect(allocation.armNames == ["placebo", "verum"])
    #expect(allocation.diagnostics.isEmpty)
  }

  @Test("Missing columns, doubles, strangers and empty cells are told without their values")
  func faults() {
    #expect(read("participant_id,group\nP1,x\n").diagnostics.map(\.rule) == ["missing-column"])
    #expect(read("").diagnostics.map(\.rule) == ["empty-file"])
    let allocation = read(
      "participant_id,arm\nP1,SECRET\nP1,SECRET\nP3,SECRET\nP2,\n", ["P1", "P2"])
    #expect(
      allocation.diagnostics.map(\.rule)
        == ["duplicate-participant", "unknown-participant", "missing-value"])
    #expect(allocation.arms == ["P1": "SECRET"])
    #expect(!allocation.diagnostics.contains { $0.message.contains("SECRET") })
  }
}
