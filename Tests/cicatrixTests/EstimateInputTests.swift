import Foundation
import Testing

@Suite("estimate: input as it comes, and wrong input")
struct EstimateInputTests {
  private func run(_ text: String, _ arguments: String...) throws -> ProgramRun {
    let folder = try ScratchFolder()
    let file = folder.path("data.csv")
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try ProgramRun(["estimate", arguments[0], file] + arguments.dropFirst())
  }

  @Test("Decimal commas, and rows with a missing value are left out and counted")
  func decimalCommas() throws {
    let run = try run(
      "t;e;g\n1,5;1;a\n2,5;;a\n3,25;0;a\n;1;a\n4,5;NA;a\n5;1;.\n6;1;a\n", "kaplan-meier", "--time",
      "t", "--event", "e", "--group", "g", "--format", "json")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains(#""rows":{"read":7,"used":3,"missing":4,"unusable":0}"#))
    #expect(run.output.contains(#""time":1.5,"#))
    #expect(run.output.contains(#""time":3.25,"#))
  }

  @Test("An unknown column names the nearest and ends with 64")
  func unknownColumn() throws {
    let run = try run("time,event\n1,1\n", "kaplan-meier", "--time", "tine", "--event", "event")
    #expect(run.status == 64)
    #expect(run.messages.contains("no column tine; did you mean time?"))
  }

  @Test("A missing file ends with 66, an unknown method and impossible numbers with 64")
  func usage() throws {
    let missing = try ProgramRun(
      "estimate", "kaplan-meier", "/nowhere/data.csv", "--time", "t", "--event", "e")
    #expect(missing.status == 66)
    #expect(try ProgramRun("estimate", "kaplan", "x.csv").status == 64)
    #expect(try ProgramRun("estimate", "proportion", "--events", "3", "--of", "2").status == 64)
    #expect(
      try ProgramRun("estimate", "rate", "--events", "3", "--exposure", "0").status == 64)
    #expect(
      try run("t,e\n1,1\n", "kaplan-meier", "--time", "t", "--event", "e", "--level", "95").status
        == 64)
    #expect(try run("t,e\n1,1\n", "kaplan-meier", "--time", "t").status == 64)
  }

  @Test("Cells that cannot be read end with 65 and their place, not with their content")
  func dataErrors() throws {
    let word = try run("t,e\n1,1\nsecret,0\n", "kaplan-meier", "--time", "t", "--event", "e")
    #expect(word.status == 65)
    #expect(word.messages.contains(":3:1: error:"))
    #expect(!word.messages.contains("secret"))
    let code = try run("t,e\n1,1\n2,7\n", "kaplan-meier", "--time", "t", "--event", "e")
    #expect(code.status == 65)
    #expect(code.messages.contains(":3:3: error: neither 1 (event) nor 0 (censored)"))
    #expect(code.messages.contains("--cause"))
    let ragged = try run("t,e\n1,1,9\n", "kaplan-meier", "--time", "t", "--event", "e")
    #expect(ragged.status == 65)
    let marks = try run(
      "t;e\n1,5;1\n2.5;1\n", "kaplan-meier", "--time", "t", "--event", "e")
    #expect(marks.status == 65)
    let gap = try run(
      "i,a,b,e\n1,0,2,1\n1,3,4,0\n", "mean-cumulative", "--id", "i", "--entry", "a", "--time",
      "b", "--event", "e")
    #expect(gap.status == 65)
    let weight = try run(
      "t,e,w\n1,1,-0.5\n", "kaplan-meier", "--time", "t", "--event", "e", "--weight", "w")
    #expect(weight.status == 65)
    #expect(try run("", "kaplan-meier", "--time", "t", "--event", "e").status == 65)
  }

  @Test("One row and only censored rows are answers, not failures")
  func almostNothing() throws {
    for text in ["t,e,g\n1,1,a\n", "t,e,g\n1,0,a\n1,0,b\n"] {
      for method in ["kaplan-meier", "nelson-aalen", "log-rank", "cumulative-incidence"] {
        let run = try run(text, method, "--time", "t", "--event", "e", "--group", "g")
        #expect(run.status == 0, "\(method): \(run.messages)")
        #expect(!run.output.lowercased().contains("nan"))
      }
      let cox = try run(text, "cox", "--time", "t", "--event", "e", "--covariates", "g,t")
      #expect(cox.status == 0, "\(cox.messages)")
      #expect(!cox.output.lowercased().contains("nan "))
    }
  }

  @Test("The text names the method and every choice")
  func text() throws {
    let run = try run(
      "t,e\n1,1\n2,1\n3,0\n4,1\n", "kaplan-meier", "--time", "t", "--event", "e", "--interval",
      "beta-product", "--level", "0.9")
    #expect(
      run.output.hasPrefix(
        "kaplan-meier: variance greenwood, interval beta-product, level 0.9\n"
          + "4 rows read, 4 used\n"))
    // S is 3/4, 1/2 from 2 to 4, 0: the middle of the flat stretch.
    #expect(run.output.contains("all           4       3       3"))
  }
}
