/// The layout settings of a chart that is part of a larger figure.
struct LayoutOptions {
  /// The least room left of the plot, so that stacked plots are aligned.
  var leastLeft = 0.0
  /// The least room right of the plot.
  var leastRight = 0.0
  /// The least width of a drawing; a narrower one is made wider.
  var leastWidth = 120.0
  /// The room left of the plot is exactly the least.
  var isLeftFixed = false
  /// The room for which horizontal ticks are chosen; `nil` to take the width of the drawing.
  var tickRoom: Double?
  /// The height of the plot; `nil` to take the remaining height of the drawing.
  var plotHeight: Double?
  /// A neighbour shows the labels of the horizontal axis.
  var hidesHorizontalLabels = false
  /// A neighbour shows the labels of the vertical axis.
  var hidesVerticalLabels = false
  /// The facts about all marks of a chart of which this layout has some; `nil` if it has all.
  var whole: MarksByRow.Whole?
  /// Extents of marks that are drawn elsewhere and share the scales.
  var shared: (horizontal: DataExtent, vertical: DataExtent)?
}
