import DelimitedText

/// An apparent divider of a file's columns that is not read as a delimiter.
struct UnreadDelimiter {
  /// The number of records examined.
  private static let sample = 20

  /// The description of the divider, as the start of a sentence.
  let description: String
  /// `is` or `are`.
  let verb: String

  /// Examines a file whose header is one column; `nil` if nothing divides every record equally
  /// often.
  init?(_ document: DelimitedDocument, header: String) {
    let texts = (0..<min(document.recordCount, UnreadDelimiter.sample)).map {
      TableHeader.title(document.field(0, of: $0)).unicodeScalars
    }
    let candidates = header.unicodeScalars.filter(UnreadDelimiter.mayDivide)
    var known: [Unicode.Scalar] = []
    for candidate in candidates where !known.contains(candidate) && known.count < 20 {
      known.append(candidate)
      let counts = Set(texts.map { text in text.count { $0 == candidate } })
      guard counts.count == 1, counts != [0] else { continue }
      let isPlain = (0x21...0x7E).contains(candidate.value) || candidate.value >= 0xA1
      description =
        isPlain
        ? "‘\(candidate)’ seems to divide it"
        : "the character U+\(String(candidate.value + 0x10000, radix: 16, uppercase: true).dropFirst()) seems to divide it"
      verb = "is"
      return
    }
    // Columns of fixed width: gaps of several blanks in every record.
    let gaps = texts.allSatisfy { text in
      var run = 0
      return text.contains { scalar in
        run = scalar == " " ? run + 1 : 0
        return run == 2
      }
    }
    guard gaps, texts.count > 1 else { return nil }
    description = "blanks seem to divide it"
    verb = "are"
  }

  /// Returns true if a character may divide columns: no letter, digit, blank or part of a name.
  private static func mayDivide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 { return true }
    guard scalar.value > 0x20, !scalar.properties.isWhitespace else { return false }
    return !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
      && !"_-.'\"()[]".unicodeScalars.contains(scalar)
  }
}
