/// Goes through text that should be UTF-8 and decides, place by place, what it becomes.
///
/// The decision about a character depends only on the bytes between two delimiters, quotes or line
/// ends: two encodings may meet in one file, and no column's bytes change another's cells.
struct TextCleaning {
  /// A stretch of the text and its treatment.
  enum Piece {
    /// Bytes that stay as they are, and whether all of them are ASCII.
    case plain(Range<Int>, isASCII: Bool)
    /// A byte of Windows-1252 as the character that it means.
    case converted(UInt16)
    /// Bytes that mean nothing: U+FFFD replaces them.
    case invalid
    /// An invisible character, left out.
    case dropped(UInt32)
    /// A space of another kind, as a space.
    case spaced(UInt32)
  }

  /// Invisible characters are taken out.
  let dropsInvisible: Bool
  /// Bytes that are not UTF-8 are Windows-1252; otherwise U+FFFD replaces them.
  let acceptsWindows1252: Bool

  /// The bytes that divide pieces: an encoding is never changed between them.
  @inline(__always)
  private static func divides(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == Byte.tab || byte == 0x7C || byte == Byte.quote
      || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  /// Returns true if nothing would change.
  func leaves(_ bytes: [UInt8]) -> Bool {
    if UTF8Validity.firstInvalid(in: bytes, from: 0) != nil { return false }
    return !dropsInvisible
      || bytes.withUnsafeBufferPointer { bytes in
        var place = 0
        while place < bytes.count {
          place = TextCleaning.afterASCII(bytes, place)
          guard place < bytes.count else { break }
          let sequence = UTF8Validity.sequence(bytes, place, bytes.count)
          if InvisibleCharacter.fate(of: sequence.scalar) != nil { return false }
          place += sequence.length
        }
        return true
      }
  }

  /// Goes through all of the text.
  func run(_ bytes: UnsafeBufferPointer<UInt8>, _ visit: (Piece) -> Void) {
    var place = 0
    while place < bytes.count {
      let from = place
      place = TextCleaning.afterASCII(bytes, place)
      if from < place { visit(.plain(from..<place, isASCII: true)) }
      while dropsInvisible, place + 3 <= bytes.count, bytes[place] == 0xEF,
        bytes[place + 1] == 0xBB, bytes[place + 2] == 0xBF
      {
        visit(.dropped(0xFEFF))
        place += 3
      }
      guard place < bytes.count, bytes[place] >= 0x80 else { continue }
      var end = place
      var isValid = true
      while end < bytes.count, !TextCleaning.divides(bytes[end]) {
        let sequence = UTF8Validity.sequence(bytes, end, bytes.count)
        isValid = isValid && sequence.isValid
        end += sequence.length
      }
      if isValid || !acceptsWindows1252 {
        runUTF8(bytes, place..<end, visit)
      } else {
        runWindows1252(bytes, place..<end, visit)
      }
      place = end
    }
  }

  private func runUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ visit: (Piece) -> Void
  ) {
    var from = range.lowerBound
    var place = from
    var isASCII = true
    func flush() {
      if from < place { visit(.plain(from..<place, isASCII: isASCII)) }
      isASCII = true
    }
    while place < range.upperBound {
      let sequence = UTF8Validity.sequence(bytes, place, bytes.count)
      let fate = dropsInvisible ? InvisibleCharacter.fate(of: sequence.scalar) : nil
      if !sequence.isValid || fate != nil {
        flush()
        if !sequence.isValid {
          visit(.invalid)
        } else {
          visit(fate == .dropped ? .dropped(sequence.scalar) : .spaced(sequence.scalar))
        }
        from = place + sequence.length
      } else if sequence.length > 1 {
        isASCII = false
      }
      place += sequence.length
    }
    flush()
  }

  private func runWindows1252(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ visit: (Piece) -> Void
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      if bytes[place] < 0x80 {
        let from = place
        while place < range.upperBound, bytes[place] < 0x80 { place += 1 }
        visit(.plain(from..<place, isASCII: true))
        continue
      }
      let value = SingleByteEncoding.windows1252[Int(bytes[place]) - 0x80]
      switch dropsInvisible ? InvisibleCharacter.fate(of: UInt32(value)) : nil {
      case .dropped?: visit(.dropped(UInt32(value)))
      case .spaced?: visit(.spaced(UInt32(value)))
      case nil: visit(.converted(value))
      }
      place += 1
    }
  }

  /// The next place of a byte of 0x80 or more, sought eight bytes at a time.
  @inline(__always)
  private static func afterASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var place = start
    if let base = bytes.baseAddress {
      let raw = UnsafeRawPointer(base)
      while place &+ 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        place &+= 8
      }
    }
    while place < bytes.count, bytes[place] < 0x80 { place &+= 1 }
    return place
  }
}

extension TextCleaning.Piece {
  /// The number of bytes of the piece in UTF-8.
  var size: Int {
    switch self {
    case .plain(let range, _): range.count
    case .converted(let value): value >= 0x800 ? 3 : 2
    case .invalid: 3
    case .dropped: 0
    case .spaced: 1
    }
  }
}
