/// The sample study without anything that may be missing: only required columns, no optional file,
/// a plan of one line.
enum EverythingMissing {
  private static let kept = [
    "participants.csv": ["participant_id", "consent_date", "screening_outcome", "treatment_date"],
    "visits.csv": ["participant_id", "visit", "date", "attended"],
    "ulcers.csv": ["participant_id", "date", "hand", "digit", "level", "surface", "status"],
    "adverse-events.csv": ["participant_id", "event_id", "term", "organ_system"],
  ]

  static func write(into files: inout [String: [UInt8]]) {
    for name in files.keys.sorted() where name != "study.yaml" && name != "allocation.csv" {
      guard let columns = kept[name], let bytes = files[name] else {
        files[name] = nil
        continue
      }
      let table = CommaTable(bytes)
      let places = columns.map(table.column)
      let lines = [columns] + table.rows.map { row in places.map { row[$0] } }
      files[name] = Array(lines.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }
    files["study.yaml"] = Array("acronym: LEEG\n".utf8)
  }
}
