import ArgumentParser
import PlainOutput

/// `cicatrix self-test`: recomputes published and recorded reference numbers on this machine.
struct SelfTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-test",
    abstract: "Recompute published reference numbers and print the differences.",
    discussion: """
      A published number agrees when the computed one rounds to it. Numbers that R gave for invented \
      data are recorded in the program; each method agrees when its largest difference lies within \
      its tolerance. The program ends with 70 when one does not.
      """)

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  @Flag(help: "Print the table of VALIDATION.md: what each method was held against.")
  var validation = false

  func validate() throws {
    if validation {
      try UnusedOption.refuse(
        [("--format", format == .json)], "--validation prints a table in Markdown")
    }
  }

  func run() throws {
    let numbers = ReferenceNumbers.all
    let findings = try ValidationFamily.findings()
    if validation {
      StandardOutput.write(Self.markdown(findings))
    } else {
      switch format {
      case .text: StandardOutput.write(Self.text(numbers, findings))
      case .json: StandardOutput.write(Self.json(numbers, findings) + "\n")
      }
    }
    if !numbers.allSatisfy(\.agrees) || !findings.allSatisfy(\.agrees) {
      throw ProgramExit.internalFailure
    }
  }

  private static func text(
    _ numbers: [ReferenceNumber], _ findings: [ValidationFamily.Finding]
  ) -> String {
    var table = TextTable(
      header: ["method", "quantity", "published", "computed", "difference", "", "source"],
      rows: numbers.map {
        [
          $0.method, $0.quantity, $0.published, $0.computed.map(ShortestNumber.text) ?? "none",
          $0.difference.map { TextTable.cell($0) } ?? "–", $0.agrees ? "agrees" : "DIFFERS",
          $0.source,
        ]
      })
    table.leftAligned = [0, 1, 5, 6]
    var recorded = TextTable(
      "Numbers recorded from R",
      header: ["method", "numbers", "largest difference", "allowed", "", "reference"],
      rows: findings.map {
        [
          $0.family.name, String($0.numbers), $0.bound, ShortestNumber.text($0.family.tolerance),
          $0.agrees ? "agrees" : "DIFFERS", $0.family.reference,
        ]
      })
    recorded.leftAligned = [0, 4, 5]
    let wrong = numbers.count { !$0.agrees } + findings.count { !$0.agrees }
    let total = "\(numbers.count) published numbers and \(findings.count) families of methods"
    let verdict = wrong == 0 ? "All \(total) agree." : "\(wrong) of \(total) differ."
    return table.text + "\n" + recorded.text + "\n" + verdict + "\n"
  }

  private static func markdown(_ findings: [ValidationFamily.Finding]) -> String {
    let rows = findings.map { finding in
      let family = finding.family
      return "| "
        + [
          family.name, family.formula, family.data, family.reference, finding.bound,
          family.conventions,
        ].joined(separator: " | ") + " |"
    }
    return
      ([
        "| method | formula | data, beside the recorded ones | held against | largest difference | "
          + "on purpose |", "|---|---|---|---|---|---|",
      ] + rows).joined(separator: "\n") + "\n"
  }

  private static func json(
    _ numbers: [ReferenceNumber], _ findings: [ValidationFamily.Finding]
  ) -> String {
    JSONValue.object([
      ("agree", .flag(numbers.allSatisfy(\.agrees) && findings.allSatisfy(\.agrees))),
      (
        "numbers",
        .array(
          numbers.map {
            .object([
              ("method", .text($0.method)), ("quantity", .text($0.quantity)),
              ("published", .text($0.published)), ("computed", .optional($0.computed)),
              ("difference", .optional($0.difference)), ("agrees", .flag($0.agrees)),
              ("source", .text($0.source)),
            ])
          })
      ),
      (
        "methods",
        .array(
          findings.map {
            .object([
              ("method", .text($0.family.name)), ("numbers", .whole($0.numbers)),
              ("largestDifference", .optional($0.difference.isFinite ? $0.difference : nil)),
              ("tolerance", .number($0.family.tolerance)), ("agrees", .flag($0.agrees)),
              ("formula", .text($0.family.formula)), ("reference", .text($0.family.reference)),
            ])
          })
      ),
    ]).text
  }
}
