public import VectorDrawing

/// A representation of data in a chart: a line, a band, bars, a label.
///
/// A mark states its extent, so that scales can be trained, and then draws itself into the plot
/// area that it receives. To add a mark, write one file with one type that conforms to this
/// protocol.
public protocol Mark: Sendable {
  /// The extent along the horizontal axis.
  var horizontal: DataExtent { get }
  /// The extent along the vertical axis.
  var vertical: DataExtent { get }
  /// The overhang beyond the plot rectangle, in points; 0 by default.
  ///
  /// Without it, symbols on the edge of the plot would be cut in half.
  var overhang: Double { get }
  /// The legend entries; none by default.
  var legendEntries: [LegendEntry] { get }
  /// Draws the mark; the chart clips the result to the plot rectangle and the overhang.
  func draw(into plot: PlotArea) -> [DrawingElement]
  /// Returns the texts of the mark; the chart places them so that none overlaps another.
  func labels(in plot: PlotArea) -> [DataLabel]
}

extension Mark {
  /// No overhang.
  public var overhang: Double { 0 }
  /// No legend entries.
  public var legendEntries: [LegendEntry] { [] }
  /// No texts.
  public func labels(in plot: PlotArea) -> [DataLabel] { [] }
}
