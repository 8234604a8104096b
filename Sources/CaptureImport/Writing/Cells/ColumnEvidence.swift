import DelimitedText
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// The evidence in the cells of one column about decimal marks and about dates of numbers alone.
struct ColumnEvidence {
  /// Rows with a decimal comma and with a decimal point: the first of each.
  private(set) var comma: Int?
  private(set) var point: Int?
  /// The number of numbers with a comma that can divide nothing but decimals, and of those with
  /// such a point.
  private(set) var sureCommas = 0
  private(set) var surePoints = 0
  /// Some number has exactly three digits after its mark.
  private var hasShaped = false
  /// Rows with a date that only one order of day and month can be: the first of each; with slashes,
  /// and with hyphens or points.
  private(set) var dayFirst: Int?
  private(set) var monthFirst: Int?
  private var hyphenDayFirst: Int?
  private var hyphenMonthFirst: Int?
  private var hyphenCounts = (dayFirst: 0, monthFirst: 0, either: 0)

  /// Examines the given cells, those without a value left out.
  init(_ cells: some Sequence<(row: Int, cell: String)>) {
    for (row, cell) in cells {
      let bytes = Array(cell.utf8)[...]
      if let mark = NumberReader.read(bytes)?.mark {
        let isComma = mark == NumberReader.comma
        if isComma { comma = comma ?? row } else { point = point ?? row }
        if ThousandsMark.isShaped(bytes) {
          hasShaped = true
        } else if isComma {
          sureCommas += 1
        } else {
          surePoints += 1
        }
      } else if let isSlashed = DateReader.needsOrder(bytes) {
        let asDayFirst = DateReader.read(bytes, order: .dayFirst, hyphens: .dayFirst).date
        let asMonthFirst = DateReader.read(bytes, order: .monthFirst, hyphens: .monthFirst).date
        note(asDayFirst != nil, asMonthFirst != nil, isSlashed: isSlashed, row)
        if asDayFirst != asMonthFirst, asDayFirst != nil, asMonthFirst != nil, !isSlashed {
          hyphenCounts.either += 1
        }
      }
    }
  }

  private mutating func note(
    _ isDayFirst: Bool, _ isMonthFirst: Bool, isSlashed: Bool, _ row: Int
  ) {
    switch (isDayFirst, isMonthFirst, isSlashed) {
    case (true, false, true): dayFirst = dayFirst ?? row
    case (false, true, true): monthFirst = monthFirst ?? row
    case (true, false, false):
      hyphenDayFirst = hyphenDayFirst ?? row
      hyphenCounts.dayFirst += 1
    case (false, true, false):
      hyphenMonthFirst = hyphenMonthFirst ?? row
      hyphenCounts.monthFirst += 1
    default: break
    }
  }

  /// Every mark of the column has exactly three digits after it, and may divide thousands.
  var mayDivideThousands: Bool { hasShaped && sureCommas + surePoints == 0 }

  /// The order that the column's own dates settle; `nil` if none does, or both.
  var order: DateReader.Order? {
    switch (dayFirst, monthFirst) {
    case (_?, nil): .dayFirst
    case (nil, _?): .monthFirst
    default: nil
    }
  }

  /// The order of dates with hyphens or points: day first, unless some can only be month first;
  /// then month first if no other date would be doubtful, else `nil`.
  var hyphenOrder: DateReader.Order? {
    if hyphenCounts.monthFirst == 0 || hyphenCounts.dayFirst >= hyphenCounts.monthFirst {
      return contradiction == nil ? .dayFirst : nil
    }
    return hyphenCounts.either == 0 ? .monthFirst : nil
  }

  /// The row that contradicts reading hyphens as day first: it can only be month first.
  var contradiction: Int? {
    if hyphenCounts.dayFirst > 0 || hyphenCounts.either == 0 { return nil }
    return hyphenMonthFirst ?? (order == .monthFirst ? monthFirst : nil)
  }
}
