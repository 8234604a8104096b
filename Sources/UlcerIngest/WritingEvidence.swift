import DelimitedText
import SourceDiagnostics

/// Decides per column what a decimal comma and a date with slashes mean, from all of its cells.
struct WritingEvidence {
  let settings: IngestSettings.Reading
  private(set) var diagnostics: [Diagnostic] = []
  /// The mark that most numbers of the file have.
  private(set) var decimalMark: UInt8?
  /// The order of dates with slashes.
  private(set) var dateOrder: DateReader.SlashOrder?

  /// How often, and first in which record.
  private struct Tally {
    var count = 0
    var first = -1

    mutating func add(_ record: Int) {
      if count == 0 { first = record }
      count += 1
    }
  }

  init(settings: IngestSettings.Reading) { self.settings = settings }

  /// Looks at all cells and completes the table.
  mutating func decide(_ table: inout BoundTable) {
    decideDecimals(&table)
    for column in table.columns.indices
    where table.fields[column] >= 0 && table.columns[column].content.isDate {
      decideDates(&table, column)
    }
  }

  private mutating func decideDecimals(_ table: inout BoundTable) {
    var tallies: [(column: Int, comma: Tally, point: Tally)] = []
    for column in table.columns.indices
    where table.fields[column] >= 0 && table.columns[column].content.isDecimal {
      var comma = Tally()
      var point = Tally()
      for record in 1..<max(1, table.document.recordCount) where table.document.isSound(record) {
        let cell = table.cell(column, record)
        guard let mark = NumberReader.read(cell)?.mark, !table.isMissing(cell, column)
        else { continue }
        if mark == NumberReader.comma { comma.add(record) } else { point.add(record) }
      }
      tallies.append((column, comma, point))
    }
    let commas = tallies.reduce(0) { $0 + $1.comma.count }
    let points = tallies.reduce(0) { $0 + $1.point.count }
    let usual = commas > points ? NumberReader.comma : NumberReader.point
    decimalMark = settings.decimalMark ?? (commas + points == 0 ? nil : usual)
    for (column, comma, point) in tallies {
      let mark: UInt8?
      if let stated = settings.decimalMark {
        mark = stated
      } else if comma.count != point.count {
        mark = comma.count > point.count ? NumberReader.comma : NumberReader.point
      } else {
        mark = decimalMark
      }
      table.writings[column].decimalMark = mark
      let first = mark == NumberReader.comma ? comma.first : point.first
      if first > 0 { table.writings[column].decimalPlace = table.position(column, first) }
    }
  }

  private mutating func decideDates(_ table: inout BoundTable, _ column: Int) {
    var dayFirst = Tally()
    var monthFirst = Tally()
    var undecided = Tally()
    for record in 1..<max(1, table.document.recordCount) where table.document.isSound(record) {
      let cell = table.cell(column, record)
      guard cell.contains(0x2F), !table.isMissing(cell, column) else { continue }
      let asDayFirst = DateReader.read(cell, order: .dayFirst)
      let asMonthFirst = DateReader.read(cell, order: .monthFirst)
      switch (asDayFirst, asMonthFirst) {
      case (.date(let one), .date(let other)): if one != other { undecided.add(record) }
      case (.date, .otherOrder): dayFirst.add(record)
      case (.otherOrder, .date): monthFirst.add(record)
      default: break
      }
    }
    if let stated = settings.dateOrder {
      table.writings[column].dateOrder = stated
      if dayFirst.count + monthFirst.count + undecided.count > 0, dateOrder == nil {
        dateOrder = stated
      }
      return
    }
    if dayFirst.count + monthFirst.count > 0 {
      let isDayFirst =
        dayFirst.count != monthFirst.count
        ? dayFirst.count > monthFirst.count : dayFirst.first < monthFirst.first
      let order = isDayFirst ? DateReader.SlashOrder.dayFirst : .monthFirst
      table.writings[column].dateOrder = order
      table.writings[column].datePlace = table.position(
        column, isDayFirst ? dayFirst.first : monthFirst.first)
      if dateOrder == nil { dateOrder = order }
    } else if undecided.count > 0 {
      let dates = undecided.count == 1 ? "1 date" : "\(undecided.count) dates"
      diagnostics.append(
        Diagnostic(
          rule: IngestRule.undecidableDateOrder.rawValue, severity: .error,
          position: table.position(column, undecided.first),
          message: "\(dates) of ‘\(table.columns[column].name)’ can be day first or month first, "
            + "and no value of the column decides it; none was read",
          hint: "add to study.yaml: csv: {date-order: dmy} (or mdy)"))
    }
  }
}
