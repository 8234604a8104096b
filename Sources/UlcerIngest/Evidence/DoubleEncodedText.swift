import DelimitedText
import SourceDiagnostics

/// Finds UTF-8 that somebody took for Windows-1252 and encoded once more: `Ã«` for `ë`.
enum DoubleEncodedText {
  /// A finding at the first such place in a cell that is read, or `nil` in a file without one.
  ///
  /// `Ã` or `Â` followed by a character of U+0080 to U+00BF occurs in no language in which a study
  /// would be written. The text is examined as decoded, whatever the file's encoding.
  static func finding(in document: DelimitedDocument) -> Diagnostic? {
    var shown = ""
    let place = document.firstReadPlace(of: 0xC3) { bytes, place in
      guard place + 4 <= bytes.count, bytes[place + 1] == 0x83 || bytes[place + 1] == 0x82,
        bytes[place + 2] == 0xC2, bytes[place + 3] & 0xC0 == 0x80
      else { return false }
      shown = quoted(Array(bytes[place..<(place + 4)])[...])
      return true
    }
    guard let place else { return nil }
    return Diagnostic(
      rule: IngestRule.doubleEncodedText.rawValue, severity: IngestRule.doubleEncodedText.severity,
      position: place,
      message: "accented letters were encoded twice: \(shown) stands where one letter should",
      hint: "export the file again as UTF-8; do not open and save it in a program that guesses")
  }
}
