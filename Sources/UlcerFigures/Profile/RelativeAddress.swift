/// The address of a file beside the document, as a relative reference (RFC 3986, 4.2).
package enum RelativeAddress {
  /// Returns the address: letters, digits, `-`, `.`, `_` and `~` as they are, every other byte as
  /// `%` and two digits, and `./` in front, so that a colon in the name does not begin a scheme.
  package static func of(_ file: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return file.utf8.reduce(into: "./") { address, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        address += "%"
        address.append(digits[Int(byte >> 4)])
        address.append(digits[Int(byte & 15)])
      }
    }
  }
}
