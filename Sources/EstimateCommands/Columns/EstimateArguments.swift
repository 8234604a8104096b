import ArgumentParser
import CommandConventions
import DelimitedText

/// The file and the format of an answer.
struct EstimateArguments: ParsableArguments {
  @Argument(help: "The CSV file, with a header.", completion: .file())
  var file: String

  @Option(help: "text for people, json for programs.")
  var format = EstimateAnswer.Format.text

  @Option(
    help: """
      The decimal mark of the file, point or comma; the other one then divides thousands. Else the \
      numbers tell, or are refused where they cannot.
      """)
  var decimal: DecimalMark?

  /// The file's table; one without rows ends with "data errors", as a file without anything does.
  func table() throws -> ColumnTable {
    var table = try ColumnTable(path: file)
    if table.rowCount == 0 {
      throw CommandFailure(
        ProgramExit.dataErrors, "\(file) has a header and no rows: there is nothing to estimate")
    }
    table.decimal = decimal
    return table
  }
}

/// The level of confidence limits.
struct LevelOption: ParsableArguments {
  @Option(help: "The confidence level of all limits.")
  var level = 0.95

  func validate() throws {
    guard level > 0, level < 1 else {
      throw ValidationError("--level lies between 0 and 1, such as 0.95")
    }
  }
}

/// Numbers separated by commas, `28,84`.
struct NumberList: ExpressibleByArgument {
  let numbers: [Double]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { EstimateCell.number(trimmed(Array($0.utf8)[...]))?.value }
    guard numbers.count == parts.count else { return nil }
    self.numbers = numbers
  }

  /// Refuses times below 0, unless rows have an entry: then they may be counted from another day.
  func refuseNegativeTimes(_ option: String, hasEntry: Bool) throws {
    guard !hasEntry, numbers.contains(where: { $0 < 0 }) else { return }
    throw ValidationError("\(option): times are counted from 0; one is below it")
  }
}

/// Names separated by commas, `age,sex`.
struct NameList: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if names.contains("") || Set(names).count < names.count { return nil }
  }
}

/// `exact`, or a number of random arrangements.
enum PermutationChoice: ExpressibleByArgument {
  case exact
  case draws(Int)

  init?(argument: String) {
    if argument == "exact" {
      self = .exact
    } else if let draws = Int(argument), draws > 0, draws <= 1_000_000_000 {
      self = .draws(draws)
    } else {
      return nil
    }
  }
}
