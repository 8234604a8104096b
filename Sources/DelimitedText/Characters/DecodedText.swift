/// The bytes of a text file as UTF-8, from any encoding: one encoding for the whole file.
///
/// A delimited file is decoded by `TableText`, piece by piece.
public struct DecodedText: Hashable, Sendable {
  /// Something wrong with the bytes themselves.
  public enum Flaw: Hashable, Sendable {
    /// A zero byte; the text before it is kept, nothing after it.
    case zeroByte
    /// Bytes that are not UTF-8, so that the file was read as Windows-1252.
    case notUTF8
    /// Bytes that the stated encoding does not allow; each became U+FFFD.
    case invalid
  }

  /// The text in UTF-8, without a byte-order mark.
  public let utf8: [UInt8]
  /// The encoding that the file has.
  public let encoding: TextEncoding
  /// Why this encoding.
  public let evidence: DelimitedDialect.Evidence
  /// The flaws of the bytes, with the offset into `utf8` of the first place of each.
  public let flaws: [Flaw: Int]
  /// A survey of the bytes of `utf8`.
  let survey: ByteSurvey

  /// Decides the encoding and decodes.
  ///
  /// A byte-order mark decides; without one, valid UTF-8 is UTF-8 and everything else is
  /// Windows-1252. UTF-16 without a mark is full of zero bytes and so refused.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - override: the encoding that the caller knows.
  public init(_ bytes: [UInt8], override: TextEncoding? = nil) {
    let marked = DecodedText.byteOrderMark(of: bytes)
    let decided = override ?? marked?.encoding
    let markLength = marked.map { $0.encoding == decided ? $0.length : 0 } ?? 0
    var flaws: [Flaw: Int] = [:]
    let text: [UInt8]
    let first = ByteSurvey(bytes)
    switch decided {
    case .utf16LittleEndian?, .utf16BigEndian?:
      let decoded = DecodedText.utf16(
        bytes, from: markLength, littleEndian: decided == .utf16LittleEndian)
      text = decoded.utf8
      if let place = decoded.invalid { flaws[.invalid] = place }
      encoding = decided ?? .utf8
    case .windows1252?, .iso885915?, .macRoman?:
      encoding = decided ?? .windows1252
      text = SingleByteEncoding.utf8(
        bytes, upper: SingleByteEncoding.upper(of: encoding) ?? SingleByteEncoding.windows1252)
    case .utf8?, nil:
      let isPlain = markLength == 0 && !first.hasUpper
      let invalid = isPlain ? nil : UTF8Validity.firstInvalid(in: bytes, from: markLength)
      if let invalid, decided == nil {
        let upper = SingleByteEncoding.windows1252
        text = SingleByteEncoding.utf8(bytes, upper: upper)
        flaws[.notUTF8] = SingleByteEncoding.utf8(Array(bytes[..<invalid]), upper: upper).count
        encoding = .windows1252
      } else if let invalid {
        text = Array(String(decoding: bytes[markLength...], as: UTF8.self).utf8)
        flaws[.invalid] = invalid - markLength
        encoding = .utf8
      } else {
        text = markLength == 0 ? bytes : Array(bytes[markLength...])
        encoding = .utf8
      }
    }
    evidence = override != nil ? .configured : marked != nil ? .stated : .assumed
    // Decoding changes only what is not plain; for the rest the first survey still holds.
    survey = encoding == .utf8 && flaws.isEmpty ? first : ByteSurvey(text)
    if survey.hasZero, let zero = text.firstIndex(of: 0) {
      flaws[.zeroByte] = zero
      utf8 = Array(text[..<zero])
    } else {
      utf8 = text
    }
    self.flaws = flaws
  }

  /// The encoding that a byte-order mark names, and the mark's length.
  static func byteOrderMark(
    of bytes: [UInt8]
  ) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 to UTF-8; an unpaired surrogate or a lone last byte becomes U+FFFD.
  static func utf16(
    _ bytes: [UInt8], from start: Int, littleEndian: Bool
  ) -> (utf8: [UInt8], invalid: Int?) {
    var units: [UInt16] = []
    units.reserveCapacity((bytes.count - start) / 2 + 1)
    var place = start
    while place + 1 < bytes.count {
      let first = UInt16(bytes[place])
      let second = UInt16(bytes[place + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      place += 2
    }
    if place < bytes.count { units.append(0xD800) }
    var output: [UInt8] = []
    output.reserveCapacity(
      units.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 || 0xD800...0xDFFF ~= $1 ? 2 : 3) })
    var invalid: Int?
    let failed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true,
      into: { output.append($0) })
    if failed {
      invalid = output.count
      output = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    return (output, invalid)
  }
}
