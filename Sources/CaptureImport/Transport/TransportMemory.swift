/// A file in memory with a place to read from.
final class TransportMemory {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }
  /// The place of the next byte.
  var current: Int { place }

  /// Moves; `false` when the place lies outside of the file.
  func move(to place: Int) -> Bool {
    guard (0...bytes.count).contains(place) else { return false }
    self.place = place
    return true
  }

  /// Copies the next bytes, as many as there are.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(target.count, bytes.count - place)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { source in
      target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[place..<(place + count)]))
    }
    place += count
    return count
  }
}
