import UlcerIngest

/// File names for identifiers, which may hold any text.
enum SafeFileName {
  /// Names that some systems reserve for devices, with any extension.
  private static let reserved: Set<String> = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]
  private static let longest = 64

  /// Returns a file name for an identifier: the identifier itself if it is harmless on every
  /// system, else its harmless characters and the first digits of its SHA-256.
  ///
  /// The name is one path component of letters, digits, `-`, `_` and inner dots.
  static func of(_ identifier: String) -> String {
    if isHarmless(identifier) { return identifier }
    var kept = ""
    for byte in identifier.utf8.prefix(longest / 2) {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isKept = isLetter || (0x30...0x39).contains(byte)
      kept.unicodeScalars.append(isKept ? Unicode.Scalar(byte) : "-")
    }
    return "x" + kept + "-" + digest(of: identifier)
  }

  /// Returns a name for each identifier; no two are equal, even if case is ignored.
  static func all(_ identifiers: [String]) -> [String] {
    let names = identifiers.map(of)
    var counts: [String: Int] = [:]
    for name in names { counts[name.lowercased(), default: 0] += 1 }
    return zip(identifiers, names).map { identifier, name in
      counts[name.lowercased()] == 1 ? name : name + "-" + digest(of: identifier)
    }
  }

  /// The first 12 digits of the SHA-256 of an identifier.
  static func digest(of identifier: String) -> String {
    String(SourceFile(bytes: Array(identifier.utf8)).sha256.prefix(12))
  }

  private static func isHarmless(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= longest else {
      return false
    }
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E: continue
      default: return false
      }
    }
    let stem = text.split(separator: ".", omittingEmptySubsequences: false)[0].lowercased()
    return first != 0x2E && first != 0x2D && last != 0x2E && !reserved.contains(stem)
  }
}
