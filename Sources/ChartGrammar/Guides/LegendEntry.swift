public import VectorDrawing

/// One line of a legend: a symbol and its meaning.
public struct LegendEntry: Hashable, Sendable {
  /// The symbol before the name.
  public enum Symbol: Hashable, Sendable {
    /// A piece of the line, with its marker when asked.
    case line(SeriesStyle, hasMarker: Bool)
    /// A filled patch.
    case patch(Colour, FillStyle)
    /// A piece of the line with a short stroke across it.
    case tick(SeriesStyle)
    /// The symbol alone.
    case marker(SeriesStyle)
  }

  /// The meaning of the symbol.
  public let name: String
  /// The symbol before the name.
  public let symbol: Symbol
  /// The mark writes the name at the end of its line if there is room for it.
  public let standsAtLineEnd: Bool

  /// Creates an entry.
  public init(_ name: String, symbol: Symbol, standsAtLineEnd: Bool = false) {
    self.name = name
    self.symbol = symbol
    self.standsAtLineEnd = standsAtLineEnd
  }
}
