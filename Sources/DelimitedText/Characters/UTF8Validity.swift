/// Checks that bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Validity {
  /// The offset of the first byte of the first ill-formed sequence, or `nil` when there is none.
  static func firstInvalid(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var place = start
      let count = buffer.count
      while place < count {
        // Eight ASCII bytes at a time: almost all of a clinical file.
        while place &+ 8 <= count {
          let word = buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          if word & 0x8080_8080_8080_8080 != 0 { break }
          place &+= 8
        }
        if place >= count { break }
        let first = buffer[place]
        if first < 0x80 {
          place &+= 1
          continue
        }
        let length = sequenceLength(first)
        guard length > 0, length <= count - place else { return place }
        let second = buffer[place + 1]
        guard second >= lowestSecond(first), second <= highestSecond(first) else { return place }
        var index = 2
        while index < length {
          if buffer[place + index] & 0xC0 != 0x80 { return place }
          index += 1
        }
        place += length
      }
      return nil
    }
  }

  /// Bytes of a sequence that starts so; 0 for a byte that starts none.
  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Bars overlong forms.
  private static func lowestSecond(_ first: UInt8) -> UInt8 {
    switch first {
    case 0xE0: 0xA0
    case 0xF0: 0x90
    default: 0x80
    }
  }

  /// Bars surrogates and what lies beyond U+10FFFF.
  private static func highestSecond(_ first: UInt8) -> UInt8 {
    switch first {
    case 0xED: 0x9F
    case 0xF4: 0x8F
    default: 0xBF
    }
  }

  /// The sequence at a place: its length and character; of an ill-formed one the bytes that belong
  /// together (Unicode 15, 3.9: maximal subpart).
  @inline(__always)
  static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int
  ) -> (isValid: Bool, length: Int, scalar: UInt32) {
    let first = bytes[place]
    if first < 0x80 { return (true, 1, UInt32(first)) }
    let length = sequenceLength(first)
    guard length > 0 else { return (false, 1, 0) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length {
      guard place + index < end else { return (false, index, 0) }
      let byte = bytes[place + index]
      let isRight =
        index == 1
        ? byte >= lowestSecond(first) && byte <= highestSecond(first) : byte & 0xC0 == 0x80
      guard isRight else { return (false, index, 0) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (true, length, scalar)
  }
}
