import VectorDrawing

/// The division of the names of series between line ends and the legend.
struct SeriesNaming {
  /// The names at line ends.
  let names: Set<String>
  /// Those of their labels that need the right margin, because their lines run to it.
  let inMargin: [DataLabel]
  /// The entries left for the legend.
  let legendEntries: [LegendEntry]
  /// The height of the names at line ends, stacked.
  let height: Double

  /// Names are at line ends if each belongs to one mark that has an end in the plot, and all fit
  /// one below the other.
  ///
  /// - Parameter stated: the legend entries of the whole chart, if the chart has only some of the
  ///   marks.
  init(
    chart: Chart, rough: PlotArea, width: Double, room: Double, hasTrailing: Bool,
    entries stated: [LegendEntry]? = nil
  ) {
    let entries = stated ?? chart.marks.flatMap(\.legendEntries)
    let candidates = entries.filter { $0.standsAtLineEnd && !$0.name.isEmpty }
    let ends = chart.marks.flatMap { $0.labels(in: rough) }.filter { $0.wish == .lineEnd }
    let named = Set(candidates.map(\.name))
    let labels = LineEndLabels(
      ends, width: width, theme: rough.theme, measurer: rough.measurer)
    let isPossible =
      chart.legend == .automatic && !hasTrailing && named.count == candidates.count
      && ends.count == candidates.count && Set(ends.map(\.text)) == named
      && labels.height <= room * 0.85
    height = labels.height
    func isInside(_ label: DataLabel) -> Bool {
      let extent = rough.measurer.extent(of: label.text, style: rough.theme.base)
      return extent.width < rough.rectangle.width * 0.4
        && label.point.x + extent.width + 8 < rough.rectangle.right
    }
    names = isPossible ? named : []
    // Lines that end together have their names together.
    let outside = ends.filter { !isInside($0) }
    inMargin =
      isPossible
      ? ends.filter { end in outside.contains { abs($0.point.x - end.point.x) < 20 } } : []
    let distinct = LegendGuide.distinct(entries)
    legendEntries =
      chart.legend == .none
      ? []
      : LegendGuide.ordered(distinct, by: chart.legendOrder).filter {
        !(isPossible && named.contains($0.name))
      }
  }
}
