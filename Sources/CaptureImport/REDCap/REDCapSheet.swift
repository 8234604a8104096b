import DelimitedText
import SourceDiagnostics
import UlcerIngest

/// A small file that describes a project (dictionary, events …): rows by column name.
///
/// It is read without the caution against treatment allocations that data need: `arm_num` of the
/// event grid is no allocation.
struct REDCapSheet {
  /// The file.
  let file: CaptureFile
  /// Column names, folded.
  let names: [String]
  /// Cells of each row, in the order of the columns.
  let rows: [[String]]

  /// Reads a file; its rows only when they are asked for.
  init(_ file: CaptureFile, withRows: Bool) {
    self.file = file
    let document = DelimitedReader.read(
      withRows ? file.bytes : UnreadTable.head(file.bytes), file: file.path)
    guard document.isReadable, document.recordCount > 0 else {
      names = []
      rows = []
      return
    }
    let width = document.width
    (names, rows) = document.walk { walk in
      walk.move(to: 0)
      let names = (0..<width).map { ColumnName.folded(TableHeader.title(walk.field($0))) }
      guard withRows else { return (names, []) }
      let rows = (1..<max(1, document.recordCount)).filter { document.isSound($0) }.map { record in
        walk.move(to: record)
        return (0..<width).map {
          trimmed(String(decoding: walk.field($0), as: UTF8.self))
        }
      }
      return (names, rows)
    }
  }

  /// The account of such a file.
  var account: CaptureFileAccount {
    CaptureFileAccount(file: file.path, sha256: SourceFile(bytes: file.bytes).sha256)
  }

  /// The place of the first of these names.
  func place(_ wanted: String...) -> Int? {
    wanted.lazy.compactMap { names.firstIndex(of: ColumnName.folded($0)) }.first
  }

  /// The sheet is the data dictionary, as downloaded or as the interface gives it.
  var isDictionary: Bool {
    place("Variable / Field Name", "field_name") != nil && place("Form Name", "form_name") != nil
  }

  /// The sheet assigns forms to events.
  var isDesignation: Bool { place("unique_event_name") != nil && place("form") != nil }

  /// The sheet is another description of the project: events, arms, groups, users, codes.
  var isDescription: Bool {
    place("unique_event_name") != nil || names == ["arm_num", "name"]
      || place("unique_group_name") != nil || names == ["code", "label"]
      || place("instrument_name") != nil && place("instrument_label") != nil
  }
}
