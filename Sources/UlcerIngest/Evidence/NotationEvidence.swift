import DelimitedText
import ParallelWork
import SourceDiagnostics
import UlcerRecords

/// Decides for each column, from all of its cells, the meaning of a decimal mark and of a date with
/// numbers alone.
struct NotationEvidence: Sendable {
  let settings: IngestSettings.Overrides
  private(set) var diagnostics: [Diagnostic] = []
  /// The mark that most numbers of the file have.
  private(set) var decimalMark: UInt8?
  /// The decimal mark is not yet settled.
  private var isOpen = false
  /// The order of day and month in dates with numbers alone.
  private(set) var dateOrder: DateReader.Order?

  /// The number of cells, and the record of the first.
  struct Tally: Sendable {
    var count = 0
    var first = -1

    /// Takes over the tally of later records.
    mutating func add(_ later: Tally) {
      if count == 0 { first = later.first }
      count += later.count
    }

    mutating func add(_ record: Int) {
      if count == 0 { first = record }
      count += 1
    }
  }

  init(settings: IngestSettings.Overrides) { self.settings = settings }

  /// Dates with hyphens have been examined.
  private(set) var hasJudgedHyphens = false

  /// Records of one part.
  private static let partSize = 1 << 16

  /// Examines all cells and completes the table.
  mutating func decide(_ table: inout BoundTable) {
    decideDecimals(&table)
    decideDates(&table, doubtsHyphens: false)
  }

  /// Decides the dates anew, if reading the rows has met one with hyphens that cannot be day first.
  mutating func decideHyphens(_ table: inout BoundTable) {
    decideDates(&table, doubtsHyphens: true)
  }

  private mutating func decideDates(_ table: inout BoundTable, doubtsHyphens: Bool) {
    let dates = table.columns.indices.filter {
      table.fields[$0] >= 0 && table.columns[$0].content.isDate
    }
    if let stated = settings.dateOrder {
      for column in dates {
        table.writings[column].dateOrder = stated
        table.writings[column].hyphenOrder = stated
      }
    }
    // Without a slash in the whole file there is nothing to decide: hyphens mean day first until a
    // date says otherwise, which reading the rows finds.
    guard table.document.traits.hasSlash || doubtsHyphens || settings.dateOrder != nil else {
      return
    }
    hasJudgedHyphens = true
    for (column, tally) in zip(dates, orders(table, dates)) {
      let choice = DateOrderChoice(tally, stated: settings.dateOrder)
      choice.write(to: &table, column)
      if dateOrder == nil { dateOrder = choice.order }
      if let finding = choice.finding(table, column) { diagnostics.append(finding) }
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
    let count = ParallelParts.count(for: records, size: NotationEvidence.partSize)
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

  /// Settles the decision that was open until the rows had been read: the decimal mark of a file
  /// that can have no other than the point.
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

  /// Returns true if a cell of these columns is quoted. Quotes in other columns do not matter.
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
    // If the comma divides fields and none of these is quoted, no number can have one.
    if table.isUsable, document.dialect.delimiter == .comma, !hasQuoted(columns, table) {
      isOpen = true
      decimalMark = settings.decimalMark
      for column in columns { table.writings[column].decimalMark = decimalMark }
      return
    }
    let counted = self.tallies(table, columns, kinds: 4) { cell, _ in
      guard let mark = NumberReader.read(cell)?.mark else { return nil }
      return (mark == NumberReader.comma ? 0 : 1) + (ThousandsMark.isShaped(cell) ? 2 : 0)
    }
    let choice = DecimalMarkChoice(
      columns: columns, tallies: counted, stated: settings.decimalMark,
      delimiter: document.dialect.delimiter.byte)
    decimalMark = choice.ofFile
    for (place, column) in columns.enumerated() {
      let (mark, first) = choice.mark(of: place)
      table.writings[column].decimalMark = mark
      if first > 0 { table.writings[column].decimalPlace = table.position(column, first) }
      guard let finding = choice.finding(table, place) else { continue }
      table.writings[column].isUndecidable = true
      diagnostics.append(finding)
    }
  }

  /// Tallies dates of numbers alone, with slashes (0 to 2) and with hyphens or points (3 to 5): day
  /// first, month first, or neither.
  private func orders(_ table: BoundTable, _ columns: [Int]) -> [[Tally]] {
    tallies(table, columns, kinds: 6) { cell, _ in
      guard let isSlashed = DateReader.needsOrder(cell) else { return nil }
      let asDayFirst = DateReader.read(cell, order: .dayFirst, hyphens: .dayFirst)
      let asMonthFirst = DateReader.read(cell, order: .monthFirst, hyphens: .monthFirst)
      let first = isSlashed ? 0 : 3
      switch (asDayFirst.date, asMonthFirst.date) {
      case (let one?, let other?): return one != other ? first + 2 : nil
      case (.some, nil): return first
      case (nil, .some): return first + 1
      default: return nil
      }
    }
  }
}
