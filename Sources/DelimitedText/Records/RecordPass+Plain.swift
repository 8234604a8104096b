/// Records without quotes, most of a file, of which only the number of fields is asked.
extension RecordPass {
  /// Steps over a record that has no quotes, eight bytes at a time.
  ///
  /// - Returns: its number of fields, or `nil` where it has a quote or ends near the end of the
  ///   text; nothing has moved then.
  @inline(__always)
  mutating func skipPlainRecord(_ patterns: PlainPatterns) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let raw = UnsafeRawPointer(base)
    let last = bytes.count &- 8
    var here = place
    var fields = 1
    while here <= last {
      let word = raw.loadUnaligned(fromByteOffset: here, as: UInt64.self)
      let delimiters = ByteWord.matches(word, patterns.delimiter)
      var specials = ByteWord.matches(word, patterns.lineFeed)
      if !patterns.isSimple {
        specials |= ByteWord.matches(word, patterns.quote)
        specials |= ByteWord.matches(word, patterns.carriageReturn)
      }
      if specials == 0 {
        fields &+= ByteWord.count(delimiters)
        here &+= 8
        continue
      }
      let first = specials & (0 &- specials)
      let end = here &+ specials.trailingZeroBitCount &>> 3
      guard bytes[end] != Byte.quote else { return nil }
      fields &+= ByteWord.count(delimiters & (first &- 1))
      guard fields <= RecordScanner.fieldLimit else { return nil }
      contentEnd = end
      place = end
      lineEnd = stepOverLineEnd()
      return fields
    }
    return nil
  }
}

/// The bytes that `RecordPass.skipPlainRecord` searches for, each in all places of a word.
struct PlainPatterns {
  let delimiter: UInt64
  let lineFeed = ByteWord.repeating(Byte.lineFeed)
  let quote = ByteWord.repeating(Byte.quote)
  let carriageReturn = ByteWord.repeating(Byte.carriageReturn)
  /// The text has neither quotes nor carriage returns.
  let isSimple: Bool

  init(delimiter: UInt8, isSimple: Bool) {
    self.delimiter = ByteWord.repeating(delimiter)
    self.isSimple = isSimple
  }
}
