/// The placement of the names of series.
public enum LegendPlacement: String, Hashable, Sendable {
  /// At the ends of lines if all fit there, otherwise in a legend above the plot.
  case automatic
  /// In a legend above the plot.
  case above
  /// Nowhere.
  case none
}
