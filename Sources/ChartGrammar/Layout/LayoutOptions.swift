/// What a chart that is part of a larger figure is told about its surroundings.
struct LayoutOptions {
  /// The least room left of the plot, so that plots stand below each other.
  var leastLeft = 0.0
  /// The least room right of the plot.
  var leastRight = 0.0
  /// The width below which a drawing is not set; it is made wider instead.
  var leastWidth = 120.0
  /// Whether the room left of the plot is exactly the least.
  var isLeftFixed = false
  /// The room for which horizontal ticks are chosen; `nil` to take the width of the drawing.
  var tickRoom: Double?
  /// The height of the plot; `nil` to take what the height of the drawing leaves.
  var plotHeight: Double?
  /// Whether labels of the horizontal axis are left to a neighbour.
  var hidesHorizontalLabels = false
  /// Whether labels of the vertical axis are left to a neighbour.
  var hidesVerticalLabels = false
  /// What all marks of a chart tell of which this layout has some; `nil` where it has all.
  var whole: MarksByRow.Whole?
  /// Extents of marks that are drawn elsewhere and share the scales.
  var shared: (horizontal: DataExtent, vertical: DataExtent)?
}
