import ArgumentParser

/// `cicatrix self-test`: recomputes published reference numbers on this machine.
struct SelfTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-test",
    abstract: "Recompute published reference numbers and print the differences.",
    discussion: """
      A number agrees when it rounds to the published one. The program ends with 70 when one does \
      not.
      """)

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  func run() throws {
    let numbers = ReferenceNumbers.all
    switch format {
    case .text: StandardOutput.write(Self.text(numbers))
    case .json: StandardOutput.write(Self.json(numbers) + "\n")
    }
    if !numbers.allSatisfy(\.agrees) { throw ProgramExit.internalFailure }
  }

  private static func text(_ numbers: [ReferenceNumber]) -> String {
    var table = TextTable(
      header: ["method", "quantity", "published", "computed", "difference", "", "source"],
      rows: numbers.map {
        [
          $0.method, $0.quantity, $0.published, $0.computed.map(JSONValue.shortest) ?? "none",
          $0.difference.map { TextTable.cell($0) } ?? "–", $0.agrees ? "agrees" : "DIFFERS",
          $0.source,
        ]
      })
    table.leftAligned = [0, 1, 5, 6]
    let wrong = numbers.count { !$0.agrees }
    let verdict =
      wrong == 0
      ? "All \(numbers.count) numbers agree." : "\(wrong) of \(numbers.count) numbers differ."
    return table.text + "\n" + verdict + "\n"
  }

  private static func json(_ numbers: [ReferenceNumber]) -> String {
    JSONValue.object([
      ("agree", .flag(numbers.allSatisfy(\.agrees))),
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
    ]).text
  }

}
