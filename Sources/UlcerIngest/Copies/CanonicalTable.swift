import DelimitedText
import UlcerRecords

/// The used columns of one file, and nothing else of it, in canonical form.
///
/// UTF-8, the columns of the study format in its order under the names by which `study.yaml` finds
/// them, the file's own delimiter between cells (it is evidence for the decimal mark), a line feed
/// between records, quotes only around cells that hold that delimiter, a quote or a line end, and
/// around names that hold any delimiter. Cells are unchanged, their quotes taken off: white space,
/// decimal marks, dates and wrong words are kept, so that reading the copy decides and finds the
/// same. Blank lines are left out. A record that could not be cut into cells is one cell,
/// `unreadableRecord`: it is counted and rejected, and nothing of its text is kept. The last record
/// has a line end if that of the file has one.
enum CanonicalTable {
  /// The replacement for a record that could not be cut into its cells.
  static let unreadableRecord = Array("(record that could not be read)".utf8)
  /// The replacement for the header of a file without any used column.
  static let noColumn = Array("(no column of the study format)".utf8)

  /// A used column: the name that it has in the copy, and its field in the file; −1 if the header
  /// has the name again, so that no row is read: then the copy has its name without cells.
  struct Column: Hashable, Sendable {
    let name: String
    let field: Int
  }

  /// The columns of a file that any kind of record is read from.
  static func columns(
    of document: DelimitedDocument, _ configuration: StudyConfiguration
  ) -> [Column] {
    let settings = configuration.settings
    var columns: [Column] = []
    var taken = Set<Int>()
    for kind in RecordKind.allCases where settings.path(of: kind) == document.file {
      var header = HeaderReader(
        kind: kind, document: document, settings: settings, plan: configuration.plan)
      let table = header.bind()
      func name(_ column: ColumnDefinition) -> String {
        settings.columns[kind]?[column.name] ?? column.name
      }
      for (column, field) in zip(table.columns, table.fields)
      where field >= 0 && taken.insert(field).inserted {
        columns.append(Column(name: name(column), field: field))
      }
      columns += header.repeated.map { Column(name: name(table.columns[$0]), field: -1) }
    }
    return columns
  }

  /// The copy.
  static func bytes(
    of document: DelimitedDocument, _ columns: [Column], from source: [UInt8]
  ) -> [UInt8] {
    let delimiter = document.dialect.delimiter.byte
    var copy: [UInt8] = []
    // Mostly enough: growing by doubling would take several times the file's size.
    copy.reserveCapacity(source.count)
    if columns.isEmpty {
      copy += noColumn
    } else {
      for (place, column) in columns.enumerated() {
        if place > 0 { copy.append(delimiter) }
        let name = Array(column.name.utf8)
        append(name[...], to: &copy, isQuoted: name.contains(where: delimiters.contains), delimiter)
      }
    }
    let isWhollySound = document.isWhollySound
    document.walk { walk in
      for record in 1..<max(1, document.recordCount) {
        copy.append(lineFeed)
        guard isWhollySound || document.isSound(record) else {
          copy += unreadableRecord
          // With one column it would be its cell.
          if columns.count == 1 { copy += [delimiter, delimiter] }
          continue
        }
        walk.move(to: record)
        for (place, column) in columns.enumerated() {
          if place > 0 { copy.append(delimiter) }
          let start = copy.count
          if column.field >= 0 {
            append(walk.field(column.field), to: &copy, isQuoted: false, delimiter)
          }
          // An empty line would be no record.
          if columns.count == 1, copy.count == start { copy += [quote, quote] }
        }
        if columns.isEmpty { copy += [quote, quote] }
      }
    }
    if endsWithLineEnd(source) { copy.append(lineFeed) }
    return copy
  }

  /// Returns true if the last character of a text is a line end, also in UTF-16.
  static func endsWithLineEnd(_ bytes: [UInt8]) -> Bool {
    guard var last = bytes.last else { return false }
    if last == 0, bytes.count > 1 { last = bytes[bytes.count - 2] }
    return last == lineFeed || last == carriageReturn
  }

  /// The delimiter of a copy: the first one of its header outside quotes.
  static func delimiter(of copy: [UInt8]) -> DelimitedDialect.Delimiter {
    var isQuoted = false
    for byte in copy {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == lineFeed { break }
      if let found = DelimitedDialect.Delimiter.allCases.first(where: { $0.byte == byte }) {
        return found
      }
    }
    return .comma
  }

  private static func append(
    _ cell: ArraySlice<UInt8>, to copy: inout [UInt8], isQuoted: Bool, _ delimiter: UInt8
  ) {
    guard
      isQuoted
        || cell.contains(where: {
          $0 == delimiter || $0 == quote || $0 == lineFeed || $0 == carriageReturn
        })
    else {
      copy += cell
      return
    }
    copy.append(quote)
    for byte in cell {
      if byte == quote { copy.append(quote) }
      copy.append(byte)
    }
    copy.append(quote)
  }

  private static let delimiters = Set(DelimitedDialect.Delimiter.allCases.map(\.byte))
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
