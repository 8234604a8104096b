public import VectorDrawing

/// Something that stands for data in a chart: a line, a band, bars, a label.
///
/// A mark states what it spans, so that scales can be trained, and then draws itself into the plot
/// area it is given. To add a mark, write one file with one type that conforms to this.
public protocol Mark: Sendable {
  /// What it spans along the horizontal axis.
  var horizontal: DataExtent { get }
  /// What it spans along the vertical axis.
  var vertical: DataExtent { get }
  /// How far, in points, it may be seen outside the plot rectangle; 0 unless it says otherwise.
  ///
  /// Symbols that stand on the edge of the plot would be cut in half without it.
  var overhang: Double { get }
  /// What a legend has to explain; nothing unless it says otherwise.
  var legendEntries: [LegendEntry] { get }
  /// Draws itself; the chart clips the result to the plot rectangle and the overhang.
  func draw(into plot: PlotArea) -> [DrawingElement]
  /// Texts that belong to it; the chart places them so that none overlaps another.
  func labels(in plot: PlotArea) -> [DataLabel]
}

extension Mark {
  /// No overhang.
  public var overhang: Double { 0 }
  /// Nothing to explain.
  public var legendEntries: [LegendEntry] { [] }
  /// No texts.
  public func labels(in plot: PlotArea) -> [DataLabel] { [] }
}
