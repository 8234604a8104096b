import UlcerRecords

@testable import UlcerSamples

/// The files of a sample study, put together and taken apart again: enough of CSV for these tests.
struct StudyScan {
  /// A row by column name.
  typealias Row = [String: String]

  /// The bytes of each file.
  private(set) var bytes: [SampleFile: [UInt8]] = [:]
  /// The largest piece that was handed over.
  private(set) var largestPiece = 0

  init(_ study: SampleStudy) {
    var parts: [SampleFile: [UInt8]] = [:]
    var largest = 0
    study.write { file, piece in
      parts[file, default: []] += piece
      largest = max(largest, piece.count)
    }
    bytes = parts
    largestPiece = largest
  }

  /// The rows of a file below its header.
  func rows(_ file: SampleFile) -> [Row] {
    var rows: [Row] = []
    for line in String(decoding: bytes[file] ?? [], as: UTF8.self).split(separator: "\n")
      .dropFirst()
    {
      rows.append(
        Dictionary(
          zip(file.columns, StudyScan.fields(line)), uniquingKeysWith: { first, _ in first }))
    }
    return rows
  }

  /// The fields of a line; no field of the sample holds a line break.
  static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// A complete date.
  static func date(_ text: String?) -> CalendarDate? {
    let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// Day 0 of every treated participant.
  func treatmentDates() -> [String: CalendarDate] {
    var dates: [String: CalendarDate] = [:]
    for row in rows(.records(.participants)) {
      if let id = row["participant_id"], let date = StudyScan.date(row["treatment_date"]) {
        dates[id] = date
      }
    }
    return dates
  }

  /// The assessed rows of every location of every participant, in the order of the file.
  func assessedLocations() -> [(participant: String, rows: [Row])] {
    var order: [String] = []
    var found: [String: [Row]] = [:]
    for row in rows(.records(.ulcers)) where row["status"] != "not-assessed" {
      let key = ["participant_id", "hand", "digit", "level", "surface"]
        .map { row[$0] ?? "" }.joined(separator: " ")
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(row)
    }
    return order.map { key in
      (String(key.prefix { $0 != " " }), found[key] ?? [])
    }
  }
}
