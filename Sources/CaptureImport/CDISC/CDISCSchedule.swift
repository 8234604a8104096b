import UlcerRecords

/// Visits of SV: the schedule for study.yaml, the name of each visit there, and its rows.
///
/// A planned visit has a `VISITDY`. Study day 1 is the day of treatment and there is no day 0: day n
/// is n − 1 days since treatment, a negative day stays. The standard knows no windows: each visit
/// gets the days that are nearer to it than to its neighbours, and says so in the mapping.
struct CDISCSchedule {
  private struct Visit {
    let word: String
    let id: String
    let day: Int
  }

  private let column: String?
  private let words: [String]
  private let planned: [Visit]
  private let hasOccurrence: Bool
  private let hasReason: Bool

  init(_ source: CDISCSource) {
    hasOccurrence = source.isFilled("SV", "SVOCCUR")
    hasReason = source.isFilled("SV", "SVREASOC")
    guard source.has("SV", "USUBJID"), source.has("SV", "SVSTDTC"),
      let column = ["VISIT", "VISITNUM"].first(where: { source.isFilled("SV", $0) })
    else {
      self.column = nil
      words = []
      planned = []
      return
    }
    self.column = column
    let cells = source.cells("SV", column)
    let days = source.cells("SV", "VISITDY")
    words = Set(cells).subtracting(["", "."]).sorted(by: CDISCSource.isBefore)
    var ids: Set<String> = ["unscheduled"]
    planned = words.compactMap { word -> (word: String, day: Int)? in
      let own = Set(zip(cells, days).filter { $0.0 == word }.map(\.1)).subtracting(["", "."])
      guard own.count == 1, let text = own.first, let day = Double(text), day.rounded() == day,
        abs(day) < 20_000
      else { return nil }
      return (word, day > 0 ? Int(day) - 1 : Int(day))
    }.sorted { ($0.day, $0.word) < ($1.day, $1.word) }.map { visit in
      var id = Slug.of(visit.word)
      while !ids.insert(id).inserted { id += "-2" }
      return Visit(word: visit.word, id: id, day: visit.day)
    }
  }

  /// `visits` and `study`.
  func yaml(study: String, dataCut: String?) -> String {
    var lines: [String] = []
    if !words.isEmpty {
      lines.append("visits:")
      lines += words.map { word in
        let id = planned.first { $0.word == word }?.id ?? "unscheduled"
        return "  \(CDISCSource.quoted(word)): \(id)"
      }
    }
    lines += ["study:", "  acronym: \(CDISCSource.quoted(study))"]
    if let dataCut { lines.append("  data-cut: \(dataCut)") }
    guard !planned.isEmpty else { return lines.joined(separator: "\n") }
    lines += [
      "  # Days since treatment: planned study days less one. CDISC has no windows: these are the",
      "  # days nearer to a visit than to its neighbours; put those of the protocol here.",
      "  visits:",
    ]
    let days = Set(planned.map(\.day)).sorted()
    for visit in planned {
      let place = days.firstIndex(of: visit.day) ?? 0
      let from = place == 0 ? nil : (days[place - 1] + visit.day).floorHalf + 1
      let to = place + 1 < days.count ? (visit.day + days[place + 1]).floorHalf : nil
      let window: String
      switch (from, to) {
      case (let from?, let to?):
        window = ", window: [\(min(from, visit.day)), \(max(to, visit.day))]"
      case (nil, let to?): window = ", window: {to: \(max(to, visit.day))}"
      case (let from?, nil):
        // The last visit gets as many days after it as before it.
        window = ", window: [\(min(from, visit.day)), \(2 * visit.day - min(from, visit.day))]"
      case (nil, nil): window = ""
      }
      lines.append(
        "    - {id: \(visit.id), label: \(CDISCSource.quoted(visit.word)), day: \(visit.day)\(window)}"
      )
    }
    return lines.joined(separator: "\n")
  }

  /// The lines under `records`.
  var records: String {
    guard let column else { return "" }
    var lines = [
      "  visits:", "    - table: SV", "      columns:", "        participant_id: USUBJID",
      "        visit: \(column)", "        date: SVSTDTC",
      hasOccurrence
        ? "        attended: {column: SVOCCUR, if-empty: yes}" : "        attended: {value: yes}",
    ]
    if hasReason { lines.append("        reason: SVREASOC") }
    return lines.joined(separator: "\n")
  }
}

extension Int {
  /// Half of it, rounded down.
  fileprivate var floorHalf: Int { self >= 0 ? self / 2 : (self - 1) / 2 }
}
