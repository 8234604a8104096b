import Foundation
import SourceDiagnostics

/// Finds UTF-8 that somebody took for Windows-1252 and encoded once more: `Ã«` for `ë`.
enum DoubleEncodedText {
  /// A finding at the first such place, or `nil` in a file without one.
  ///
  /// `Ã` or `Â` followed by a character of U+0080 to U+00BF occurs in no language that a study
  /// would be written in.
  static func finding(in bytes: [UInt8], file: String) -> Diagnostic? {
    guard let place = firstPlace(in: bytes) else { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes[min(start, place)..<place] {
      if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D || previous != 0x0D { line += 1 }
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      previous = byte
    }
    return Diagnostic(
      rule: IngestRule.doubleEncodedText.rawValue, severity: IngestRule.doubleEncodedText.severity,
      position: SourcePosition(file: file, line: line, column: column),
      message: "accented letters were encoded twice: \(quoted(bytes[place..<(place + 4)])) "
        + "stands where one letter should",
      hint: "export the file again as UTF-8; do not open and save it in a program that guesses")
  }

  /// Jumps from one byte C3 to the next: a file in plain letters costs one fast search.
  private static func firstPlace(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var place = 0
      while place + 4 <= buffer.count,
        let found = memchr(base + place, 0xC3, buffer.count - place - 3)
      {
        place = base.distance(to: UnsafeRawPointer(found))
        if buffer[place + 1] == 0x83 || buffer[place + 1] == 0x82, buffer[place + 2] == 0xC2,
          buffer[place + 3] & 0xC0 == 0x80
        {
          return place
        }
        place += 1
      }
      return nil
    }
  }
}
