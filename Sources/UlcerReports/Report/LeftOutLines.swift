import ClinicalWording
import PageComposition
import UlcerRecords

/// Records excluded from the numbers, a line for each file; if there are many files, one line for
/// all of them, so that page one has room for the answers.
enum LeftOutLines {
  /// If there are more files than this, they have one line together.
  private static let mostListed = 3

  /// Rows excluded and cells set to missing.
  static func rows(_ files: [ReportSource.File], _ standings: FileStandings) -> [RichText] {
    let emptied = Dictionary(
      standings.all.map { ($0.file, $0.emptied.keys.sorted().joined(separator: ", ")) },
      uniquingKeysWith: { first, _ in first })
    let partial = files.filter { $0.rejected > 0 || $0.cellsEmptied > 0 }
    guard partial.count > mostListed else {
      return partial.map { file in
        RichText(
          "\(file.name): \(NumberWording.whole(file.rejected)) of \(NumberWording.counted(file.read, "row")) left out, \(NumberWording.counted(file.cellsEmptied, "cell")) emptied"
        )
      }
    }
    return [
      line("Rows left out", partial.filter { $0.rejected > 0 }) {
        "\($0.name) \(NumberWording.whole($0.rejected)) of \(NumberWording.whole($0.read))"
      },
      line("Cells emptied", partial.filter { $0.cellsEmptied > 0 }) {
        "\($0.name) \(NumberWording.whole($0.cellsEmptied)) (\(emptied[$0.name] ?? ""))"
      },
    ].compactMap { $0 }
  }

  /// Files from which nothing is known, with the reason; files of one reason together.
  static func absences(_ files: [(file: String, reason: String)]) -> [RichText] {
    guard files.count > mostListed else {
      return files.map { RichText("\($0.file): \($0.reason)") }
    }
    var reasons: [String] = []
    for file in files where !reasons.contains(file.reason) { reasons.append(file.reason) }
    return reasons.map { reason in
      let names = files.filter { $0.reason == reason }.map(\.file)
      return RichText("\(names.joined(separator: ", ")): \(reason)")
    }
  }

  private static func line(
    _ what: String, _ files: [ReportSource.File], _ words: (ReportSource.File) -> String
  ) -> RichText? {
    files.isEmpty ? nil : RichText("\(what): \(files.map(words).joined(separator: ", "))")
  }
}
