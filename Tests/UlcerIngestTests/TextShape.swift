import DelimitedText

/// How many lines and characters a text has, counted without the reader's help.
struct TextShape {
  private let lineStarts: [Int]
  private let total: Int

  /// Number of lines; a line end at the end of the text opens a last, empty line.
  var lineCount: Int { lineStarts.count }

  /// Counts a text in the given encoding.
  init(_ bytes: [UInt8], encoding: TextEncoding) {
    let scalars: [UInt32]
    switch encoding {
    case .windows1252, .iso885915, .macRoman: scalars = bytes.map(UInt32.init)
    case .utf8:
      // Where bytes are not UTF-8, each may be a character of Windows-1252.
      scalars =
        String(validating: bytes, as: UTF8.self)?.unicodeScalars.map(\.value)
        ?? bytes.map(UInt32.init)
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      let units = stride(from: 0, to: bytes.count, by: 2).map { place -> UInt16 in
        let one = UInt16(bytes[place])
        let other = place + 1 < bytes.count ? UInt16(bytes[place + 1]) : 0xD8
        return isLittle ? other << 8 | one : one << 8 | other
      }
      scalars = String(decoding: units, as: UTF16.self).unicodeScalars.map(\.value)
    }
    var starts = [0]
    for (place, scalar) in scalars.enumerated() {
      let endsLine =
        scalar == 0x0A
        || (scalar == 0x0D && !(place + 1 < scalars.count && scalars[place + 1] == 0x0A))
      if endsLine { starts.append(place + 1) }
    }
    lineStarts = starts
    total = scalars.count
  }

  /// Characters from the start of a line to the end of the text: a quoted field may go on over
  /// lines, and columns are counted from the record's start.
  func charactersFrom(line: Int) -> Int { total - lineStarts[line - 1] }
}
