/// Gives each of several names its own style, in the order of the list.
///
/// Colour, dash and marker change together, so that names differ in grey and to colour-blind
/// readers.
public struct ColourScale: Hashable, Sendable {
  /// The names in order.
  public let names: [String]

  /// Creates the scale of names; a name that appears twice keeps its first place.
  public init(_ names: [String]) {
    var seen: Set<String> = []
    self.names = names.filter { seen.insert($0).inserted }
  }

  /// Returns the style of a name; the neutral style for a name that is not listed.
  public func style(of name: String) -> SeriesStyle {
    names.firstIndex(of: name).map { SeriesStyle.ordinal($0) } ?? .neutral
  }
}
