public import VectorDrawing

/// One line of a legend: a symbol and what it stands for.
public struct LegendEntry: Hashable, Sendable {
  /// What is shown before the name.
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

  /// What it stands for.
  public let name: String
  /// What is shown before the name.
  public let symbol: Symbol
  /// Whether its mark writes the name at the end of its line, when there is room for that.
  public let standsAtLineEnd: Bool

  /// Describes an entry.
  public init(_ name: String, symbol: Symbol, standsAtLineEnd: Bool = false) {
    self.name = name
    self.symbol = symbol
    self.standsAtLineEnd = standsAtLineEnd
  }
}
