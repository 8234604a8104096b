/// The reason why text cannot be set: the one declared family is missing or incomplete.
///
/// There is no fallback family, because another font would give other widths, other line breaks
/// and so another document from the same data.
public enum FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No font of this family is installed.
  case familyMissing(String)
  /// The family is installed without this face (e.g. `Semi-Bold Italic`).
  case faceMissing(family: String, face: String)

  /// The missing font, and what to install.
  public var description: String {
    switch self {
    case .familyMissing(let family):
      "the font family “\(family)” is not installed; install it "
        + "(Debian and Ubuntu: apt-get install fonts-inter)"
    case .faceMissing(let family, let face):
      "the font family “\(family)” lacks the face “\(face)”; install the complete family "
        + "(Debian and Ubuntu: apt-get install fonts-inter)"
    }
  }
}
