/// The quotes of fields that are not read, as far as they are not in pairs.
///
/// One that opens and one that closes may be a pair around everything between them, or two
/// characters of two cells; which of the two it looks like depends on their order. A file that has
/// both is therefore not cut, whatever their order.
struct UnreadQuotes: Sendable {
  private var openings = 0
  private var closings = 0
  private var fields = 0

  /// One field opens what another one may close.
  var areOpposed: Bool { openings > 0 && closings > 0 && fields > 1 }

  /// Adds the field of a record in the given range.
  mutating func add(_ field: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = field.drop { $0 == Byte.space }
    guard let first = text.first, let last = text.last(where: { $0 != Byte.space }),
      first == Byte.quote || last == Byte.quote
    else { return }
    let opens = first == Byte.quote && UnreadQuotes.rest(of: text.dropFirst()) == .open
    let closes = UnreadQuotes.rest(of: text) == .closed
    if opens { openings &+= 1 }
    if closes { closings &+= 1 }
    if opens || closes { fields &+= 1 }
  }

  /// Adds those of other records.
  mutating func add(_ other: UnreadQuotes) {
    openings &+= other.openings
    closings &+= other.closings
    fields &+= other.fields
  }

  /// The outcome of reading the bytes after an opening quote.
  private enum Rest {
    /// No quote closes it.
    case open
    /// The last quote closes it.
    case closed
    /// A quote closes it before the end, or one is doubled at its end.
    case broken
  }

  private static func rest(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Rest {
    var here = text.startIndex
    while here < text.endIndex {
      guard text[here] == Byte.quote else {
        here &+= 1
        continue
      }
      if here &+ 1 < text.endIndex, text[here &+ 1] == Byte.quote {
        here &+= 2
        continue
      }
      return text[(here &+ 1)...].allSatisfy { $0 == Byte.space } ? .closed : .broken
    }
    return .open
  }
}
