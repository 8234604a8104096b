import UlcerRecords

/// The sample study with values at both ends of what can be written down: ulcers of 0.1 mm and of
/// 200 mm, follow-up of a day and of ten years, sixty fatal events of one person on one day.
enum ExtremeValues {
  static func write(into files: inout [String: [UInt8]]) {
    var treated: [(id: String, day0: CalendarDate)] = []
    files.change("participants.csv") { table in
      let day = table.column("treatment_date")
      for index in table.rows.indices {
        guard let day0 = date(table.rows[index][day]) else { continue }
        treated.append((table.rows[index][0], day0))
        table.rows[index][table.column("death_date")] = ""
        let isShort = treated.count == 3
        table.rows[index][table.column("end_date")] = isShort ? day0.advanced(by: 1).isoText : ""
        table.rows[index][table.column("end_reason")] = isShort ? "lost-to-follow-up" : ""
      }
    }
    guard treated.count > 5 else { return }
    let (tiny, huge, short, long, sick) = (
      treated[0], treated[1], treated[2], treated[3], treated[4]
    )
    files.rewrite("study.yaml") {
      $0.replacing("data-cut: 2026-11-01", with: "data-cut: 2040-01-01")
    }
    for file in files.keys.sorted() where file.hasSuffix(".csv") && file != "participants.csv" {
      files.change(file) { table in
        let date = table.column("date") > 0 ? table.column("date") : table.column("start_date")
        guard date > 0 else { return }
        table.rows.removeAll { row in
          guard row[0] == short.id, let day = Self.date(row[date]) else { return false }
          return day.days(since: short.day0) > 1
        }
      }
    }
    files.change("ulcers.csv") { table in
      for index in table.rows.indices where !table.rows[index][table.column("area_mm2")].isEmpty {
        guard let side = [tiny.id: 0.1, huge.id: 200][table.rows[index][0]] else { continue }
        table.rows[index][table.column("length_mm")] = "\(side)"
        table.rows[index][table.column("width_mm")] = "\(side)"
        table.rows[index][table.column("area_mm2")] = "\(side * side * 0.785)"
      }
      for (day, status) in [(3640, "active"), (3653, "active")] {
        table.rows.append(
          table.row([
            "participant_id": long.id, "date": long.day0.advanced(by: day).isoText,
            "visit": "unscheduled", "hand": "left", "digit": "2", "level": "tip",
            "surface": "volar", "status": status, "length_mm": "4", "width_mm": "3",
            "area_mm2": "9.4",
          ]))
      }
    }
    files.change("visits.csv") { table in
      table.rows.append(
        table.row([
          "participant_id": long.id, "visit": "unscheduled",
          "date": long.day0.advanced(by: 3653).isoText, "attended": "yes",
        ]))
    }
    files.change("adverse-events.csv") { table in
      table.rows.removeAll { $0[0] == sick.id }
      for index in 1...60 {
        table.rows.append(
          table.row([
            "participant_id": sick.id, "event_id": "AE-\(index)", "term": "Cardiac arrest \(index)",
            "organ_system": "Cardiac disorders", "grade": "5",
            "start_date": sick.day0.advanced(by: 40).isoText,
            "end_date": sick.day0.advanced(by: 40).isoText, "ongoing": "no", "serious": "yes",
            "seriousness": "death", "relatedness": "probable", "outcome": "fatal",
          ]))
      }
    }
  }

  private static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
