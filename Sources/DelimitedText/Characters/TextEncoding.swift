/// The encoding of the characters of a text file as bytes.
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, the Western European code page of Windows.
  case windows1252 = "windows-1252"
  /// ISO 8859-15, Western European with the euro sign; only where it is stated.
  case iso885915 = "iso-8859-15"
  /// Mac OS Roman, of old Macintosh programs; only where it is stated.
  case macRoman = "mac-roman"
}
