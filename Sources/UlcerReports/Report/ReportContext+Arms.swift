import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension ReportContext {
  /// The coded arms in their order; none in an open report.
  var arms: [String] { analysis.arms }

  /// Every pair of arms, the earlier first.
  var armPairs: [(first: String, second: String)] {
    arms.indices.flatMap { first in
      arms.indices.filter { $0 > first }.map { (arms[first], arms[$0]) }
    }
  }

  /// `Arm A, n = 10`, of those treated.
  func title(ofArm arm: String) -> String {
    "Arm \(arm), n = \(number(.disposition(.treated), arm: arm))"
  }

  /// Treated participants, in how many arms, at which cut-off.
  var armPopulation: RichText {
    population("Treated participants by coded arm", n: treated)
  }

  /// Treated participants who are in no arm, because the allocation has no row of them.
  var treatedWithoutArm: Int {
    arms.isEmpty ? treated : count(.record(.inNoArm)) ?? treated
  }

  /// The number of participants in no arm, in words; empty if all are in one.
  var armNote: RichText {
    let count = treatedWithoutArm
    guard count > 0, !arms.isEmpty else { return "" }
    return RichText(
      "\(NumberWording.counted(count, "treated participant")) without a row in the allocation: in no arm, and in no column of an arm."
    )
  }

  /// Arm by arm, in one line: `A 2, B 1`.
  func byArm(_ name: ResultName) -> String {
    arms.map { "\($0) \(number(name, arm: $0))" }.joined(separator: ", ")
  }
}
