import SourceDiagnostics
import UlcerRecords

/// Times of day that are none, and hyphens that may not mean day first.
extension RowReader {
  /// Remembers that hyphens may not mean day first.
  func noteDoubtfulHyphens() { doubtsHyphens = true }

  /// Remembers 00:00 where a time would count, and reports a time that cannot be used.
  func noteTime(_ reading: DateReader.Reading, _ cell: ArraySlice<UInt8>, _ column: Int) {
    switch reading {
    case .midnight where table.kind.timedColumn == column:
      midnights[column, default: .init()].add(record)
    case .unusableTime:
      report(
        .timeNotUsed, at: column,
        "the time of \(quoted(cell)) is not known or has a time zone; the day is used without a time",
        hint: "write the trial’s own time as Thh:mm, or none; a day that was stored in another "
          + "time zone can be one day off",
        severity: table.kind.timedColumn == column ? .warning : .notice)
    default: break
    }
  }

  /// Reports, once for each column, the times 00:00 that are taken for none.
  func reportMidnights() {
    for (column, found) in midnights.sorted(by: { $0.key < $1.key }) {
      let times = found.count == 1 ? "1 time" : "\(found.count) times"
      report(
        .midnightTime, at: column, record: found.first,
        "\(times) of ‘\(table.columns[column].name)’ \(found.count == 1 ? "is" : "are") 00:00, "
          + "taken for a day without a time",
        hint: "nothing need be done, unless something really happened at midnight")
    }
  }
}
