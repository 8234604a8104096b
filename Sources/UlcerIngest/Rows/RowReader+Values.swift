import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// From the bytes of a cell to its value, in every form and with every fault.
extension RowReader {
  func code(_ cell: ArraySlice<UInt8>, _ column: Int) -> Result<Int, CellFault> {
    guard let vocabulary = table.vocabularies[column] else {
      return .failure(CellFault(.unknownWord, "no words are known here"))
    }
    if let code = vocabulary.code(of: cell) { return .success(code) }
    let name = table.columns[column].name
    let rule: IngestRule
    switch table.columns[column].content {
    case .visit: rule = .unknownVisit
    case .criterion: rule = .unknownCriterion
    case .word(let kind) where kind.isLocationPart && name != ParticipantColumn.treatedHand.name:
      rule = .unknownLocationWord
    default: rule = .unknownWord
    }
    let word = String(decoding: cell.prefix(400), as: UTF8.self)
    let hint =
      SpreadsheetTraces.hint(cell)
      ?? nearestName(to: word, among: vocabulary.words).map { "did you mean ‘\($0)’?" }
      ?? "known: \(vocabulary.words.prefix(12).joined(separator: ", "))"
    return .failure(CellFault(rule, "\(quoted(cell)) is not a word of ‘\(name)’", hint: hint))
  }

  func number(_ cell: ArraySlice<UInt8>, _ column: Int) -> Result<Double, CellFault> {
    guard let reading = NumberReader.read(cell) else {
      return .failure(
        CellFault(
          .unreadableNumber, "\(quoted(cell)) is not a number",
          hint: SpreadsheetTraces.hint(cell)
            ?? "digits with one decimal mark; no unit, no thousands separator"))
    }
    if reading.mark != nil { quick.noteMark(column, record) }
    if reading.mark != nil, table.writings[column].isUndecidable {
      return .failure(CellFault(.undecidableDecimalMark, "\(quoted(cell)) can mean two numbers"))
    }
    if let mark = reading.mark, let usual = table.writings[column].decimalMark, mark != usual {
      let line =
        table.writings[column].decimalPlace?.line.map {
          " of \(table.namesColumns ? "record" : "line") \($0)"
        } ?? ""
      return .failure(
        CellFault(
          .mixedDecimalMarks,
          "\(quoted(cell)) has a decimal \(mark == NumberReader.comma ? "comma" : "point") where "
            + "the column has the decimal \(usual == NumberReader.comma ? "comma" : "point")\(line)",
          hint: "use one decimal mark in the whole column"))
    }
    if MissingCodes.isNegativeCode(reading.value) {
      return .failure(CellFault(.unlistedMissingCode, "\(quoted(cell)) is not a value"))
    }
    switch table.columns[column].content {
    case .size where reading.value < 0:
      return .failure(CellFault(.negativeSize, "\(quoted(cell)) is below 0"))
    case .number(let range?) where !range.contains(reading.value):
      return .failure(
        CellFault(
          .outOfRange,
          "\(quoted(cell)) is not from \(Int(range.lowerBound)) to \(Int(range.upperBound))"))
    default:
      if MissingCodes.isSuspectNumber(reading.value) {
        report(
          .unlistedMissingCode, at: column,
          "\(quoted(cell)) looks like a missing code that study.yaml does not list; "
            + "it was read as a number",
          hint: "list it in study.yaml under missing if it means ‘no value’", severity: .warning)
      }
      return .success(reading.value)
    }
  }

  func whole(_ cell: ArraySlice<UInt8>, _ column: Int) -> Result<Int, CellFault> {
    guard let reading = NumberReader.read(cell), reading.value == reading.value.rounded(),
      abs(reading.value) < 1e15
    else {
      return .failure(
        CellFault(.unreadableNumber, "\(quoted(cell)) is not a whole number"))
    }
    guard case .wholeNumber(let range) = table.columns[column].content,
      range.contains(Int(reading.value))
    else {
      var limits = ""
      if case .wholeNumber(let range) = table.columns[column].content {
        limits = " from \(range.lowerBound) to \(range.upperBound)"
      }
      return .failure(CellFault(.outOfRange, "\(quoted(cell)) is not\(limits)"))
    }
    return .success(Int(reading.value))
  }

  func date(_ cell: ArraySlice<UInt8>, _ column: Int) -> Result<PartialDate, CellFault> {
    let writing = table.writings[column]
    let reading = DateReader.read(cell, order: writing.dateOrder, hyphens: writing.hyphenOrder)
    noteTime(reading, cell, column)
    switch reading {
    case .date, .midnight, .unusableTime:
      guard let date = reading.date else {
        return .failure(CellFault(.unreadableDate, "\(quoted(cell)) is not a date"))
      }
      if let year = date.earliest?.components.year, MissingCodes.isMissingYear(year) {
        return .failure(
          CellFault(
            .unlistedMissingCode,
            "\(quoted(cell)) looks like a missing code that study.yaml does not list",
            hint: "list it in study.yaml under missing"))
      }
      return .success(date)
    case .undecided:
      return .failure(CellFault(.undecidableDateOrder, "\(quoted(cell)) can mean two days"))
    case .otherOrder:
      let isSlashed = DateReader.needsOrder(cell) == true
      if !isSlashed { noteDoubtfulHyphens() }
      let isDayFirst = (isSlashed ? writing.dateOrder : writing.hyphenOrder) == .dayFirst
      let order = isDayFirst ? "day first" : "month first"
      return .failure(
        CellFault(
          .mixedDateOrders, "\(quoted(cell)) is no date in a column that is \(order)",
          hint: "write all dates of the column in one order, best as yyyy-mm-dd"))
    case .twoDigitYear:
      return .failure(
        CellFault(
          .twoDigitYear, "\(quoted(cell)) has a year of two digits",
          hint: "write the year with four digits"))
    case .unreadable:
      return .failure(
        CellFault(
          .unreadableDate, "\(quoted(cell)) is not a date",
          hint: SpreadsheetTraces.hint(cell) ?? "write it as yyyy-mm-dd"))
    }
  }
}
