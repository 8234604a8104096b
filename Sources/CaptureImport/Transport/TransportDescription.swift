/// The description of one variable (`NAMESTR`, 140 bytes, numbers high byte first).
struct TransportDescription {
  /// Its place in the file.
  let start: Int
  let isVersion8: Bool

  /// The stated place of the value in a row. Nothing is read by it: see `TransportPlaces`.
  func statedPlace(of bytes: [UInt8]) -> Int { long(84, bytes) }

  /// Reads it; `nil` if libreadstat or the format does not know the type or the width, or if there
  /// is no name.
  func variable(of bytes: [UInt8]) -> TransportMember.Variable? {
    let kind = short(0, bytes)
    let width = short(4, bytes)
    guard kind == 1 ? (2...8).contains(width) : kind == 2 && (1...32_767).contains(width)
    else { return nil }
    var name = text(8, 8, bytes)
    if isVersion8 {
      let longName = text(88, 32, bytes)
      if !longName.isEmpty { name = longName }
    }
    guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    return TransportMember.Variable(
      name: name, label: text(16, 40, bytes), isNumeric: kind == 1, width: width,
      format: text(56, 8, bytes).uppercased())
  }

  private func text(_ offset: Int, _ length: Int, _ bytes: [UInt8]) -> String {
    TransportSlices.text(start + offset, length, of: bytes)
  }

  private func short(_ offset: Int, _ bytes: [UInt8]) -> Int {
    Int(bytes[start + offset]) << 8 | Int(bytes[start + offset + 1])
  }

  private func long(_ offset: Int, _ bytes: [UInt8]) -> Int {
    short(offset, bytes) << 16 | short(offset + 2, bytes)
  }
}
