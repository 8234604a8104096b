import UlcerRecords

/// The bytes of one CSV file as written: each field ends with a comma, the last of a row with a
/// line feed instead.
struct RecordText {
  private(set) var bytes: [UInt8] = []

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let zero = UInt8(ascii: "0")

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the room for it.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// A word that needs no quotes; an absent one leaves the field empty.
  mutating func field(_ word: String?) {
    if let word { bytes.append(contentsOf: word.utf8) }
    bytes.append(RecordText.comma)
  }

  /// Bytes that need no quotes.
  mutating func field(bytes word: [UInt8]) {
    bytes.append(contentsOf: word)
    bytes.append(RecordText.comma)
  }

  /// Free text, in quotes if it holds a comma, a quote or a line break (RFC 4180).
  mutating func field(text: String?) {
    guard let text else { return field(String?.none) }
    let special = text.utf8.contains {
      $0 == RecordText.comma || $0 == RecordText.quote || $0 == RecordText.lineFeed
    }
    guard special else { return field(text) }
    bytes.append(RecordText.quote)
    for byte in text.utf8 {
      if byte == RecordText.quote { bytes.append(RecordText.quote) }
      bytes.append(byte)
    }
    bytes.append(RecordText.quote)
    bytes.append(RecordText.comma)
  }

  /// `yes` or `no`.
  mutating func field(_ isTrue: Bool?) { field(isTrue.map { $0 ? "yes" : "no" }) }

  /// A whole number.
  mutating func field(_ number: Int?) {
    if let number { append(number) }
    bytes.append(RecordText.comma)
  }

  /// A date as `yyyy-mm-dd`, also a partial one.
  mutating func field(_ date: CalendarDate?) {
    if let date { append(date) }
    bytes.append(RecordText.comma)
  }

  /// A date to the known precision.
  mutating func field(_ date: PartialDate?) {
    if case .day(let moment)? = date { return field(moment.date) }
    field(date?.isoText)
  }

  /// A number with at most three decimals, without needless zeros.
  mutating func field(_ number: Double?) {
    if let number {
      var thousandths = Int((number * 1000).rounded())
      if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
      thousandths = abs(thousandths)
      append(thousandths / 1000)
      var rest = thousandths % 1000
      if rest > 0 { bytes.append(UInt8(ascii: ".")) }
      while rest > 0 {
        bytes.append(RecordText.zero + UInt8(rest / 100))
        rest = rest % 100 * 10
      }
    }
    bytes.append(RecordText.comma)
  }

  /// Ends the row.
  mutating func endRow() {
    if !bytes.isEmpty { bytes[bytes.count - 1] = RecordText.lineFeed }
  }

  /// Text that is no record.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(_ date: CalendarDate) {
    let (year, month, day) = date.components
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    bytes.append(UInt8(ascii: "-"))
    append(twoDigits: month)
    bytes.append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  /// A number from 0 to 99 as two digits.
  private mutating func append(twoDigits number: Int) {
    bytes.append(RecordText.zero + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(RecordText.zero + UInt8(truncatingIfNeeded: number % 10))
  }

  private mutating func append(digitsOf number: UInt) {
    if number < 10 {
      bytes.append(RecordText.zero + UInt8(truncatingIfNeeded: number))
    } else {
      append(digitsOf: number / 10)
      bytes.append(RecordText.zero + UInt8(truncatingIfNeeded: number % 10))
    }
  }
}
