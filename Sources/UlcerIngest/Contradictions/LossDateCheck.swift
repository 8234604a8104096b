import SourceDiagnostics
import UlcerRecords

/// Holds `loss_date` against its own row and against the course of the ulcer that it ends.
enum LossDateCheck {
  /// The date of a row that tells of an amputation or a surgical closure, not after the row's own date.
  static func read(
    _ row: RowReader, _ status: UlcerAssessment.Status?, seen: CalendarDate?
  ) -> CalendarDate? {
    guard let lossDate = row.date(UlcerColumn.lossDate) else { return nil }
    guard let status, let seen else { return nil }
    guard status == .amputated || status == .surgicallyClosed else {
      row.report(
        .lossDateIgnored, at: UlcerColumn.lossDate.rawValue,
        "a ‘loss_date’ beside the status \(status.rawValue); it is ignored",
        hint: "leave it empty, or correct the status",
        related: [row.position(UlcerColumn.status.rawValue, row.record)])
      return nil
    }
    guard lossDate > seen else { return lossDate }
    row.report(
      .lossDateOutside, at: UlcerColumn.lossDate.rawValue,
      "‘loss_date’ lies after the date of its row; the cell was left empty", hint: hint,
      related: [row.position(UlcerColumn.date.rawValue, row.record)])
    row.empty(UlcerColumn.lossDate)
    return nil
  }

  /// Empties the date of a row that ends an open ulcer, where it is not after the last row that says open.
  static func judge(
    _ assessment: UlcerAssessment, _ record: Int, lastOpen: (date: CalendarDate, record: Int),
    _ ledger: RowLedger
  ) {
    guard let lossDate = assessment.lossDate, lossDate <= lastOpen.date else { return }
    ledger.report(
      .lossDateOutside, at: UlcerColumn.lossDate.rawValue, record: record,
      "\(assessment.location.code) was still open on that day or after it; the cell was left empty",
      hint: hint, related: [ledger.position(UlcerColumn.date.rawValue, lastOpen.record)])
    ledger.empty(UlcerColumn.lossDate.rawValue, of: record)
  }

  private static let hint =
    "the day must be after the last assessment that found the ulcer open and not after the row’s date"
}
