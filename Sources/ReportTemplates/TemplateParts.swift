/// The texts that templates of one folder share, by name.
///
/// A template gives only names, never paths: the creator of this value decides which files can be
/// reached.
public struct TemplateParts: Sendable {
  /// The existing names, for hints.
  public let names: [String]
  private let read: @Sendable (String) -> [UInt8]?

  /// - Parameters:
  ///   - names: every part's name.
  ///   - read: returns the bytes of a part; `nil` if there is none with that name.
  public init(names: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.names = names
    self.read = read
  }

  /// No parts.
  public static let none = TemplateParts(names: []) { _ in nil }

  /// Returns the bytes of a part; `nil` if there is none, and for a name that could be a path.
  func bytes(of name: String) -> [UInt8]? {
    TemplateParts.isName(name) ? read(name) : nil
  }

  /// Tells if a text may name a part: 1 to 64 lower-case letters, digits and hyphens.
  public static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
