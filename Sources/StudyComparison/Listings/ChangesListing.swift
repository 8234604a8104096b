import PlainOutput
import SourceDiagnostics
import UlcerAnalysis
import UlcerRecords

/// Writes `changes.csv`: the differences as a table for the people who correct the data.
///
/// Columns: change (added, changed, removed), file, participant_id, record (the cells that identify
/// it), column, old, new, old_record, new_record (its number in either file, the header being 1). A changed record has one row per changed column; an
/// added or removed one has a single row with all its cells in `new` or `old`. After the records come
/// `study.yaml` (acronym, data cut-off and definitions) and `results.json`: the id stands in
/// `record`, and each part of a changed number is one row, in full precision. UTF-8, LF; no cell can
/// become a spreadsheet formula.
public enum ChangesListing {
  /// The first line, which is the whole table where nothing is compared.
  package static let header =
    "change,file,participant_id,record,column,old,new,old_record,new_record\n"

  /// The whole table; a header alone without differences.
  public static func text(of differences: StudyDifferences) -> String {
    var text = header
    func row(_ cells: [String]) { text += cells.joined(separator: ",") + "\n" }
    func safe(_ text: String) -> String { CSVCell.guarded(text, semicolons: true) }

    for change in differences.records.changes {
      let key = change.key.map(\.cell.text).joined(separator: " ")
      let place = [change.kind.rawValue, change.file.fileName, safe(change.participant), safe(key)]
      let lines = [
        change.line.old.map(String.init) ?? "", change.line.new.map(String.init) ?? "",
      ]
      if change.kind == .changed {
        for cell in change.cells {
          row(place + [cell.column, self.cell(cell.old), self.cell(cell.new)] + lines)
        }
      } else {
        func all(_ side: (RecordChange.CellChange) -> RecordCell?) -> String {
          safe(
            change.cells.compactMap { cell in
              side(cell).map { "\(cell.column)=\($0.text)" }
            }.joined(separator: " | "))
        }
        row(place + ["", all(\.old), all(\.new)] + lines)
      }
    }
    for (key, value) in facts(of: differences) {
      row(["changed", "study.yaml", "", key, "", safe(value.old), safe(value.new), "", ""])
    }
    for change in differences.results.changes where change.kind != .unchanged {
      for cell in ResultCells.changes(of: change) {
        row([
          change.kind.rawValue, "results.json", "", safe(change.id.text), cell.column,
          number(cell.old), number(cell.new), "", "",
        ])
      }
    }
    return text
  }

  /// The differences in `study.yaml`.
  private static func facts(
    of differences: StudyDifferences
  ) -> [(key: String, value: OldAndNew<String>)] {
    var facts: [(key: String, value: OldAndNew<String>)] = []
    for (key, value) in [
      ("acronym", differences.acronym), ("data-cut", differences.dataCut.map { $0?.isoText ?? "" }),
    ] where value.old != value.new {
      facts.append((key, value))
    }
    return facts + differences.definitions.map { ($0.key, $0.value) }
  }

  /// The content of a cell of a record: a number stays a number, also a negative one.
  private static func cell(_ cell: RecordCell?) -> String {
    switch cell {
    case nil: ""
    case .number: cell?.text ?? ""
    case .word(let text), .text(let text): CSVCell.guarded(text, semicolons: true)
    }
  }

  /// A part of a result: a number stays a number, also a negative one.
  private static func number(_ text: String) -> String {
    Double(text) == nil ? CSVCell.guarded(text, semicolons: true) : text
  }
}
