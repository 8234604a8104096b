import VectorDrawing

/// Writes the attributes of links and destinations in the form that Cairo reads.
enum TagAttributes {
  static func link(_ area: Rectangle, to target: LinkTarget) -> String {
    let sides = [area.x, area.y, area.width, area.height].map(number).joined(separator: " ")
    return switch target {
    case .destination(let name): "rect=[\(sides)] dest='\(encoded(name))'"
    case .address(let address): "rect=[\(sides)] uri='\(encodedAddress(address))'"
    }
  }

  static func destination(_ name: String, at point: Point) -> String {
    "name='\(encoded(name))' x=\(number(point.x)) y=\(number(point.y))"
  }

  static func outline(to name: String) -> String { "dest='\(encoded(name))'" }

  /// A name in printable ASCII: other bytes of its UTF-8 and `%`, `'` and `\` as `%41`.
  ///
  /// Different names stay different, and `report.pdf#name` works in every viewer.
  static func encoded(_ name: String) -> String {
    // An empty name would be no name for Cairo; a lone “%” is the code of no other.
    name.isEmpty ? "%" : percentEncoded(name) { $0 == UInt8(ascii: "%") }
  }

  /// An address in which only the characters that an address may not hold are encoded.
  private static func encodedAddress(_ address: String) -> String {
    percentEncoded(address) { _ in false }
  }

  private static func percentEncoded(_ text: String, also: (UInt8) -> Bool) -> String {
    var result = ""
    for byte in text.utf8 {
      let isPlain =
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\\")
      if isPlain && !also(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// A number of at most 100 000 with two decimals: a point has no smaller visible part.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
