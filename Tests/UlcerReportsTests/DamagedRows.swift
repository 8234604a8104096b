/// The sample study with rows of unknown participants in every file, and an unreadable cell in each
/// optional column.
enum DamagedRows {
  static func write(into files: inout [String: [UInt8]]) {
    for name in files.keys.sorted() where name.hasSuffix(".csv") && name != "allocation.csv" {
      guard let bytes = files[name] else { continue }
      var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      for row in [3, 7, 9] where row < lines.count && name != "participants.csv" {
        lines[row] = lines[row].replacing("MANUS", with: "NOBODY")
      }
      let width = lines[0].split(separator: ",", omittingEmptySubsequences: false).count
      for column in 5..<max(5, width) where column + 7 < lines.count {
        var cells = lines[column + 7].split(separator: ",", omittingEmptySubsequences: false)
        guard cells.count == width else { continue }
        cells[column] = "???"
        lines[column + 7] = cells.joined(separator: ",")
      }
      files[name] = Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }
}
