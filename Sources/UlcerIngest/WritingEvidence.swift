import DelimitedText
import SourceDiagnostics

/// Decides per column what a decimal comma and a date with slashes mean, from all of its cells.
struct WritingEvidence: Sendable {
  let settings: IngestSettings.Reading
  private(set) var diagnostics: [Diagnostic] = []
  /// The mark that most numbers of the file have.
  private(set) var decimalMark: UInt8?
  /// Whether the decimal mark is still to be settled.
  private var isOpen = false
  /// The order of dates with slashes.
  private(set) var dateOrder: DateReader.SlashOrder?

  /// How often, and first in which record.
  private struct Tally: Sendable {
    var count = 0
    var first = -1

    /// Takes over what later records show.
    mutating func add(_ later: Tally) {
      if count == 0 { first = later.first }
      count += later.count
    }

    mutating func add(_ record: Int) {
      if count == 0 { first = record }
      count += 1
    }
  }

  init(settings: IngestSettings.Reading) { self.settings = settings }

  /// Records of one part.
  private static let partSize = 1 << 16

  /// Looks at all cells and completes the table.
  mutating func decide(_ table: inout BoundTable) {
    decideDecimals(&table)
    let dates = table.columns.indices.filter {
      table.fields[$0] >= 0 && table.columns[$0].content.isDate
    }
    // Without a slash in the whole file there is nothing to decide.
    let tallies = table.document.traits.hasSlash ? slashes(table, dates) : []
    for (place, column) in dates.enumerated() {
      decideDates(&table, column, tallies.isEmpty ? [Tally(), Tally(), Tally()] : tallies[place])
    }
  }

  /// Tallies of each column over all sound records, taken in parts.
  private func tallies(
    _ table: BoundTable, _ columns: [Int], kinds: Int,
    _ kind: @Sendable (ArraySlice<UInt8>, Int) -> Int?
  ) -> [[Tally]] {
    let records = max(1, table.document.recordCount)
    let none = columns.map { _ in [Tally](repeating: Tally(), count: kinds) }
    if columns.isEmpty { return none }
    let count = ParallelParts.count(for: records, size: WritingEvidence.partSize)
    let parts = ParallelParts.map(count) { part in
      let range = max(1, records * part / count)..<max(1, records * (part + 1) / count)
      return table.document.walk { walk in
        var found = none
        for record in range where table.document.isSound(record) {
          walk.move(to: record)
          for (place, column) in columns.enumerated() {
            let cell = trimmed(walk.field(table.fields[column]))
            if let kind = kind(cell, column), !table.isMissing(cell, column) {
              found[place][kind].add(record)
            }
          }
        }
        return found
      }
    }
    var sum = none
    for part in parts {
      for place in columns.indices {
        for kind in 0..<kinds { sum[place][kind].add(part[place][kind]) }
      }
    }
    return sum
  }

  /// Completes what was left open until the rows had been read: the decimal mark of a file that
  /// can have no other than the point.
  mutating func settle(_ table: inout BoundTable, _ accounts: [RowAccount]) {
    guard isOpen else { return }
    let columns = decimalColumns(table)
    let first = columns.map { column in
      accounts.lazy.map { $0.firstMarks[column] }.first { $0 > 0 } ?? -1
    }
    let mark = first.contains { $0 > 0 } ? NumberReader.point : nil
    decimalMark = settings.decimalMark ?? mark
    for (column, record) in zip(columns, first) {
      table.writings[column].decimalMark = decimalMark
      if record > 0, decimalMark == NumberReader.point {
        table.writings[column].decimalPlace = table.position(column, record)
      }
    }
  }

  /// Whether a cell of these columns stands in quotes. Quotes in other columns say nothing.
  private func hasQuoted(_ columns: [Int], _ table: BoundTable) -> Bool {
    guard table.document.traits.hasQuote, !columns.isEmpty else { return false }
    let fields = columns.map { table.fields[$0] }
    return table.document.walk { walk in
      for record in 1..<max(1, table.document.recordCount) where table.document.isSound(record) {
        walk.move(to: record)
        for field in fields where field < walk.fieldCount {
          let lower = walk.lowerBound(field)
          if lower < walk.upperBound(field), walk.bytes[lower] == 0x22 { return true }
        }
      }
      return false
    }
  }

  private func decimalColumns(_ table: BoundTable) -> [Int] {
    table.columns.indices.filter {
      table.fields[$0] >= 0 && table.columns[$0].content.isDecimal
    }
  }

  private mutating func decideDecimals(_ table: inout BoundTable) {
    let columns = decimalColumns(table)
    let document = table.document
    // Where the comma divides fields and none of these is quoted, no number can have one.
    if table.isUsable, document.dialect.delimiter == .comma, !hasQuoted(columns, table) {
      isOpen = true
      decimalMark = settings.decimalMark
      for column in columns { table.writings[column].decimalMark = decimalMark }
      return
    }
    let counted = self.tallies(table, columns, kinds: 2) { cell, _ in
      NumberReader.read(cell)?.mark.map { $0 == NumberReader.comma ? 0 : 1 }
    }
    let tallies = zip(columns, counted).map { (column: $0, comma: $1[0], point: $1[1]) }
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

  /// What dates with slashes show: day first, month first, or neither.
  private func slashes(_ table: BoundTable, _ columns: [Int]) -> [[Tally]] {
    tallies(table, columns, kinds: 3) { cell, _ in
      guard cell.contains(0x2F) else { return nil }
      let asDayFirst = DateReader.read(cell, order: .dayFirst)
      let asMonthFirst = DateReader.read(cell, order: .monthFirst)
      switch (asDayFirst, asMonthFirst) {
      case (.date(let one), .date(let other)): return one != other ? 2 : nil
      case (.date, .otherOrder): return 0
      case (.otherOrder, .date): return 1
      default: return nil
      }
    }
  }

  private mutating func decideDates(
    _ table: inout BoundTable, _ column: Int, _ tallies: [Tally]
  ) {
    let (dayFirst, monthFirst, undecided) = (tallies[0], tallies[1], tallies[2])
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
      let dates = CountedNoun.text(undecided.count, "date")
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
