/// The sample study without anything that may be missing: only required columns, no optional file,
/// a plan of one line.
enum EverythingMissing {
  private static let kept = [
    "participants.csv": ["participant_id", "consent_date", "screening_outcome", "treatment_date"],
    "visits.csv": ["participant_id", "visit", "date", "attended"],
    "ulcers.csv": ["participant_id", "date", "hand", "digit", "level", "surface", "status"],
    "adverse-events.csv": ["participant_id", "event_id", "term", "organ_system"],
  ]

  /// The same cells without quotes, and without the commas within them.
  private static func withoutQuotes(_ bytes: [UInt8]) -> [UInt8] {
    var isQuoted = false
    return bytes.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return byte != UInt8(ascii: "\"") && !(isQuoted && byte == UInt8(ascii: ","))
    }
  }

  static func write(into files: inout [String: [UInt8]]) {
    for name in files.keys.sorted() where name != "study.yaml" && name != "allocation.csv" {
      guard let columns = kept[name], let bytes = files[name] else {
        files[name] = nil
        continue
      }
      let table = CommaTable(withoutQuotes(bytes))
      let places = columns.map(table.column)
      let lines = [columns] + table.rows.map { row in places.map { row[$0] } }
      files[name] = Array(lines.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }
    files["study.yaml"] = Array("acronym: LEEG\n".utf8)
  }
}
