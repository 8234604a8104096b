import DelimitedText
import SourceDiagnostics

/// A text file that nothing asks for: its columns, and the number of lines below the header.
struct UnreadTable {
  /// Bytes from the start of the file that are searched for the header.
  private static let headLimit = 1 << 18

  /// The table without rows.
  let table: CapturedTable
  /// The columns that look like the treatment allocation.
  let diagnostics: [Diagnostic]

  /// Examines the header; `nil` if the table must be read all the same because one of its columns
  /// is asked for. A first record longer than the part examined is no header of a study's table,
  /// and is not read for the sake of a column that might follow.
  init?(
    _ file: CaptureFile, name: String, part: CaptureSettings.Part?, demand: TableDemand,
    isHidden: (String) -> Bool
  ) {
    let document = DelimitedReader.read(
      UnreadTable.head(file.bytes), file: file.path, overrides: DelimitedTable.overrides(part))
    guard document.isReadable, document.recordCount > 0 else { return nil }
    let header = TableHeader(document, isHidden: isHidden)
    if demand.asks(for: header.columns) { return nil }
    var table = CapturedTable(file: file.path, name: name, columns: header.columns, rows: [])
    table.droppedColumns = header.dropped
    table.unreadRows = max(0, UnreadTable.lines(file.bytes) - 1)
    self.table = table
    diagnostics = header.findings
  }

  /// The beginning of a file up to a line end.
  static func head(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > headLimit else { return bytes }
    let head = bytes[..<headLimit]
    guard let end = head.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return Array(head) }
    // In UTF-16 a zero belongs to the line end.
    let next = end + 1 < head.endIndex && head[end + 1] == 0 ? end + 2 : end + 1
    return Array(head[..<next])
  }

  /// Line ends, and a last line without one.
  private static func lines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var feeds = 0
      var returns = 0
      for byte in buffer {
        feeds &+= byte == 0x0A ? 1 : 0
        returns &+= byte == 0x0D ? 1 : 0
      }
      let isOpen = !bytes.suffix(2).contains { $0 == 0x0A || $0 == 0x0D } && !bytes.isEmpty
      return max(feeds, returns) + (isOpen ? 1 : 0)
    }
  }
}
