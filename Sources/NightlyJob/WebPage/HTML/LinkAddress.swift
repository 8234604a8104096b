/// The target of a link: a file of the folder, or a place in the page; never outside the folder.
struct LinkAddress: Hashable, Sendable {
  /// The address as written, percent-encoded.
  let text: String

  /// Creates the address of a file below the page's folder.
  ///
  /// Every byte except letters, digits, `-`, `_`, `.` and `~` is percent-encoded (RFC 3986, section
  /// 2). A colon is encoded too, so that the start of a name is never taken for a scheme. A path
  /// with an empty part, `.` or `..` leads out of the folder or nowhere and has no address.
  init?(file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
    text = parts.map { LinkAddress.encoded($0.utf8) }.joined(separator: "/")
  }

  /// Creates the address of a section or symbol of the page.
  init(section: String) { text = "#" + LinkAddress.encoded(section.utf8) }

  private static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E, 0x7E: text.append(byte)
      default: text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
