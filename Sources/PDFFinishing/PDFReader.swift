/// Reads values and objects from the bytes of a document; `nil` wherever they are not as expected.
///
/// The form that is read is that of Cairo 1.16 and of libqpdf without object streams: one table of
/// objects, no update, no generation but 0 (PDF 1.7, 7.3 and 7.5).
struct PDFReader {
  let bytes: [UInt8]
  var place: Int

  /// Deeper than any document that is read; keeps hostile ones from the stack's end.
  private static let deepest = 64

  init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  // MARK: Values

  mutating func value(depth: Int = 0) -> PDFValue? {
    skipSpace()
    guard place >= 0, place < bytes.count, depth < PDFReader.deepest else { return nil }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "/"): return name().map { .name($0) }
    case UInt8(ascii: "("): return skipString() ? .plain(start..<place) : nil
    case UInt8(ascii: "["):
      place += 1
      var items: [PDFValue] = []
      while true {
        skipSpace()
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "]") {
          place += 1
          return .array(items)
        }
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      }
    case UInt8(ascii: "<"):
      if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") {
        return dictionary(depth: depth).map { .dictionary($0) }
      }
      while place < bytes.count, bytes[place] != UInt8(ascii: ">") { place += 1 }
      guard place < bytes.count else { return nil }
      place += 1
      return .plain(start..<place)
    case 48...57:
      if let number = reference() { return .reference(number) }
      place = start
      fallthrough
    default:
      while place < bytes.count, PDFReader.isRegular(bytes[place]) { place += 1 }
      return place > start ? .plain(start..<place) : nil
    }
  }

  /// A dictionary that begins here.
  mutating func dictionary(depth: Int = 0) -> PDFDictionary? {
    guard takes("<<") else { return nil }
    var result = PDFDictionary()
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      if bytes[place] == UInt8(ascii: ">") { return takes(">>") ? result : nil }
      guard let key = name(), let value = value(depth: depth + 1) else { return nil }
      result.append(key, value)
    }
  }

  private mutating func name() -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { return nil }
    let start = place
    place += 1
    while place < bytes.count, PDFReader.isRegular(bytes[place]) { place += 1 }
    return String(validating: bytes[start..<place], as: UTF8.self)
  }

  private mutating func reference() -> Int? {
    guard let number = integer(), place + 3 < bytes.count, bytes[place] == 32,
      bytes[place + 1] == UInt8(ascii: "0"), bytes[place + 2] == 32,
      bytes[place + 3] == UInt8(ascii: "R"),
      place + 4 == bytes.count || !PDFReader.isRegular(bytes[place + 4])
    else { return nil }
    place += 4
    return number
  }

  /// Digits that begin here, of at most 15 places.
  mutating func integer() -> Int? {
    let start = place
    var number = 0
    while place >= 0, place < bytes.count, (48...57).contains(bytes[place]), place - start < 15 {
      number = number * 10 + Int(bytes[place] - 48)
      place += 1
    }
    return place > start ? number : nil
  }

  /// A word that begins here, after white space.
  mutating func takes(_ word: StaticString) -> Bool {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard place >= 0, bytes.count - place >= count else { return false }
    let isThere = word.withUTF8Buffer { $0.elementsEqual(bytes[place..<place + count]) }
    if isThere { place += count }
    return isThere
  }

  mutating func skipSpace() {
    while place >= 0, place < bytes.count {
      switch bytes[place] {
      case 0, 9, 10, 12, 13, 32: place += 1
      case UInt8(ascii: "%"):
        while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
      default: return
      }
    }
  }

  private mutating func skipString() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return place <= bytes.count }
    }
    return false
  }

  static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
