import VectorDrawing

/// The tick labels or row labels of a vertical axis, with row groups and second labels.
struct VerticalAxisGuide {
  let axis: TrainedAxis
  let theme: Theme
  let isHidden: Bool
  let blocks: [TextBlock]
  let trailing: [TextBlock]
  let groups: [TextBlock]

  static let gap = 5.0

  init(
    axis: TrainedAxis, width: Double, theme: Theme, measurer: any TextMeasurer,
    isHidden: Bool = false
  ) {
    self.axis = axis
    self.theme = theme
    self.isHidden = isHidden
    guard let bands = axis.bands else {
      blocks = axis.ticks.map {
        TextBlock($0.label, style: theme.small, width: width * 0.4, measurer: measurer)
      }
      trailing = []
      groups = []
      return
    }
    blocks = bands.map {
      TextBlock($0.label, style: theme.base, width: width * 0.4, measurer: measurer)
    }
    trailing = bands.map {
      TextBlock($0.trailing, style: theme.small, width: width * 0.22, measurer: measurer)
    }
    groups = BandScale.groupStarts(in: bands).map {
      TextBlock(bands[$0].group ?? "", style: theme.heading, width: width, measurer: measurer)
    }
  }

  /// The room left of the plot.
  var leftWidth: Double {
    let widest = isHidden ? 0 : blocks.reduce(0) { max($0, $1.width) }
    return widest == 0 ? 1 : widest + VerticalAxisGuide.gap
  }
  /// The room right of the plot.
  var rightWidth: Double {
    let widest = trailing.reduce(0) { max($0, $1.width) }
    return widest == 0 ? 0 : widest + VerticalAxisGuide.gap
  }
  /// The least height of one row.
  var leastStep: Double {
    zip(blocks, trailing).reduce(0) { max($0, $1.0.height, $1.1.height) } + 1
  }
  /// The room of one group heading.
  var headingRoom: Double {
    groups.isEmpty ? 0 : groups.reduce(0) { max($0, $1.height) } + 5
  }
  /// The least height of the plot.
  var leastHeight: Double {
    guard let bands = axis.bands else { return 40 }
    return max(20, Double(bands.count) * leastStep + Double(groups.count) * headingRoom)
  }

  /// Returns the labels, and an axis line with ticks if no grid shows the values.
  func elements(plot: PlotArea) -> [DrawingElement] {
    guard let bands = axis.bands else { return ticks(plot) }
    var elements: [DrawingElement] = []
    for (index, band) in bands.enumerated() {
      guard let middle = plot.y.place(.band(band.id)) else { continue }
      if !isHidden {
        elements += blocks[index].elements(
          x: plot.rectangle.x - VerticalAxisGuide.gap, top: middle - blocks[index].height / 2,
          anchor: .end)
      }
      elements += trailing[index].elements(
        x: plot.rectangle.right + VerticalAxisGuide.gap,
        top: middle - trailing[index].height / 2)
    }
    return elements
  }

  /// Returns the headings of groups of rows with the lines above them. They are on white: a long
  /// one reaches over the plot, where nothing may run through it.
  func headings(plot: PlotArea) -> [DrawingElement] {
    guard let bands = axis.bands else { return [] }
    var elements: [DrawingElement] = []
    let line = LineStyle(Palette.axis, width: theme.hairline)
    let step = plot.y.step ?? 0
    for (block, start) in zip(groups, BandScale.groupStarts(in: bands)) {
      guard let middle = plot.y.place(.band(bands[start].id)) else { continue }
      let bottom = middle - step / 2
      if block.width > plot.rectangle.x {
        elements.append(
          .fill(
            Path(
              Rectangle(
                x: 0, y: bottom - 1.5 - block.height, width: block.width + 3, height: block.height)),
            .white))
      }
      elements += block.elements(x: 0, top: bottom - 1.5 - block.height)
      guard start > 0 else { continue }
      let level = bottom - headingRoom + 1.5
      elements.append(
        .stroke(
          Path(through: [
            Point(0, level), Point(plot.rectangle.right + rightWidth, level),
          ]), line))
    }
    return elements
  }

  /// Returns the light lines that continue the ticks, or that run under rows along which time is
  /// read.
  func grid(plot: PlotArea) -> [DrawingElement] {
    let line = LineStyle(Palette.grid, width: theme.hairline)
    func level(_ place: Double) -> DrawingElement {
      .stroke(
        Path(through: [Point(plot.rectangle.x, place), Point(plot.rectangle.right, place)]), line)
    }
    if let bands = axis.bands {
      guard axis.axis.grid == true, plot.x.step == nil else { return [] }
      return bands.compactMap { plot.y.place(.band($0.id)) }.map(level)
    }
    guard hasGrid else { return [] }
    return axis.ticks.compactMap { plot.y.place($0.value) }.map(level)
  }

  private var hasGrid: Bool { axis.axis.grid ?? true }

  private func ticks(_ plot: PlotArea) -> [DrawingElement] {
    let line = LineStyle(Palette.axis, width: theme.hairline)
    var elements: [DrawingElement] = []
    let places = axis.ticks.map { plot.y.place($0.value) }
    if !hasGrid {
      elements.append(
        .stroke(
          Path(through: [
            Point(plot.rectangle.x, plot.rectangle.y),
            Point(plot.rectangle.x, plot.rectangle.bottom),
          ]), line))
      for place in places.compactMap({ $0 }) {
        elements.append(
          .stroke(
            Path(through: [Point(plot.rectangle.x - 3, place), Point(plot.rectangle.x, place)]),
            line))
      }
    }
    guard !isHidden else { return elements }
    let labelled = blocks.indices.filter { !blocks[$0].isEmpty && places[$0] != nil }
    let stretches = labelled.map { index -> ClosedRange<Double> in
      let place = places[index] ?? 0
      return (place - blocks[index].height / 2)...(place + blocks[index].height / 2)
    }
    for kept in Thinning.kept(stretches, gap: 1) {
      let block = blocks[labelled[kept]]
      elements += block.elements(
        x: plot.rectangle.x - VerticalAxisGuide.gap,
        top: (places[labelled[kept]] ?? 0) - block.height / 2, anchor: .end)
    }
    return elements
  }
}
