import Foundation
import Testing

@Suite("estimate: paired change, and which of two probabilities is higher")
struct EstimateComparisonTests {
  private func run(_ method: String, _ text: String, _ options: String...) throws -> ProgramRun {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try ProgramRun(["estimate", method, file] + options)
  }

  private func object(_ run: ProgramRun) throws -> [String: Any] {
    #expect(run.status == 0, "\(run.messages)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func number(_ any: Any?) -> Double? { (any as? NSNumber)?.doubleValue }

  /// The increase in sleep under two drugs of "Student" (1908), R's data set `sleep`.
  private static let sleep = zip(
    [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  ).map { "\($0.0),\($0.1)" }

  @Test("The paired change of Student's sleep data is that of R t.test, in any order of rows")
  func paired() throws {
    let text = (["first,second"] + Self.sleep).joined(separator: "\n") + "\n3,\n"
    let answer = try object(
      try run(
        "paired-change", text, "--before", "first", "--after", "second", "--format", "json"))
    let group = try #require((answer["groups"] as? [[String: Any]])?.first)
    expectClose(number(group["estimate"]), 1.58, 1e-12, "mean")
    expectClose(number(group["t"]), 4.0621276833820366, 1e-12, "t")
    expectClose(number(group["pValue"]), 0.0028328901973842702, 1e-12, "p")
    expectClose(number(group["lower"]), 0.70011423672301754, 1e-12, "lower")
    expectClose(number(group["upper"]), 2.4598857632769824, 1e-12, "upper")
    #expect(number(group["degreesOfFreedom"]) == 9 && number(group["subjects"]) == 10)
    #expect(number((answer["rows"] as? [String: Any])?["missing"]) == 1)
    let turned = (["first,second"] + Self.sleep.reversed()).joined(separator: "\n") + "\n3,\n"
    let again = try object(
      try run(
        "paired-change", turned, "--before", "first", "--after", "second", "--format", "json"))
    #expect(again as NSDictionary == answer as NSDictionary)
  }

  @Test("One pair, or equal changes, have a reason instead of a number")
  func pairedReasons() throws {
    let run = try run(
      "paired-change", "a,b,g\n1,2,x\n1,3,y\n4,6,y\n", "--before", "a", "--after", "b", "--group",
      "g")
    #expect(run.status == 0)
    #expect(run.output.contains("not estimable: no observations"))
    #expect(run.output.contains("not estimable: nothing to compare"))
  }

  @Test("The probability that the first is higher, by an integral in R; equal groups are even")
  func posterior() throws {
    let answer = try object(
      try ProgramRun(
        "estimate", "posterior-comparison", "--events", "5,2", "--of", "10,10", "--prior",
        "0.6,1.4", "--format", "json"))
    let value = try #require(answer["probabilityFirstAbove"] as? [String: Any])
    expectClose(number(value["estimate"]), 0.914255147060839, 1e-12, "probability")
    let groups = try #require(answer["groups"] as? [[String: Any]])
    expectClose(number(groups[0]["mean"]), 5.6 / 12, 1e-15, "mean")
    let even = try object(
      try ProgramRun(
        "estimate", "posterior-comparison", "--events", "0,0", "--of", "0,0", "--prior", "1,1",
        "--format", "json"))
    let half = try #require(even["probabilityFirstAbove"] as? [String: Any])
    expectClose(number(half["estimate"]), 0.5, 1e-12, "even")
    for wrong in [["3", "2", "1,1"], ["3,1", "2,2", "1,1"], ["1,1", "2,2", "0,1"]] {
      let run = try ProgramRun(
        "estimate", "posterior-comparison", "--events", wrong[0], "--of", wrong[1], "--prior",
        wrong[2])
      #expect(run.status == 64)
    }
  }
}
