import DelimitedText
import UlcerRecords

/// Reads ordinary cells, without any fault, straight from the bytes of the file.
///
/// Anything unusual (quotes, white space, letter case, signs, listed codes, a faulty value) is left
/// to `RowReader.value`, which knows all forms and all faults. Both agree wherever this one gives a
/// value.
final class QuickCells {
  /// A cell: empty, the range of its bytes, or unusual.
  enum Cell {
    case empty
    case bytes(Int, Int)
    /// To be read with all care.
    case unusual
  }

  /// The way in which one column is read.
  struct Column {
    /// The field, or −1 if the file lacks the column.
    var field: Int
    var isRequired: Bool
    /// No missing codes are listed, and no zero byte can be in a cell.
    var isPlain: Bool
    /// The column's decimal mark, 0 if either will do, 1 if neither can be read.
    var mark: UInt8
    /// The bounds of a number.
    var lowest = -Double.infinity
    var highest = Double.infinity
    /// The place of the column's words among the spellings, or −1.
    var firstSlot = -1
  }

  let columns: [Column]
  /// The words of each column, as texts that no other thread counts references of.
  let words: [[String]]
  private let spellings: QuickWords
  /// The first record in which a column has a number with a decimal mark, or −1.
  let firstMarks: UnsafeMutableBufferPointer<Int>
  private var texts = TextPool()

  init(_ table: BoundTable) {
    firstMarks = .allocate(capacity: table.columns.count)
    firstMarks.initialize(repeating: -1)
    var spellings = QuickWords()
    columns = table.columns.indices.map { index in
      var column = Column(
        field: table.fields[index], isRequired: table.columns[index].isRequired,
        isPlain: table.missingCodes[index].isEmpty && !table.document.traits.hasZero,
        mark: table.writings[index].isUndecidable ? 1 : table.writings[index].decimalMark ?? 0)
      switch table.columns[index].content {
      case .size: column.lowest = 0
      case .number(let range?):
        (column.lowest, column.highest) = (range.lowerBound, range.upperBound)
      case .wholeNumber(let range):
        (column.lowest, column.highest) = (Double(range.lowerBound), Double(range.upperBound))
      default: break
      }
      if let vocabulary = table.vocabularies[index] {
        column.firstSlot = spellings.add(vocabulary)
      }
      return column
    }
    words = table.vocabularies.map { vocabulary in
      (vocabulary?.words ?? []).map { String(decoding: Array($0.utf8), as: UTF8.self) }
    }
    self.spellings = spellings
  }

  deinit { firstMarks.deallocate() }

  /// Remembers that a number of the column has a decimal mark.
  @inline(__always)
  func noteMark(_ column: Int, _ record: Int) {
    if firstMarks[column] < 0 { firstMarks[column] = record }
  }

  /// Returns true if a field certainly holds a value.
  @inline(__always)
  func showsValue(_ walk: RecordWalk, _ field: Int) -> Bool {
    guard field < walk.fieldCount, walk.lowerBound(field) < walk.upperBound(field) else {
      return false
    }
    let byte = walk.bytes[walk.lowerBound(field)]
    return byte > 0x22 && byte < 0x7F
  }

  /// Finds the cell of a column.
  @inline(__always)
  func cell(_ walk: RecordWalk, _ index: Int) -> Cell {
    let column = columns[index]
    if column.field < 0 { return .empty }
    guard column.isPlain, column.field < walk.fieldCount else { return .unusual }
    let lower = walk.lowerBound(column.field)
    let upper = walk.upperBound(column.field)
    guard lower < upper else { return .empty }
    guard upper &- lower <= RowReader.longCell else { return .unusual }
    let first = walk.bytes[lower]
    let last = walk.bytes[upper &- 1]
    // White space, a quote, and what may be a non-breaking space.
    guard first > 0x22, first < 0x7F, last > 0x22, last < 0x7F else { return .unusual }
    return .bytes(lower, upper)
  }

  // MARK: Values

  /// The code of a word in lower case.
  @inline(__always)
  func code(_ walk: RecordWalk, _ column: Int, _ lower: Int, _ upper: Int) -> Int? {
    let first = columns[column].firstSlot
    return first < 0 ? nil : spellings.code(walk.bytes, lower, upper &- lower, from: first)
  }

  /// A date as `yyyy-mm-dd`.
  @inline(__always)
  func date(_ walk: RecordWalk, _ lower: Int, _ upper: Int) -> CalendarDate? {
    let bytes = walk.bytes
    guard upper &- lower == 10, bytes[lower &+ 4] == 0x2D, bytes[lower &+ 7] == 0x2D else {
      return nil
    }
    func digit(_ place: Int) -> Int { Int(bytes[lower &+ place]) &- 0x30 }
    var isNumber = true
    for place in [0, 1, 2, 3, 5, 6, 8, 9] where digit(place) < 0 || digit(place) > 9 {
      isNumber = false
    }
    guard isNumber else { return nil }
    let year = ((digit(0) &* 10 &+ digit(1)) &* 10 &+ digit(2)) &* 10 &+ digit(3)
    guard year < 2990 else { return nil }
    return CalendarDate(
      year: year, month: digit(5) &* 10 &+ digit(6), day: digit(8) &* 10 &+ digit(9))
  }

  /// A number without a sign, within its column's limits and with its column's decimal mark.
  @inline(__always)
  func number(_ walk: RecordWalk, _ index: Int, _ lower: Int, _ upper: Int) -> Double? {
    let column = columns[index]
    guard upper &- lower <= 15 else { return nil }
    var mantissa: UInt64 = 0
    var divisor: UInt64 = 0
    var digits = 0
    var place = lower
    while place < upper {
      let byte = walk.bytes[place]
      let digit = byte &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        divisor = divisor &* 10
        digits &+= 1
      } else if byte == NumberReader.point || byte == NumberReader.comma, divisor == 0,
        column.mark == 0 || column.mark == byte
      {
        divisor = 1
      } else {
        return nil
      }
      place &+= 1
    }
    guard digits > 0 else { return nil }
    if divisor > 0 { noteMark(index, walk.record) }
    // Both are exact: the quotient is rounded once.
    let value = divisor > 1 ? Double(mantissa) / Double(divisor) : Double(mantissa)
    guard value >= column.lowest, value <= column.highest, !MissingCodes.isSuspectNumber(value)
    else { return nil }
    return value
  }

  /// A whole number of at most six digits within its column's limits.
  @inline(__always)
  func whole(_ walk: RecordWalk, _ index: Int, _ lower: Int, _ upper: Int) -> Int? {
    guard upper &- lower <= 6 else { return nil }
    var value = 0
    for place in lower..<upper {
      let digit = walk.bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    let limits = columns[index]
    guard Double(value) >= limits.lowest, Double(value) <= limits.highest else { return nil }
    return value
  }

  /// Free text that cannot be taken for a missing code.
  @inline(__always)
  func text(_ walk: RecordWalk, _ lower: Int, _ upper: Int) -> String? {
    let first = walk.bytes[lower] | 0x20
    // The words of `MissingCodes` for free text begin with n or - and are short, or begin with #.
    if first == 0x23 { return nil }
    if upper &- lower <= 6, first == 0x6E || first == 0x2D { return nil }
    let bytes = UnsafeBufferPointer(rebasing: walk.bytes[lower..<upper])
    if NormalText.mayDiffer(bytes) { return nil }
    return bytes.count <= 15 ? String(decoding: bytes, as: UTF8.self) : texts.text(bytes)
  }
}
