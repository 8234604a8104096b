import SourceDiagnostics
import UlcerRecords

/// Times of day that cannot be used, and hyphens that may not mean day first.
extension RowReader {
  /// Notes that hyphens may not mean day first.
  func noteDoubtfulHyphens() { ledger.doubtsHyphens = true }

  /// Notes 00:00 in a column where the time would count, and reports a time that cannot be used.
  func noteTime(_ reading: DateReader.Outcome, _ cell: ArraySlice<UInt8>, _ column: Int) {
    switch reading {
    case .midnight where table.kind.timedColumn == column:
      ledger.noteMidnight(column, record)
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
}
