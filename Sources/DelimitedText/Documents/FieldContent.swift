/// The content of a field without its quotes.
enum FieldContent {
  /// The bytes between the quotes, each doubled quote once; the bytes as they are where there are
  /// no quotes around them.
  ///
  /// - Parameters:
  ///   - isQuoted: quotes have a meaning. In a damaged record they have none, so that nothing is
  ///     hidden in a message.
  ///   - limit: bytes after which to stop.
  static func content(
    _ field: Slice<UnsafeBufferPointer<UInt8>>, isQuoted: Bool, limit: Int = .max
  ) -> [UInt8] {
    guard let inner = inner(field, isQuoted: isQuoted) else { return Array(field.prefix(limit)) }
    return withoutDoubledQuotes(inner, limit: limit)
  }

  /// The same of bytes that may be kept; nothing is copied unless a quote is doubled.
  static func content(_ field: ArraySlice<UInt8>, isQuoted: Bool) -> ArraySlice<UInt8> {
    guard let inner = inner(field, isQuoted: isQuoted) else { return field }
    return inner.contains(Byte.quote) ? withoutDoubledQuotes(inner)[...] : inner
  }

  private static func inner<Bytes: BidirectionalCollection<UInt8>>(
    _ field: Bytes, isQuoted: Bool
  ) -> Bytes.SubSequence? where Bytes.SubSequence == Bytes, Bytes.Index == Int {
    guard isQuoted, field.first == Byte.quote else { return nil }
    var rest = field
    while rest.count > 1, rest.last == Byte.space { rest = rest[..<(rest.endIndex - 1)] }
    guard rest.count >= 2, rest.last == Byte.quote else { return nil }
    return rest[(rest.startIndex + 1)..<(rest.endIndex - 1)]
  }

  private static func withoutDoubledQuotes(
    _ inner: some Sequence<UInt8>, limit: Int = .max
  ) -> [UInt8] {
    var output: [UInt8] = []
    var skipsNext = false
    for byte in inner {
      if output.count >= limit { break }
      if byte == Byte.quote, skipsNext {
        skipsNext = false
        continue
      }
      skipsNext = byte == Byte.quote
      output.append(byte)
    }
    return output
  }
}
