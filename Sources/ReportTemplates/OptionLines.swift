import SourceDiagnostics

/// Reads `key: value` lines.
enum OptionLines {
  /// The option of a line, or `nil` for a line without a key and a colon.
  ///
  /// - Parameter indent: characters before the line's content, for the position.
  static func option(in line: String, indent: Int, number: Int, _ source: TemplateSource)
    -> TemplateOption?
  {
    let characters = Array(line)
    guard let colon = characters.firstIndex(of: ":") else { return nil }
    let key = String(characters[..<colon]).trimmed
    guard !key.isEmpty else { return nil }
    let keyStart = characters.firstIndex { $0 != " " && $0 != "\t" } ?? 0
    var start = colon + 1
    while start < characters.count, characters[start] == " " || characters[start] == "\t" {
      start += 1
    }
    var value = String(characters[min(start, characters.count)...]).trimmed
    for quote in ["\"", "'"] where value.count >= 2 {
      guard value.hasPrefix(quote), value.hasSuffix(quote) else { continue }
      value = String(value.dropFirst().dropLast())
      break
    }
    return TemplateOption(
      key: key, value: value, position: source.position(number, indent + keyStart + 1),
      valuePosition: source.position(number, indent + start + 1))
  }
}
