/// A text that is not the approved one, with the first line in which they differ.
public struct GoldenTextMismatch: Error, CustomStringConvertible {
  /// The name of the approved text.
  public let name: String
  /// The number of the first differing line, from 1; 0 if there is no approved text.
  public let line: Int
  /// That line as approved.
  public let approved: String
  /// That line as found.
  public let found: String

  /// Both lines, one below the other.
  public var description: String {
    """
    \(name) differs in line \(line) (REWRITE_GOLDEN=1 approves the new text):
      approved: \(approved)
      found:    \(found)
    """
  }
}
