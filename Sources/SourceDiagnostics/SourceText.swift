/// The lines of a source text, for showing one beside a finding.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of UTF-8 text; LF, CRLF and CR end a line.
  public init(utf8 bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
      if byte == 0x0A || byte == 0x0D { starts.append(place) }
    }
    self.starts = starts
  }

  /// The text of a line from 1, without its end; `nil` when there is no such line.
  public func line(_ number: Int) -> String? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
