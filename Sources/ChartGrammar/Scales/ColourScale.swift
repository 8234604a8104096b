/// Gives each of several names a style of its own, in the order in which they are listed.
///
/// Colour, dash and marker change together, so that names stay apart in grey and for every eye.
public struct ColourScale: Hashable, Sendable {
  /// The names in order.
  public let names: [String]

  /// Orders the names; a name that appears twice keeps its first place.
  public init(_ names: [String]) {
    var seen: Set<String> = []
    self.names = names.filter { seen.insert($0).inserted }
  }

  /// The style of a name; one that is not listed gets the neutral style.
  public func style(of name: String) -> SeriesStyle {
    names.firstIndex(of: name).map { SeriesStyle.ordinal($0) } ?? .neutral
  }
}
