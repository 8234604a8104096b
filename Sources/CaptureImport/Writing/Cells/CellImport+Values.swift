import DelimitedText
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// Converts the text of a cell into the value of the study's column.
extension CellImport {
  /// The text that is written for a filled cell.
  func converted(
    _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int, site: String?,
    _ cell: inout ImportedCell
  ) -> String {
    let source = value.view.table.columns[column]
    var raw = raw
    if let pairs = value.rule.values {
      guard let pair = OptionWords.pair(for: raw, in: pairs, column: source) else {
        reportUnlisted(raw, value, row, column, known: pairs.map(\.source))
        return ""
      }
      guard let target = pair.target else {
        cell.missing.append(
          .init(table: value.view.index, column: column, reason: "no value by the mapping"))
        return value.rule.ifEmpty ?? ""
      }
      raw = target
    }
    switch value.definition.content {
    case .identifier, .text, .criterion: return raw
    case .word, .words: return words(raw, value, row, column)
    case .sign: return sign(raw, value, row, column)
    case .visit:
      guard value.rule.values == nil else { return raw }
      guard let target = visit(raw, column: source) else {
        reportUnlisted(raw, value, row, column, known: visitNames)
        return ""
      }
      return target ?? ""
    case .size, .number: return number(raw, value, row, column, site: site)
    case .wholeNumber: return wholeNumber(raw, value, row, column)
    case .date, .partialDate: return date(raw, value, row, column, &cell)
    }
  }

  private func words(_ raw: String, _ value: BoundValue, _ row: Int, _ column: Int) -> String {
    guard let vocabulary = value.vocabulary else { return raw }
    let isList = if case .words = value.definition.content { true } else { false }
    let pieces =
      isList ? raw.split(separator: ";").map { trimmed(String($0)) } : [raw]
    let options = value.view.table.columns[column]
    var found: [String] = []
    for piece in pieces where !piece.isEmpty {
      let spellings = OptionWords.spellings(of: piece, in: options).flatMap { word in
        // An option 1 that a system writes as 1.0 is the option 1.
        [word] + (DecimalText(word).flatMap { $0.isWhole ? [$0.wholeText] : nil } ?? [])
      }
      guard let code = spellings.lazy.compactMap({ vocabulary.code(of: Array($0.utf8)[...]) }).first
      else {
        reportUnlisted(piece, value, row, column, known: vocabulary.words)
        continue
      }
      found.append(vocabulary.words[code])
    }
    return found.joined(separator: ";")
  }

  /// A grade 0 to 5, or yes or no.
  private func sign(_ raw: String, _ value: BoundValue, _ row: Int, _ column: Int) -> String {
    if let number = DecimalText(raw), number.isWhole, let grade = Int(number.wholeText),
      (0...5).contains(grade)
    {
      return String(grade)
    }
    return words(raw, value, row, column)
  }

  private func number(
    _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int, site: String?
  ) -> String {
    guard let number = DecimalText(raw) else {
      reportUnreadable(raw, "number", value, row, column)
      return raw
    }
    judgeMark(number.mark, raw, value, row, column)
    var power = value.rule.scale
    if !value.rule.units.isEmpty {
      let own = value.rule.units.first { unit in
        unit.site.map { named in
          site.map { ColumnName.folded($0) == ColumnName.folded(named) } ?? false
        }
          ?? false
      }
      guard let unit = own ?? value.rule.units.first(where: { $0.site == nil }) else {
        tables.report(
          ImportRule.unlistedValue.finding(
            value.view.position(row, column),
            "the mapping says no unit for \(site.map { "the site \(shown($0))" } ?? "a row without a site")",
            hint: "add the site, or ‘other: mm’", related: [value.rule.position]))
        return ""
      }
      power += unit.powerOfTen
    }
    return number.moved(by: power).text
  }

  private func wholeNumber(
    _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int
  ) -> String {
    guard let number = DecimalText(raw)?.moved(by: value.rule.scale), number.isWhole else {
      reportUnreadable(raw, "whole number", value, row, column)
      return raw
    }
    return number.wholeText
  }

  /// Reports a mark of decimals that the table or the column does not have.
  private func judgeMark(
    _ mark: Character?, _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int
  ) {
    guard let mark else { return }
    let place = value.view.position(row, column)
    if let stated = value.writing.decimal {
      guard mark != stated else { return }
      tables.report(
        ImportRule.wrongDecimalMark.finding(
          place, "\(shown(raw)) has the decimal mark ‘\(mark)’, and the mapping says ‘\(stated)’",
          hint: "thousands are never divided; correct the export or the mapping"))
      return
    }
    let evidence = evidence(of: value.view, column)
    if evidence.mayDivideThousands,
      let delimiter = value.view.table.delimiter,
      let byte = String(mark).utf8.first,
      !ThousandsMark.isDecimal(
        byte, elsewhere: markElsewhere(in: value.view, besides: column), delimiter: delimiter)
    {
      guard isFirstMix(in: value.view, column) else { return }
      tables.report(
        Diagnostic(
          rule: "undecidable-decimal-mark", severity: .error, position: place,
          message: "the ‘\(mark)’ of \(shown(raw)) may divide thousands or decimals: exactly three "
            + "digits follow it everywhere in the column",
          hint: "export it without a thousands separator; if it is the decimal mark, state "
            + "decimal: \"\(mark)\" in the mapping"))
      return
    }
    guard let comma = evidence.comma, let point = evidence.point else { return }
    guard isFirstMix(in: value.view, column) else { return }
    tables.report(
      Diagnostic(
        rule: "mixed-decimal-marks", severity: .error,
        position: value.view.position(max(comma, point), column),
        message: "the column has decimal commas and decimal points",
        hint: "state decimal in the mapping, or correct the export",
        related: [value.view.position(min(comma, point), column)]))
  }

  private func date(
    _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int, _ cell: inout ImportedCell
  ) -> String {
    let evidence = evidence(of: value.view, column)
    let place = value.view.position(row, column)
    switch ImportedDate.read(raw, dates: value.writing.dates, evidence: evidence) {
    case .date(let date, let written):
      guard let clock = value.time else { return written }
      let time = value.view.cell(row, clock)
      if time.isEmpty { return written }
      // An unusable time gives way to the one of its own column.
      var text = written
      if case .day(let moment) = date, moment.secondOfDay == nil { text = moment.date.isoText }
      // A time needs a whole day, and must not be in the date already.
      let reason =
        tables.missing.reason(time)
        ?? (text.utf8.count == 10 ? nil : "time of a date that is not a whole day without one")
      if let reason {
        cell.missing.append(.init(table: value.view.index, column: clock, reason: reason))
        return text
      }
      guard let second = ImportedDate.second(of: time) else {
        reportUnreadable(time, "time of day", value, row, clock)
        return text
      }
      return text + "T" + ImportedDate.clock(second)
    case .undecided:
      tables.report(
        Diagnostic(
          rule: "undecidable-date-order", severity: .error, position: place,
          message: evidence.contradiction == nil
            ? "\(shown(raw)) could be two dates, and nothing in the column decides"
            : "\(shown(raw)) would be day first, and another date of the column can only be month "
              + "first",
          hint: "state dates: dmy or dates: mdy in the mapping",
          related: evidence.contradiction.map { [value.view.position($0, column)] } ?? []))
      return ""
    case .otherOrder:
      tables.report(
        Diagnostic(
          rule: "mixed-date-orders", severity: .error, position: place,
          message: "\(shown(raw)) is a date only when day and month change places",
          hint: "correct the export, or dates in the mapping"))
      return ""
    case .unreadable:
      reportUnreadable(raw, "date", value, row, column)
      return raw
    }
  }

  private func reportUnreadable(
    _ raw: String, _ what: String, _ value: BoundValue, _ row: Int, _ column: Int
  ) {
    tables.report(
      ImportRule.unreadableCell.finding(
        value.view.position(row, column),
        "\(shown(raw)) is no \(what) for \(value.definition.name); it was written as it stands",
        hint: SpreadsheetTraces.hint(Array(raw.utf8)[...])
          ?? "correct it in the system that it comes from, or list it under missing"))
  }

  private func reportUnlisted(
    _ raw: String, _ value: BoundValue, _ row: Int, _ column: Int, known: [String]
  ) {
    let near = nearestName(to: raw, among: known)
    tables.report(
      ImportRule.unlistedValue.finding(
        value.view.position(row, column),
        "the mapping does not say what \(shown(raw)) means for \(value.definition.name)",
        hint: SpreadsheetTraces.hint(Array(raw.utf8)[...])
          ?? near.map { "did you mean ‘\($0)’? Else add it under values" }
          ?? "add it under values; known: \(known.prefix(20).joined(separator: ", "))",
        related: [value.rule.position]))
  }
}
