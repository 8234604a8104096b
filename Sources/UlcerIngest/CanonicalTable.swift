import DelimitedText

/// The used columns of one file, and nothing else of it, in canonical form.
///
/// UTF-8, the columns of the study format in its order under the names by which `study.yaml` finds
/// them, a comma between cells, a line feed between records, quotes only around cells that hold a
/// comma, a quote or a line end. Cells stand as they are, their quotes taken off: white space, decimal
/// marks, dates and wrong words are kept, so that reading the copy decides and finds the same. Blank
/// lines are not in it. A record that could not be cut into cells is one cell, `unreadableRecord`: it
/// is counted and rejected, and nothing of its text is kept. The last record has a line end where that
/// of the file has one.
enum CanonicalTable {
  /// What stands for a record that could not be cut into its cells.
  static let unreadableRecord = Array("(record that could not be read)".utf8)
  /// What stands for the header of a file without any used column.
  static let noColumn = Array("(no column of the study format)".utf8)

  /// A used column: the name that it has in the copy, and its field in the file.
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
    for kind in FileKind.allCases where settings.path(of: kind) == document.file {
      var header = HeaderReader(
        kind: kind, document: document, settings: settings, plan: configuration.plan)
      let table = header.bind()
      for (column, field) in zip(table.columns, table.fields)
      where field >= 0 && taken.insert(field).inserted {
        columns.append(
          Column(name: settings.columns[kind]?[column.name] ?? column.name, field: field))
      }
    }
    return columns
  }

  /// The copy.
  static func bytes(
    of document: DelimitedDocument, _ columns: [Column], from source: [UInt8]
  ) -> [UInt8] {
    var copy: [UInt8] = []
    // Mostly enough: growing by doubling would take several times the file's size.
    copy.reserveCapacity(source.count)
    if columns.isEmpty {
      copy += noColumn
    } else {
      for (place, column) in columns.enumerated() {
        if place > 0 { copy.append(comma) }
        append(Array(column.name.utf8)[...], to: &copy)
      }
    }
    let isWhollySound = document.isWhollySound
    document.walk { walk in
      for record in 1..<max(1, document.recordCount) {
        copy.append(lineFeed)
        guard isWhollySound || document.isSound(record) else {
          copy += unreadableRecord
          // With one column it would be its cell.
          if columns.count == 1 { copy += [comma, comma] }
          continue
        }
        walk.move(to: record)
        for (place, column) in columns.enumerated() {
          if place > 0 { copy.append(comma) }
          let start = copy.count
          append(walk.field(column.field), to: &copy)
          // An empty line would be no record.
          if columns.count == 1, copy.count == start { copy += [quote, quote] }
        }
        if columns.isEmpty { copy += [quote, quote] }
      }
    }
    if endsWithLineEnd(source) { copy.append(lineFeed) }
    return copy
  }

  /// Whether the last character of a text is a line end, also in UTF-16.
  private static func endsWithLineEnd(_ bytes: [UInt8]) -> Bool {
    guard var last = bytes.last else { return false }
    if last == 0, bytes.count > 1 { last = bytes[bytes.count - 2] }
    return last == lineFeed || last == carriageReturn
  }

  private static func append(_ cell: ArraySlice<UInt8>, to copy: inout [UInt8]) {
    guard
      cell.contains(where: {
        $0 == comma || $0 == quote || $0 == lineFeed || $0 == carriageReturn
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

  private static let comma: UInt8 = 0x2C
  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
