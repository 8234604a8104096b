import DelimitedText
import SourceDiagnostics
import UlcerRecords

extension RowReader {
  /// The first reading of a cell: a value, nothing, or one that needs full reading.
  enum Sight<Value> {
    case value(Value)
    case nothing
    case unclear
  }

  /// Reads an ordinary cell.
  @inline(__always)
  private func glance<Value>(
    _ column: some CanonicalColumn, required: Bool? = nil,
    _ read: (QuickCells, RecordWalk, Int, Int) -> Value?
  ) -> Sight<Value> {
    switch quick.cell(walk, column.rawValue) {
    case .empty:
      return required ?? quick.columns[column.rawValue].isRequired ? .unclear : .nothing
    case .bytes(let lower, let upper):
      return read(quick, walk, lower, upper).map(Sight.value) ?? .unclear
    case .unusual: return .unclear
    }
  }

  /// The bytes of an ordinary identifier of at most 64 bytes.
  @inline(__always)
  func identifierBytes(_ column: some CanonicalColumn) -> UnsafeBufferPointer<UInt8>? {
    guard case .bytes(let lower, let upper) = quick.cell(walk, column.rawValue),
      upper &- lower <= 64
    else { return nil }
    return UnsafeBufferPointer(rebasing: walk.bytes[lower..<upper])
  }

  /// The participant's or the event's id, as bytes.
  func identifier(_ column: some CanonicalColumn) -> ArraySlice<UInt8>? {
    if case .bytes(let lower, let upper) = quick.cell(walk, column.rawValue),
      upper &- lower <= 64
    {
      return NormalText.composed(walk.slice(lower, upper))
    }
    return value(column) { cell in
      // 64 characters are at most 256 bytes; only longer texts need counting.
      if cell.count > 64, cell.count(where: { $0 & 0xC0 != 0x80 }) > 64 {
        return .failure(
          CellFault(
            .identifierTooLong,
            "‘\(self.table.columns[column.rawValue].name)’ has more than 64 characters"))
      }
      return .success(NormalText.composed(cell))
    }
  }

  func text(_ column: some CanonicalColumn) -> String? {
    switch glance(column, { quick, walk, lower, upper in quick.text(walk, lower, upper) }) {
    case .value(let text): return text
    case .nothing: return nil
    case .unclear: break
    }
    return value(column) { cell in
      if MissingCodes.suggestsInText(cell) {
        self.report(
          .unlistedMissingCode, at: column.rawValue,
          "\(quoted(cell)) looks like a missing code that study.yaml does not list; "
            + "it was read as text",
          hint: "list it in study.yaml under missing, or write what is meant", severity: .warning)
      }
      return .success(NormalText.text(cell))
    }
  }

  /// The code of a word.
  func code(_ column: some CanonicalColumn) -> Int? {
    switch glance(
      column, { quick, walk, lower, upper in quick.code(walk, column.rawValue, lower, upper) })
    {
    case .value(let code): return code
    case .nothing: return nil
    case .unclear: break
    }
    return value(column) { cell in self.code(cell, column.rawValue) }
  }

  func choice<Value: CaseIterable>(_ column: some CanonicalColumn, as type: Value.Type) -> Value? {
    guard let code = code(column) else { return nil }
    return type.allCases.dropFirst(code).first
  }

  /// The same for columns of long files: `values` are all cases, taken once and not for every row.
  func choice<Value>(_ column: some CanonicalColumn, among values: [Value]) -> Value? {
    guard let code = code(column), values.indices.contains(code) else { return nil }
    return values[code]
  }

  func yesNo(_ column: some CanonicalColumn) -> Bool? { code(column).map { $0 == 0 } }

  /// The id of a visit or criterion as the plan writes it.
  func plannedID(_ column: some CanonicalColumn) -> String? {
    guard let code = code(column) else { return nil }
    return quick.words[column.rawValue][code]
  }

  /// All words of a `;`-separated cell; one unknown word makes the cell unreadable.
  func choices<Value: CaseIterable & Equatable>(
    _ column: some CanonicalColumn, as type: Value.Type
  ) -> [Value]? {
    value(column) { cell in
      var values: [Value] = []
      for part in cell.split(separator: 0x3B) {
        let word = trimmed(part)
        if word.isEmpty { continue }
        switch self.code(word, column.rawValue) {
        case .failure(let fault): return .failure(fault)
        case .success(let code):
          if let value = type.allCases.dropFirst(code).first, !values.contains(value) {
            values.append(value)
          }
        }
      }
      return .success(values)
    }
  }

  func number(_ column: some CanonicalColumn) -> Double? {
    switch glance(
      column, { quick, walk, lower, upper in quick.number(walk, column.rawValue, lower, upper) })
    {
    case .value(let number): return number
    case .nothing: return nil
    case .unclear: break
    }
    return value(column) { cell in self.number(cell, column.rawValue) }
  }

  func whole(_ column: some CanonicalColumn) -> Int? {
    switch glance(
      column, { quick, walk, lower, upper in quick.whole(walk, column.rawValue, lower, upper) })
    {
    case .value(let number): return number
    case .nothing: return nil
    case .unclear: break
    }
    return value(column) { cell in self.whole(cell, column.rawValue) }
  }

  func sign(_ column: some CanonicalColumn) -> LocalReaction.Sign? {
    switch glance(
      column,
      { quick, walk, lower, upper in quick.whole(walk, column.rawValue, lower, upper) })
    {
    case .value(let grade) where grade <= 5: return .grade(grade)
    case .nothing: return nil
    default: break
    }
    return value(column) { cell in
      if let reading = NumberReader.read(cell) {
        guard reading.value == reading.value.rounded(), (0...5).contains(reading.value) else {
          return .failure(CellFault(.outOfRange, "\(quoted(cell)) is no grade from 0 to 5"))
        }
        return .success(.grade(Int(reading.value)))
      }
      return self.code(cell, column.rawValue).map { .present($0 == 0) }
    }
  }

  func moment(_ column: some CanonicalColumn, required: Bool? = nil) -> Moment? {
    switch glance(
      column, required: required,
      { quick, walk, lower, upper in quick.date(walk, lower, upper) })
    {
    case .value(let date): return Moment(date)
    case .nothing: return nil
    case .unclear: break
    }
    return value(column, required: required) { cell in
      self.date(cell, column.rawValue).flatMap { date in
        if case .day(let moment) = date { return .success(moment) }
        return .failure(
          CellFault(
            .partialDate, "\(quoted(cell)) is not a whole date",
            hint: "this column needs day, month and year"))
      }
    }
  }

  func date(_ column: some CanonicalColumn, required: Bool? = nil) -> CalendarDate? {
    moment(column, required: required)?.date
  }

  func partialDate(_ column: some CanonicalColumn) -> PartialDate? {
    switch glance(column, { quick, walk, lower, upper in quick.date(walk, lower, upper) }) {
    case .value(let date): return .day(Moment(date))
    case .nothing: return nil
    case .unclear: break
    }
    return value(column) { cell in self.date(cell, column.rawValue) }
  }

  /// The number of characters above which a cell is reported.
  static let longCell = 500

  func reportLong(_ cell: ArraySlice<UInt8>, _ column: Int) {
    let count = cell.count { $0 & 0xC0 != 0x80 }
    let marks = NormalText.pileCount(cell)
    guard count > RowReader.longCell || marks > 0 else { return }
    let left = marks > 0 ? "; \(marks) marks piled on one letter were left out" : ""
    report(
      .cellTooLong, at: column,
      "‘\(table.columns[column].name)’ has \(count) characters"
        + (count > RowReader.longCell ? ", more than \(RowReader.longCell)" : "") + left,
      hint: "a quote may be missing, or two records may have run together; shorten what is shown")
  }
}
