import Foundation

/// The header of a table that may have been saved again by another program.
enum TableHead {
  /// Returns the names in the first line in lower case, with any delimiter and quotation marks.
  static func names(in bytes: Data) -> [String] {
    let line = bytes.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    // Two bytes per letter: the zeros are dropped.
    let letters = line.filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    return text.split(omittingEmptySubsequences: false, whereSeparator: ",;\t|".contains)
      .map { $0.filter { !" \"'".contains($0) } }
  }
}
