import ClinicalWording
public import StudyComparison
import UlcerAnalysis
import UlcerRecords

/// The changes between two data cuts, as text for the data manager.
///
/// A table of the files, the records by participant, and the numbers whose value changed. It
/// contains values of participants: it is for readers who may see them, and never for a log.
public struct DifferencesText: Sendable {
  private let differences: StudyDifferences
  private let names: OldAndNew<String>
  private let recordLimit: Int
  private let page: PlainText

  /// Prepares the text.
  ///
  /// - Parameters:
  ///   - differences: the changes.
  ///   - names: the names of the two studies in the head, e.g. those of their folders.
  ///   - width: characters on a line, at least 80; paths of folders and ids of results may be longer.
  ///   - isColoured: kinds of change are coloured for a terminal.
  ///   - recordLimit: records after which the rest of them is only counted.
  public init(
    _ differences: StudyDifferences, names: OldAndNew<String>, width: Int, isColoured: Bool = false,
    recordLimit: Int = .max
  ) {
    self.differences = differences
    self.names = names
    self.recordLimit = recordLimit
    page = PlainText(width: max(80, width), isColoured: isColoured)
  }

  /// The whole text; every line ends with a line feed.
  public var text: String {
    let numbers = ResultLines(differences.results, page).sections
    let parts = [head, fileTable, definitions, records] + numbers + [[summary]]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// The whole in one line: `3 records added, 1 changed, 0 removed; 12 of 350 numbers changed`.
  public var summary: String {
    if differences.isEmpty, differences.dataCut.old == differences.dataCut.new {
      return "no difference"
    }
    let total = differences.recordTotal
    let results = differences.results
    let both = results.count(.unchanged) + results.count(.changed)
    var text =
      "\(NumberWording.counted(total.added, "record")) added, "
      + "\(NumberWording.whole(total.changed)) changed, "
      + "\(NumberWording.whole(total.removed)) removed; "
      + "\(NumberWording.whole(results.count(.changed))) of \(NumberWording.whole(both)) "
      + "numbers changed"
    for (kind, side) in [(ResultChange.Kind.added, "new"), (.removed, "old")]
    where results.count(kind) > 0 {
      text += ", \(NumberWording.whole(results.count(kind))) in the \(side) study alone"
    }
    return text
  }

  private var head: [String] {
    let rows = [
      ("old", names.old, differences.acronym.old, differences.dataCut.old),
      ("new", names.new, differences.acronym.new, differences.dataCut.new),
    ]
    let acronyms = rows.map { PlainText.oneLine($0.2) }
    let wide = acronyms.map(\.count).max() ?? 0
    return zip(rows, acronyms).map { row, acronym in
      let cut = page.padded(row.3?.isoText ?? "none", 10)
      return "\(row.0)  \(page.padded(acronym, wide))  data cut-off \(cut)  "
        + PlainText.oneLine(row.1)
    }
  }

  private var fileTable: [String] {
    let header = ["file", "old rows", "new rows", "added", "changed", "removed", "rejected"]
    var rows: [[String]] = []
    for file in differences.comparedFiles {
      let count = differences.records.count(of: file)
      let rejected = differences.files.map { $0[file]?.rejected ?? 0 }
      rows.append(
        [file.fileName] + cells(count) + [
          rejected.old == rejected.new
            ? NumberWording.whole(rejected.new)
            : "\(NumberWording.whole(rejected.old)) → \(NumberWording.whole(rejected.new))"
        ])
    }
    rows.append(["all"] + cells(differences.recordTotal) + [""])
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    let roles: [PlainText.Role] = [.plain, .plain, .plain, .added, .changed, .removed, .plain]
    return ([header] + rows).enumerated().map { place, row in
      let line = row.indices.map { column in
        let cell = page.padded(row[column], widths[column], isRight: column > 0)
        return page.word(cell, place == 0 || row[column] == "0" ? .plain : roles[column])
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func cells(_ count: RecordComparison.Count) -> [String] {
    [
      count.unchanged + count.changed + count.removed,
      count.unchanged + count.changed + count.added,
      count.added, count.changed, count.removed,
    ].map(NumberWording.whole)
  }

  private var definitions: [String] {
    guard !differences.definitions.isEmpty else { return [] }
    return [page.word("Definitions in study.yaml", .heading)]
      + differences.definitions.flatMap { change in
        page.lines(
          PlainText.oneLine("\(change.value.old) → \(change.value.new)"),
          after: "  \(change.key)  ", indent: 6)
      }
  }

  private var records: [String] {
    var lines: [String] = []
    var participant: String?
    let changes = differences.records.changes
    let writer = RecordLines(differences.files, page)
    for change in changes.prefix(max(0, recordLimit)) {
      if participant != change.participant {
        if participant != nil { lines.append("") }
        lines.append(page.word(PlainText.oneLine(change.participant), .heading))
        participant = change.participant
      }
      lines += writer.lines(of: change)
    }
    let rest = changes.count - max(0, recordLimit)
    if rest > 0 {
      lines.append("")
      lines.append("… and \(NumberWording.counted(rest, "more record")) (--all shows them)")
    }
    return lines
  }
}
