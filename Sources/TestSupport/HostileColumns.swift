/// Columns that the study format does not have, added between those of a CSV file. No open output
/// may depend on their names, cells or positions.
public struct HostileColumns {
  /// The contents of the cells of the added columns.
  public enum Cells: String, CaseIterable, Sendable {
    /// One word per arm, of different lengths.
    case arms
    /// Doubled quotes, and quotes in the middle of a word.
    case quotes
    /// Line ends of all kinds inside quotes.
    case lineBreaks
    /// Every delimiter, inside quotes.
    case delimiters
    /// Accents, once and twice encoded, marks of other scripts, a byte-order mark.
    case accents
    /// A formula, blanks, nothing.
    case oddities
    /// Cells of up to 2,000 characters.
    case long
    /// Bytes of Windows-1252, which are not UTF-8.
    case otherEncoding
    /// Zero bytes.
    case zeroBytes

    /// The contents that leave a file sound for a reader that judges a file as a whole.
    public static let ofSoundFiles: [Cells] = [
      .arms, .quotes, .lineBreaks, .delimiters, .accents, .oddities, .long, .otherEncoding,
    ]
  }

  private var generator: SeededGenerator
  private let cells: [Cells]
  private let delimiter: UInt8

  /// - Parameters:
  ///   - seed: every seed gives other columns.
  ///   - cells: the kinds of contents of the cells.
  ///   - delimiter: the field delimiter of the files.
  public init(seed: UInt64, cells: [Cells], delimiter: Character = ",") {
    generator = SeededGenerator(seed: seed)
    self.cells = cells
    self.delimiter = delimiter.asciiValue ?? 0x2C
  }

  private static let names = [
    "arm", "Randomisation\nresult", "Randomisation; code", "a|rm", "ar\"m", "gr\r\noup", "kit_nr",
    "verum", "Behandlung", "treatment_received", "remark", "Bemerkung, ärztlich", "", "=1+1", "x",
    "entered_by", "\u{202E}mra", "Placébo?", "\tgroep", "notitie", "LOT no.", "batch",
    "column \"9\"",
  ]

  /// Returns the file with columns added before, between and after its own.
  ///
  /// - Parameter permutesColumns: true to permute the file's own columns, too.
  public mutating func added(to text: String, permutesColumns: Bool = false) -> [UInt8] {
    let records = HostileColumns.records(Array(text.utf8), delimiter)
    let width = records.first?.count ?? 0
    let lineEnd: [UInt8] = text.utf8.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    var order = Array(0..<width)
    if permutesColumns { order.shuffle(using: &generator) }
    // The positions of the added columns: before the own column with that number.
    let count = Int.random(in: 3...6, using: &generator)
    let places = [0, width] + (2..<count).map { _ in Int.random(in: 0...width, using: &generator) }
    let kinds = places.map { _ in cells.randomElement(using: &generator) ?? .arms }
    var names = places.map { _ in name() }
    // A header of 64 kB before the last of them.
    names[0] =
      String(repeating: "Ä", count: Int.random(in: 1...32_000, using: &generator)) + names[0]
    // A header that ends with a delimiter may count one column less, so a blank replaces an empty
    // last name.
    for place in places.indices where places[place] == width && names[place].isEmpty {
      names[place] = " "
    }
    var bytes: [UInt8] = []
    for (number, record) in records.enumerated() {
      var fields: [[UInt8]] = []
      for place in 0...width {
        for (added, position) in places.enumerated() where position == place {
          fields.append(number == 0 ? quoted(Array(names[added].utf8)) : cell(kinds[added]))
        }
        if place < width, record.indices.contains(order[place]) {
          fields.append(record[order[place]])
        }
      }
      for (place, field) in fields.enumerated() {
        if place > 0 { bytes.append(delimiter) }
        bytes += field
      }
      bytes += lineEnd
    }
    if text.utf8.last != 0x0A { bytes.removeLast(lineEnd.count) }
    return bytes
  }

  private mutating func name() -> String {
    (Self.names.randomElement(using: &generator) ?? "")
      + (Bool.random(using: &generator) ? "" : " \(Int.random(in: 1...99, using: &generator))")
  }

  private mutating func cell(_ kind: Cells) -> [UInt8] {
    func one(_ choices: [String]) -> [UInt8] {
      quoted(Array((choices.randomElement(using: &generator) ?? "").utf8))
    }
    switch kind {
    case .arms: return one(["MSC", "placebo", "ZZARM", "verum and longer", ""])
    case .quotes:
      return Bool.random(using: &generator)
        ? Array("A\"x".utf8) : one(["\"", "a \"b\" c", "\"\"\""])
    case .lineBreaks: return one(["pla\ncebo", "a\r\nb\r\n\r\nc", "\n", "\r", "one line"])
    case .delimiters: return one(["a,b", "a;b;c", "x\ty|z", ",", ";;;;"])
    case .accents:
      return one(["Plac\u{E9}bo", "PlacÃ©bo", "\u{FEFF}x", "\u{202E}abc", "日本", "e\u{301}"])
    case .oddities: return one(["=1+1", "   ", "", "\u{A0}", "-99", "sep=;"])
    case .long:
      return one([
        String(repeating: "long ", count: Int.random(in: 1...400, using: &generator)), "s",
      ])
    case .otherEncoding:
      return Bool.random(using: &generator)
        ? [0x50, 0x6C, 0x61, 0x63, 0xE9, 0x62, 0x6F] : Array("MSC".utf8)
    case .zeroBytes: return Bool.random(using: &generator) ? [0x41, 0, 0x42] : [0x43]
    }
  }

  private func quoted(_ cell: [UInt8]) -> [UInt8] {
    guard cell.contains(where: { [0x22, 0x0A, 0x0D, 0x2C, 0x3B, 0x09, 0x7C].contains($0) }) else {
      return cell
    }
    return [0x22] + cell.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// Returns the fields of each record as written, including quotes.
  private static func records(_ bytes: [UInt8], _ delimiter: UInt8) -> [[[UInt8]]] {
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == delimiter || byte == 0x0A {
        record.append(field)
        field = []
        if byte == 0x0A {
          if record[record.count - 1].last == 0x0D { record[record.count - 1].removeLast() }
          records.append(record)
          record = []
        }
      } else {
        field.append(byte)
      }
    }
    if !field.isEmpty || !record.isEmpty { records.append(record + [field]) }
    return records
  }
}
