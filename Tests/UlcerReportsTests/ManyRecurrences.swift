import UlcerRecords

/// The sample study in which six places of each treated participant open and heal in turn, every
/// six weeks for a year: some fifty ulcers of one person, hundreds of recurrences.
enum ManyRecurrences {
  private static let places = [
    ("left", "2", "tip", "volar"), ("right", "3", "distal", "volar"),
    ("left", "4", "dip", "dorsal"), ("right", "5", "middle", "dorsal"),
    ("left", "2", "pip", "volar"), ("right", "3", "proximal", "volar"),
  ]

  static func write(into files: inout [String: [UInt8]]) {
    var treated: [(id: String, day0: CalendarDate)] = []
    files.change("participants.csv") { table in
      for row in table.rows {
        guard let day0 = CalendarDate(isoDay: row[table.column("treatment_date")]) else { continue }
        treated.append((row[0], day0))
      }
    }
    files.change("ulcers.csv") { table in
      table.rows = []
      for (person, (id, day0)) in treated.enumerated() {
        for (place, location) in places.enumerated() {
          let days = [0] + stride(from: 14 + place, to: 365, by: 14)
          for (look, day) in days.enumerated() {
            let isOpen = look % 3 == 0
            table.rows.append(
              table.row([
                "participant_id": id, "date": day0.advanced(by: day).isoText,
                "visit": day == 0 ? "baseline" : "unscheduled", "hand": location.0,
                "digit": location.1, "level": location.2, "surface": location.3,
                "status": isOpen ? "active" : "healed",
                // A place in five is never measured: its recurrences have no size.
                "length_mm": isOpen && (person + place) % 5 > 0 ? "\(3 + (place + look) % 5)" : "",
                "width_mm": isOpen && (person + place) % 5 > 0 ? "\(2 + (place + look) % 2)" : "",
              ]))
          }
        }
      }
    }
  }
}

extension CalendarDate {
  /// A date written `2025-05-12`, with or without a time behind it.
  init?(isoDay text: String) {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
