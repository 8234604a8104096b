import UlcerRecords

@testable import UlcerSamples

/// A tiny reading of ulcer courses, only to count what a sample study shows; the definitions proper
/// live elsewhere.
struct CourseCount {
  var baselineUlcers = 0
  var newUlcers = 0
  var recurrences = 0
  var quickRecurrences = 0
  var flips = 0
  var slowestFlip = 0
  var confirmed = 0
  var unconfirmed = 0
  var open = 0
  var worsened = 0
  var amputated = 0
  var surgicallyClosed = 0
  /// Rows that no rule allows: healed or indeterminate without an open ulcer, anything after a loss.
  var impossibleRows = 0

  private enum State {
    case none
    case open
    case healed(CalendarDate)
    case confirmed(CalendarDate)
    case lost
  }

  init(_ scan: StudyScan) {
    let treatments = scan.treatmentDates()
    for (participant, rows) in scan.assessedLocations() {
      guard let treatment = treatments[participant] else { continue }
      walk(rows, treatment)
      if isWorse(rows, treatment) { worsened += 1 }
    }
  }

  private mutating func walk(_ rows: [StudyScan.Row], _ treatment: CalendarDate) {
    var state = State.none
    var isBaseline = false
    for row in rows {
      guard let date = StudyScan.date(row["date"]) else { continue }
      let day = date.days(since: treatment)
      switch (row["status"], state) {
      case ("active", .none):
        if day > 0 { newUlcers += 1 }
        state = .open
      case ("active", .healed(let since)) where since <= treatment && day > 0:
        recurrences += 1
        state = .open
      case ("active", .healed(let since)):
        flips += 1
        slowestFlip = max(slowestFlip, date.days(since: since))
        state = .open
      case ("active", .confirmed(let since)):
        recurrences += 1
        if date.days(since: since) <= 91 { quickRecurrences += 1 }
        state = .open
      case ("active", .open), ("indeterminate", .open): break
      case ("healed", .open): state = .healed(date)
      case ("healed", .healed(let since)):
        if date.days(since: since) >= 11 { state = .confirmed(since) }
      case ("healed", .confirmed): break
      case ("amputated", .open):
        amputated += 1
        state = .lost
      case ("surgically-closed", .open):
        surgicallyClosed += 1
        state = .lost
      default: impossibleRows += 1
      }
      if day <= 0 { if case .open = state { isBaseline = true } else { isBaseline = false } }
    }
    if isBaseline { baselineUlcers += 1 }
    switch state {
    case .open: open += 1
    case .healed: unconfirmed += 1
    case .confirmed: confirmed += 1
    case .none, .lost: break
    }
  }

  /// Whether the ulcer that is open at baseline was worse within 84 days: 1.5 times the product of
  /// length and width and 1 mm longer, a new sign, the investigator's word, or an amputation.
  private func isWorse(_ rows: [StudyScan.Row], _ treatment: CalendarDate) -> Bool {
    var reference: StudyScan.Row?
    for row in rows {
      guard let date = StudyScan.date(row["date"]) else { continue }
      let day = date.days(since: treatment)
      if day <= 0 {
        reference = row["status"] == "active" ? row : nil
        continue
      }
      guard let reference, day <= 84 else { return false }
      if row["status"] == "amputated" || row["investigator_worsened"] == "yes" { return true }
      for sign in ["gangrene", "deep_structure", "systemic_antibiotics"]
      where row[sign] == "yes" && reference[sign] != "yes" { return true }
      if let before = size(reference), let after = size(row),
        after.area >= 1.5 * before.area, after.length >= before.length + 1
      {
        return true
      }
      if row["status"] == "healed" { return false }
    }
    return false
  }

  private func size(_ row: StudyScan.Row) -> (length: Double, area: Double)? {
    guard let length = Double(row["length_mm"] ?? ""), let width = Double(row["width_mm"] ?? "")
    else { return nil }
    return (length, length * width)
  }
}
