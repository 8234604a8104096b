/// Where names of series are written.
public enum LegendPlacement: String, Hashable, Sendable {
  /// At the ends of lines when all fit there, otherwise in a legend above the plot.
  case automatic
  /// In a legend above the plot.
  case above
  /// Nowhere.
  case none
}
