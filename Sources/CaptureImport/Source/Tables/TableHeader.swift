import DelimitedText
import SourceDiagnostics
import UlcerIngest

/// The columns of a delimited file, those that look like the treatment allocation apart.
///
/// A name is judged, compared and kept by its first kilobyte: a longer one is no name.
struct TableHeader {
  /// Columns with a name that may be read.
  private(set) var columns: [CapturedColumn] = []
  /// The field of the file, from 0, for each of them.
  private(set) var fields: [Int] = []
  /// Columns that look like the treatment allocation.
  private(set) var dropped: [CapturedColumn] = []
  /// Their fields.
  private(set) var hidden: Set<Int> = []
  /// A finding for each of them.
  private(set) var findings: [Diagnostic] = []

  /// Reads the first record of a document that has one.
  init(_ document: DelimitedDocument, isHidden: (String) -> Bool) {
    let titles = document.walk { walk in
      walk.move(to: 0)
      return (0..<document.width).map { TableHeader.title(walk.field($0)) }
    }
    for (field, title) in titles.enumerated() {
      if title.isEmpty { continue }
      let column = CapturedColumn(name: title, place: field + 1)
      guard AllocationNames.suggests(column: title) || isHidden(title) else {
        columns.append(column)
        fields.append(field)
        continue
      }
      hidden.insert(field)
      dropped.append(column)
      findings.append(
        ImportRule.allocationInExport.finding(
          SourcePosition(file: document.file, line: document.line(of: 0)),
          "the column \(shown(title)) looks like the treatment allocation; it was not read",
          hint: "leave it out of the export: the allocation is kept apart"))
    }
  }

  /// A name: the first kilobyte of a field, without white space around it.
  static func title(_ field: ArraySlice<UInt8>) -> String {
    var bytes = field.prefix(ColumnChoice.nameBytes)
    if bytes.count < field.count {
      // A character that was cut in two is left out.
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    return trimmed(String(decoding: bytes, as: UTF8.self))
  }
}
