package import ArgumentParser
import CommandConventions
import PlainOutput

/// `cicatrix self-test`: recomputes published and recorded reference numbers on this machine.
package struct SelfTestCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
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

  package init() {}

  package func validate() throws {
    if validation {
      try UnusedOption.refuse(
        [("--format", format == .json)], "--validation prints a table in Markdown")
    }
  }

  package func run() throws {
    let numbers = ReferenceNumbers.all
    let findings = try ValidationFamily.findings()
    if validation {
      StandardOutput.write(Self.markdown(findings))
    } else {
      switch format {
      case .text: StandardOutput.write(Self.text(numbers, findings))
      case .json: StandardOutput.write(Self.record(numbers, findings).json.text + "\n")
      }
    }
    if !numbers.allSatisfy(\.agrees) || !findings.allSatisfy(\.agrees) {
      throw ProgramExit.internalFailure
    }
  }

  private static func text(
    _ numbers: [ReferenceNumber], _ findings: [ValidationFamily.Finding]
  ) -> String {
    let verdict = AnswerColumn("") { record in
      if case .flag(true) = record["agrees"] { return "agrees" }
      return "DIFFERS"
    }
    func exactly(_ header: String, _ key: String) -> AnswerColumn {
      AnswerColumn(header) { record in
        if case .number(let number) = record[key] { return ShortestNumber.text(number) }
        return "none"
      }
    }
    var table = TextTable(
      nil, numbers.map(\.record),
      ["method", "quantity", "published"] + [
        exactly("computed", "computed"), "difference", verdict,
        "source",
      ])
    table.leftAligned = [0, 1, 5, 6]
    var recorded = TextTable(
      "Numbers recorded from R", findings.map { $0.record + ["bound": .word($0.bound)] },
      [
        "method", "numbers",
        AnswerColumn("largest difference", "bound"), exactly("allowed", "tolerance"), verdict,
        "reference",
      ])
    recorded.leftAligned = [0, 4, 5]
    let wrong = numbers.count { !$0.agrees } + findings.count { !$0.agrees }
    let total = "\(numbers.count) published numbers and \(findings.count) families of methods"
    let sum = wrong == 0 ? "All \(total) agree." : "\(wrong) of \(total) differ."
    return table.text + "\n" + recorded.text + "\n" + sum + "\n"
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

  private static func record(
    _ numbers: [ReferenceNumber], _ findings: [ValidationFamily.Finding]
  ) -> AnswerRecord {
    [
      "agree": .flag(numbers.allSatisfy(\.agrees) && findings.allSatisfy(\.agrees)),
      "numbers": .records(numbers.map(\.record)), "methods": .records(findings.map(\.record)),
    ]
  }
}

extension ReferenceNumber {
  /// The number and what was found, as a record.
  fileprivate var record: AnswerRecord {
    [
      "method": .word(method), "quantity": .word(quantity), "published": .word(published),
      "computed": .number(ifAny: computed), "difference": .number(ifAny: difference),
      "agrees": .flag(agrees), "source": .word(source),
    ]
  }
}

extension ValidationFamily.Finding {
  /// The family and what was found, as a record.
  fileprivate var record: AnswerRecord {
    [
      "method": .word(family.name), "numbers": .whole(numbers),
      "largestDifference": .number(ifAny: difference.isFinite ? difference : nil),
      "tolerance": .number(family.tolerance), "agrees": .flag(agrees),
      "formula": .word(family.formula), "reference": .word(family.reference),
    ]
  }
}
