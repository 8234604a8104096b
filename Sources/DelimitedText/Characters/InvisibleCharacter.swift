/// Invisible characters, and spaces that are not the space of the keyboard.
///
/// They come from word processors and web pages. Two texts that look the same differ if one of them
/// is inside.
enum InvisibleCharacter {
  /// The treatment of such a character.
  enum Fate { case dropped, spaced }

  /// The fate of a character; `nil` for all visible ones.
  @inline(__always)
  static func fate(of scalar: UInt32) -> Fate? {
    if scalar < 0xA0 { return nil }
    switch scalar {
    // Spaces: without break, of a fixed width, thin, mathematical, ideographic.
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .spaced
    // Soft hyphen, joiners, direction marks, zero width, byte-order mark, variation selectors.
    case 0x00AD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      return .dropped
    default: return nil
    }
  }

  /// `U+200B zero-width space`.
  static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch scalar {
    case 0x00A0: return code + " no-break space"
    case 0x00AD: return code + " soft hyphen"
    case 0x200B: return code + " zero-width space"
    case 0x200C, 0x200D, 0x2060: return code + " joiner"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return code + " direction mark"
    case 0xFEFF: return code + " byte-order mark"
    default: return code
    }
  }
}
