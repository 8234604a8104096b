import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// The decimal mark in each column of a file, and the columns in which it cannot be known.
struct DecimalMarkChoice {
  private let columns: [Int]
  private let tallies: [[NotationEvidence.Tally]]
  private let stated: UInt8?
  private let delimiter: UInt8
  /// The mark that most numbers of the file have; `nil` if none has one.
  let ofFile: UInt8?

  /// - Parameter tallies: for each column numbers with a decimal comma, with a decimal point, and
  ///   those of either kind that may be thousands.
  init(columns: [Int], tallies: [[NotationEvidence.Tally]], stated: UInt8?, delimiter: UInt8) {
    self.columns = columns
    self.tallies = tallies
    self.stated = stated
    self.delimiter = delimiter
    let sure = DecimalMarkChoice.sum(tallies, 0)
    let shaped = DecimalMarkChoice.sum(tallies, 2)
    ofFile =
      stated ?? DecimalMarkChoice.most(sure)
      ?? (sure.comma > 0 ? NumberReader.point : DecimalMarkChoice.most(shaped))
      ?? (shaped.comma > 0 ? NumberReader.point : nil)
  }

  /// The mark of a column and the first record with it, 0 if there is none.
  func mark(of place: Int) -> (mark: UInt8?, first: Int) {
    let tally = tallies[place]
    let mark =
      stated ?? DecimalMarkChoice.most((tally[0].count, tally[1].count))
      ?? DecimalMarkChoice.most((tally[2].count, tally[3].count)) ?? ofFile
    let isComma = mark == NumberReader.comma
    let first = [tally[isComma ? 0 : 1], tally[isComma ? 2 : 3]].filter { $0.count > 0 }
      .map(\.first).min()
    return (mark, first ?? 0)
  }

  /// The finding for a column whose marks may divide thousands or decimals.
  func finding(_ table: BoundTable, _ place: Int) -> Diagnostic? {
    let tally = tallies[place]
    guard stated == nil, tally[0].count + tally[1].count == 0,
      tally[2].count + tally[3].count > 0
    else { return nil }
    let others = tallies.indices.filter { $0 != place }
    let sure = DecimalMarkChoice.sum(others.map { tallies[$0] }, 0)
    let elsewhere = DecimalMarkChoice.most(sure)
    let marks = [NumberReader.comma, NumberReader.point].filter {
      tally[$0 == NumberReader.comma ? 2 : 3].count > 0
    }
    guard
      let doubtful = marks.first(where: {
        !ThousandsMark.isDecimal($0, elsewhere: elsewhere, delimiter: delimiter)
      })
    else { return nil }
    let kind = doubtful == NumberReader.comma ? 2 : 3
    let column = columns[place]
    // The first number of another column that shows the decimal mark.
    let witness = others.first { elsewhere != nil && tallies[$0][5 - kind - 2].count > 0 }
    let related = witness.map {
      table.position(columns[$0], tallies[$0][5 - kind - 2].first)
    }
    let count = tally[kind].count
    let word = doubtful == NumberReader.comma ? "comma" : "point"
    let sign = doubtful == NumberReader.comma ? "," : "."
    let shown = quoted(table.cell(column, tally[kind].first))
    let reason =
      related == nil
      ? "exactly three digits follow it everywhere"
      : "other columns have the decimal \(word == "comma" ? "point" : "comma")"
    return Diagnostic(
      rule: IngestRule.undecidableDecimalMark.rawValue, severity: .error,
      position: table.position(column, tally[kind].first),
      message: "the \(word) of \(shown) may divide thousands or decimals: \(reason); "
        + (count == 1 ? "1 number" : "\(count) numbers")
        + " of ‘\(table.columns[column].name)’ \(count == 1 ? "was" : "were") not read",
      hint: "export it without a thousands separator"
        + (related == nil
          ? "; if it is the decimal mark, add to study.yaml: csv: {decimal: \"\(sign)\"}" : ""),
      related: related.map { [$0] } ?? [])
  }

  private static func sum(
    _ tallies: [[NotationEvidence.Tally]], _ kind: Int
  ) -> (comma: Int, point: Int) {
    tallies.reduce((0, 0)) { ($0.comma + $1[kind].count, $0.point + $1[kind + 1].count) }
  }

  private static func most(_ counts: (comma: Int, point: Int)) -> UInt8? {
    if counts.comma == counts.point { return nil }
    return counts.comma > counts.point ? NumberReader.comma : NumberReader.point
  }
}
