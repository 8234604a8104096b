import VectorDrawing

/// The tick labels or column labels of a horizontal axis, measured for a width of the plot.
struct HorizontalAxisGuide {
  let axis: TrainedAxis
  let theme: Theme
  let blocks: [TextBlock]
  let isUpward: Bool
  let isHidden: Bool
  /// The gap from the plot's edge to the labels: room for a tick and for the vertical axis's last
  /// label.
  let gap: Double

  static let tickLength = 3.0

  init(
    axis: TrainedAxis, plotWidth: Double, theme: Theme, measurer: any TextMeasurer,
    isHidden: Bool = false
  ) {
    self.axis = axis
    self.theme = theme
    self.isHidden = isHidden
    let lineHeight = measurer.extent(of: "", style: theme.small).height
    gap = max(HorizontalAxisGuide.tickLength + 2, lineHeight / 2 + 1.5)
    guard let bands = axis.bands else {
      blocks = axis.ticks.map {
        TextBlock($0.label, style: theme.small, width: plotWidth * 0.5, measurer: measurer)
      }
      isUpward = false
      return
    }
    let step = bands.isEmpty ? plotWidth : plotWidth / Double(bands.count)
    let words = bands.flatMap { $0.label.split(whereSeparator: \.isWhitespace) }
    let widest = words.reduce(0.0) {
      max($0, measurer.extent(of: String($1), style: theme.small).width)
    }
    isUpward = widest > step - 3
    let limit = isUpward ? (step >= 2 * lineHeight ? 90.0 : 140) : step - 3
    blocks = bands.map {
      let block = TextBlock($0.label, style: theme.small, width: limit, measurer: measurer)
      // Columns too narrow for two lines side by side get one long line.
      guard widest > step - 3, block.height > step else { return block }
      return TextBlock($0.label, style: theme.small, measurer: measurer)
    }
  }

  /// The room of the labels above or below the plot.
  var height: Double {
    if isHidden { return gap }
    let tallest = blocks.reduce(0.0) { max($0, isUpward ? $1.width : $1.height) }
    return tallest == 0 ? gap : gap + tallest
  }

  /// Returns the reach of labels beyond the plot's left and right edge.
  func reach(plotWidth: Double) -> (left: Double, right: Double) {
    guard !isHidden else { return (0, 0) }
    if let bands = axis.bands {
      let step = plotWidth / Double(max(bands.count, 1))
      let widest = blocks.reduce(0) { max($0, isUpward ? $1.height : $1.width) }
      let reach = max(0, (widest - step) / 2)
      return (reach, reach)
    }
    let scale = axis.scale(start: 0, end: plotWidth)
    var (left, right) = (0.0, 0.0)
    for (tick, block) in zip(axis.ticks, blocks) {
      guard let place = scale.place(tick.value) else { continue }
      left = max(left, block.width / 2 - place)
      right = max(right, place + block.width / 2 - plotWidth)
    }
    return (left, right)
  }

  /// Tells if the columns of a plot of this width are too narrow for all labels; numbers between
  /// labelled ticks can be read off, but names cannot.
  func leavesOutNames(plotWidth: Double) -> Bool {
    guard axis.bands != nil, !isHidden else { return false }
    let places = places(in: axis.scale(start: 0, end: plotWidth))
    let written = labelled(at: places)
    return kept(written, at: places).count < written.count
  }

  /// Returns the labels that have a text and a place.
  private func labelled(at places: [Double?]) -> [Int] {
    blocks.indices.filter { !blocks[$0].isEmpty && places[$0] != nil }
  }

  /// Returns those labels that fit side by side.
  private func kept(_ labelled: [Int], at places: [Double?]) -> [Int] {
    let stretches = labelled.map { index -> ClosedRange<Double> in
      let half = (isUpward ? blocks[index].height : blocks[index].width) / 2
      let place = places[index] ?? 0
      return (place - half)...(place + half)
    }
    return Thinning.kept(stretches, gap: isUpward || axis.bands != nil ? 0 : 3)
      .map { labelled[$0] }
  }

  /// Returns the axis line, all ticks, and the labels that have room.
  func elements(plot: PlotArea) -> [DrawingElement] {
    let isAtTop = axis.axis.isAtTop
    let edge = isAtTop ? plot.rectangle.y : plot.rectangle.bottom
    let outward: Double = isAtTop ? -1 : 1
    let line = LineStyle(Palette.axis, width: theme.hairline)
    var elements: [DrawingElement] = []
    if axis.bands == nil || plot.y.step == nil {
      elements.append(
        .stroke(
          Path(through: [Point(plot.rectangle.x, edge), Point(plot.rectangle.right, edge)]), line))
    }
    let places = places(in: plot.x)
    if axis.bands == nil {
      for place in places.compactMap({ $0 }) {
        elements.append(
          .stroke(
            Path(through: [
              Point(place, edge), Point(place, edge + outward * HorizontalAxisGuide.tickLength),
            ]), line))
      }
    }
    guard !isHidden else { return elements }
    for index in kept(labelled(at: places), at: places) {
      let block = blocks[index]
      let place = places[index] ?? 0
      if isUpward {
        elements += block.upwardElements(
          x: place, y: edge + outward * gap, anchor: isAtTop ? .start : .end)
      } else {
        let top = isAtTop ? edge - gap - block.height : edge + gap
        elements += block.elements(x: place, top: top, anchor: .middle)
      }
    }
    return elements
  }

  /// Returns the light lines that continue the ticks through the plot.
  func grid(plot: PlotArea) -> [DrawingElement] {
    guard axis.axis.grid == true, axis.bands == nil else { return [] }
    let line = LineStyle(Palette.grid, width: theme.hairline)
    return places(in: plot.x).compactMap { $0 }.map { place in
      .stroke(
        Path(through: [Point(place, plot.rectangle.y), Point(place, plot.rectangle.bottom)]), line)
    }
  }

  private func places(in scale: Scale) -> [Double?] {
    axis.bands.map { $0.map { scale.place(.band($0.id)) } }
      ?? axis.ticks.map { scale.place($0.value) }
  }
}
