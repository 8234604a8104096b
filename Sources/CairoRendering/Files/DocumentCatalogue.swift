/// Completes the catalogue of a PDF document that Cairo 1.16 has written.
///
/// Cairo writes a structure tree but does not state that the document is tagged, and it knows
/// neither the language nor that a viewer shall show the title and the outline. Without these,
/// reading software ignores the structure (PDF 1.7, 7.7.2, 14.7.1, 14.8.1).
enum DocumentCatalogue {
  private static let start = Array("<< /Type /Catalog\n".utf8)
  /// The completed document; unchanged if its end is not as Cairo 1.16 writes it.
  ///
  /// The catalogue is the last object before the table of objects, so that only the place of that
  /// table, stated at the very end, changes.
  static func completed(_ document: [UInt8], hasOutline: Bool) -> [UInt8] {
    let marker = Array("startxref\n".utf8)
    guard let place = lastIndex(of: marker, in: document[...], within: 64) else { return document }
    let digits = document[(place + marker.count)...].prefix { (0x30...0x39).contains($0) }
    guard let table = Int(String(decoding: digits, as: UTF8.self)), table > 0, table < place,
      let catalogue = lastIndex(of: start, in: document[..<table], within: 1_000),
      lastIndex(of: Array("/MarkInfo".utf8), in: document[catalogue..<table], within: 1_000) == nil
    else { return document }
    let additions = Array(entries(hasOutline: hasOutline).utf8)
    let insertion = catalogue + start.count
    let end = document[(place + marker.count + digits.count)...]
    return document[..<insertion] + additions + document[insertion..<place] + marker
      + Array(String(table + additions.count).utf8) + end
  }

  private static func entries(hasOutline: Bool) -> String {
    """
       /MarkInfo << /Marked true >>
       /Lang (en-GB)
       /ViewerPreferences << /DisplayDocTitle true >>
    \(hasOutline ? "   /PageMode /UseOutlines\n" : "")
    """
  }

  private static func lastIndex(
    of pattern: [UInt8], in bytes: ArraySlice<UInt8>, within distance: Int
  ) -> Int? {
    bytes.suffix(distance).indices.last { bytes[$0...].starts(with: pattern) }
  }
}
