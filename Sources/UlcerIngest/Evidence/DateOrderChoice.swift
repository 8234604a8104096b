import SourceDiagnostics
import UlcerRecords

/// The order of day and month in the dates of one column that are numbers alone with the year last.
///
/// With slashes, only a value that can mean nothing else decides. Hyphens and points mean day
/// first, unless `study.yaml` says otherwise; a column in which some can only be month first, and
/// none only day first, contradicts that and stays undecided.
struct DateOrderChoice {
  /// The order of dates with slashes.
  private(set) var slashes: DateReader.Order?
  /// The order of dates with hyphens and points.
  private(set) var hyphens: DateReader.Order? = .dayFirst
  /// The first record that decides each; 0 if none does.
  private var slashPlace = 0
  private var hyphenPlace = 0
  /// Undecided dates: their number, the first, and one that shows that it matters.
  private var undecided: (count: Int, first: Int, against: Int?)?
  private var needsOrder = false

  /// - Parameter tallies: dates with slashes that are day first, month first, either; the same with
  ///   hyphens.
  init(_ tallies: [NotationEvidence.Tally], stated: DateReader.Order?) {
    needsOrder = tallies.contains { $0.count > 0 }
    if let stated {
      (slashes, hyphens) = (stated, stated)
      return
    }
    if tallies[0].count + tallies[1].count > 0 {
      let isDayFirst =
        tallies[0].count != tallies[1].count
        ? tallies[0].count > tallies[1].count : tallies[0].first < tallies[1].first
      slashes = isDayFirst ? .dayFirst : .monthFirst
      slashPlace = tallies[isDayFirst ? 0 : 1].first
    } else if tallies[2].count > 0 {
      undecided = (tallies[2].count, tallies[2].first, nil)
    }
    decideHyphens(dayFirst: tallies[3], monthFirst: tallies[4], either: tallies[5])
  }

  private mutating func decideHyphens(
    dayFirst: NotationEvidence.Tally, monthFirst: NotationEvidence.Tally,
    either: NotationEvidence.Tally
  ) {
    if dayFirst.count > 0, dayFirst.count >= monthFirst.count {
      hyphenPlace = dayFirst.first
      return
    }
    // Slashes that are month first are as good a reason to doubt.
    let isContradicted = monthFirst.count > 0 || dayFirst.count == 0 && slashes == .monthFirst
    guard isContradicted else { return }
    if dayFirst.count > 0 || either.count == 0 {
      if monthFirst.count > 0 { (hyphens, hyphenPlace) = (.monthFirst, monthFirst.first) }
      return
    }
    hyphens = nil
    if undecided == nil {
      undecided = (either.count, either.first, monthFirst.count > 0 ? monthFirst.first : slashPlace)
    }
  }

  /// The order that is printed for the column; `nil` if no date needs one, or none is decided.
  var order: DateReader.Order? {
    guard needsOrder, undecided == nil else { return nil }
    return slashes ?? (hyphenPlace > 0 ? hyphens : nil)
  }

  /// Writes the choice into the table for the code that reads the cells.
  func write(to table: inout BoundTable, _ column: Int) {
    table.writings[column].dateOrder = slashes
    table.writings[column].hyphenOrder = hyphens
    table.writings[column].shownOrder = order
    let place = slashPlace > 0 ? slashPlace : hyphenPlace
    if place > 0 { table.writings[column].datePlace = table.position(column, place) }
  }

  /// The finding for a column that nothing decides, at its first date.
  func finding(_ table: BoundTable, _ column: Int) -> Diagnostic? {
    guard let undecided else { return nil }
    let dates = undecided.count == 1 ? "1 date" : "\(undecided.count) dates"
    let name = table.columns[column].name
    let hint = "add to study.yaml: csv: {date-order: dmy} (or mdy)"
    guard let against = undecided.against, against > 0 else {
      return Diagnostic(
        rule: IngestRule.undecidableDateOrder.rawValue, severity: .error,
        position: table.position(column, undecided.first),
        message: "\(dates) of ‘\(name)’ can be day first or month first, "
          + "and no value of the column decides it; none was read", hint: hint)
    }
    let place = table.position(column, against)
    let line = place.line.map { "line \($0)" } ?? "another line"
    return Diagnostic(
      rule: IngestRule.undecidableDateOrder.rawValue, severity: .error,
      position: table.position(column, undecided.first),
      message: "\(dates) of ‘\(name)’ would be day first, but the date of \(line) can only be "
        + "month first; none of them was read", hint: hint, related: [place])
  }
}
