/// The bytes of a delimited file as UTF-8, with the changes made on the way.
///
/// A byte-order mark or the caller decides the encoding. Without either, UTF-16 is recognised where
/// every other byte of the beginning is zero; all else is UTF-8, and a piece between two delimiters
/// that is not is Windows-1252.
struct TableText {
  /// The text in UTF-8, without a byte-order mark and without zero bytes at its end.
  let utf8: [UInt8]
  /// The encoding that was stated, marked or recognised; UTF-8 where nothing was.
  let encoding: TextEncoding
  /// Why this encoding.
  let evidence: DelimitedDialect.Evidence
  /// A survey of the bytes of `utf8`.
  let survey: ByteSurvey
  /// Zero bytes after the last character, left out.
  let padding: Int
  /// The file is UTF-32, which is not read.
  let isUTF32: Bool
  private let source: [UInt8]
  private let cleaning: TextCleaning?

  /// Decides the encoding and decodes.
  init(_ bytes: [UInt8], override: TextEncoding?, dropsInvisible: Bool) {
    let marked = DecodedText.byteOrderMark(of: bytes)
    isUTF32 = override == nil && WideEncoding.isUTF32(bytes)
    let guessed = override == nil && marked == nil ? WideEncoding.utf16(of: bytes) : nil
    let decided = override ?? marked?.encoding ?? guessed
    let markLength = marked.map { $0.encoding == decided ? $0.length : 0 } ?? 0
    encoding = decided ?? .utf8
    evidence =
      override != nil
      ? .configured : marked != nil ? .stated : guessed != nil ? .recognised : .assumed
    switch decided {
    case .utf16LittleEndian?, .utf16BigEndian?:
      source =
        DecodedText.utf16(bytes, from: markLength, littleEndian: decided == .utf16LittleEndian).utf8
    case .windows1252?, .iso885915?, .macRoman?:
      source = SingleByteEncoding.utf8(
        bytes,
        upper: SingleByteEncoding.upper(of: encoding) ?? SingleByteEncoding.windows1252)
    case .utf8?, nil: source = markLength == 0 ? bytes : Array(bytes[markLength...])
    }
    var first = ByteSurvey(source)
    let cleaning = TextCleaning(
      dropsInvisible: dropsInvisible, acceptsWindows1252: override != .utf8)
    let isLeft = !first.hasUpper || cleaning.leaves(source)
    self.cleaning = isLeft ? nil : cleaning
    var text = isLeft ? source : TableText.cleaned(source, cleaning)
    var zeros = 0
    while zeros < text.count, text[text.count - 1 - zeros] == 0 { zeros += 1 }
    padding = zeros
    if zeros > 0 { text = Array(text[..<(text.count - zeros)]) }
    // Decoding changes only what is not plain; for the rest the first survey still holds.
    if !isLeft || zeros > 0 { first = ByteSurvey(text) }
    survey = first
    utf8 = text
  }

  private static func cleaned(_ source: [UInt8], _ cleaning: TextCleaning) -> [UInt8] {
    source.withUnsafeBufferPointer { bytes in
      var size = 0
      cleaning.run(bytes) { size += $0.size }
      var output: [UInt8] = []
      output.reserveCapacity(size)
      cleaning.run(bytes) { piece in
        switch piece {
        case .plain(let range, _): output.append(contentsOf: bytes[range])
        case .converted(let value): SingleByteEncoding.append(value, to: &output)
        case .invalid: output += [0xEF, 0xBF, 0xBD]
        case .dropped: break
        case .spaced: output.append(Byte.space)
        }
      }
      return output
    }
  }

  /// The text differs from the bytes of the source.
  var isChanged: Bool { cleaning != nil }

  /// Goes through the pieces of the text, each with its offset into `utf8`.
  func visit(_ body: (TextCleaning.Piece, Int) -> Void) {
    guard let cleaning else { return }
    source.withUnsafeBufferPointer { bytes in
      var offset = 0
      cleaning.run(bytes) { piece in
        body(piece, offset)
        offset += piece.size
      }
    }
  }
}

/// Traits of a text's bytes, found in one quick pass over all of them.
public struct TextTraits: Hashable, Sendable {
  /// The text has a quote, so that a field may hold delimiters and line ends.
  public var hasQuote = false
  /// The text has a slash, so that a date may need an order of day and month.
  public var hasSlash = false
  /// The text has a zero byte.
  public var hasZero = false
}
