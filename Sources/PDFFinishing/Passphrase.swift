import Foundation

/// The passphrase that opens an encrypted document.
///
/// It is never printed: its description is a row of dots.
public struct Passphrase: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  /// The reason why a text cannot be a passphrase.
  public enum Failure: Error, Hashable, Sendable {
    /// It has no character.
    case empty
    /// It has more than 127 bytes; AES-256 in PDF ignores those beyond.
    case tooLong
    /// It is not UTF-8, or holds a control character.
    case notText
  }

  /// The passphrase in the form from which the document's key is made.
  let text: String

  /// Takes the first line of a file.
  ///
  /// The line's end is not part of it. Characters that look alike become one (NFKC), as viewers do
  /// with typed text.
  public init(firstLineOf bytes: [UInt8]) throws(Failure) {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let typed = String(validating: line, as: UTF8.self) else { throw .notText }
    let text = typed.precomposedStringWithCompatibilityMapping
    guard !text.isEmpty else { throw .empty }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw .notText
    }
    guard text.utf8.count <= 127 else { throw .tooLong }
    self.text = text
  }

  /// A row of dots, always as long.
  public var description: String { "••••••••" }
  /// A row of dots, always as long.
  public var debugDescription: String { description }
}
