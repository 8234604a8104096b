/// A name with `*` for any letters, as mappings write file names and participants.
struct NamePattern: Hashable, Sendable {
  private let pieces: [[UInt8]]

  /// Reads a pattern; letter case does not matter.
  init(_ text: String) {
    pieces = text.lowercased().utf8.split(separator: 0x2A, omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Returns true if the whole path or its last part fits.
  func matches(path: String) -> Bool {
    matches(path) || (path.split(separator: "/").last.map { matches(String($0)) } ?? false)
  }

  /// Returns true if the whole name fits.
  func matches(_ name: String) -> Bool {
    let bytes = Array(name.lowercased().utf8)
    guard let first = pieces.first, let last = pieces.last else { return false }
    if pieces.count == 1 { return bytes == first }
    guard bytes.starts(with: first), bytes.count >= first.count + last.count,
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    // Each inner piece at its first place: a later one can only leave less room for the rest.
    var rest = bytes[first.count..<(bytes.count - last.count)]
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let end = NamePattern.end(of: piece, in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  private static func end(of piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= piece.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - piece.count)).first {
      bytes[$0..<($0 + piece.count)].elementsEqual(piece)
    }.map { $0 + piece.count }
  }
}
