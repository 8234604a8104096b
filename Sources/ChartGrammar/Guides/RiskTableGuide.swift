import VectorDrawing

/// Numbers under a horizontal axis, aligned by using its scale.
struct RiskTableGuide {
  private let table: RiskTable
  private let heading: TextBlock
  private let labels: [TextBlock]
  private let theme: Theme
  private let measurer: any TextMeasurer

  static let gap = 6.0

  init(_ table: RiskTable, width: Double, theme: Theme, measurer: any TextMeasurer) {
    self.table = table
    self.theme = theme
    self.measurer = measurer
    var style = theme.small
    style.weight = .semibold
    heading = TextBlock(table.title, style: style, width: width, measurer: measurer)
    labels = table.rows.map { row in
      var style = theme.small
      if let colour = row.style?.colour { style.colour = theme.readable(colour) }
      return TextBlock(row.label, style: style, width: width * 0.3, measurer: measurer)
    }
  }

  /// The room left of the plot: the labels, and half of the first number.
  var leftWidth: Double {
    let widest = labels.reduce(0) { max($0, $1.width) }
    let number = table.rows.compactMap(\.numbers.first).reduce(0.0) {
      max($0, measurer.extent(of: $1.label, style: theme.small).width)
    }
    return widest == 0 ? 0 : widest + RiskTableGuide.gap + number / 2
  }

  /// The room right of the plot for half of a number at its edge.
  var rightReach: Double {
    table.rows.compactMap(\.numbers.last).reduce(0) {
      max($0, measurer.extent(of: $1.label, style: theme.small).width / 2)
    }
  }

  var height: Double {
    heading.height + labels.reduce(0) { $0 + rowHeight($1) }
  }

  private func rowHeight(_ label: TextBlock) -> Double { max(label.height, label.lineHeight) + 0.5 }

  /// Returns the table with its upper edge at `top`; columns too close to each other are thinned
  /// together.
  func elements(plot: PlotArea, top: Double) -> [DrawingElement] {
    var elements = heading.elements(x: 0, top: top)
    let columns = columns(in: plot)
    var y = top + heading.height
    for (row, label) in zip(table.rows, labels) {
      elements += label.elements(x: 0, top: y)
      for number in row.numbers {
        guard columns.contains(number.value), let place = plot.x.place(number.value) else {
          continue
        }
        elements += TextBlock(number.label, style: theme.small, measurer: measurer)
          .elements(x: place, top: y, anchor: .middle)
      }
      y += rowHeight(label)
    }
    return elements
  }

  /// Returns the positions whose numbers all fit side by side.
  private func columns(in plot: PlotArea) -> Set<Double> {
    var widths: [Double: Double] = [:]
    for number in table.rows.flatMap(\.numbers) where number.value.isFinite {
      let width = measurer.extent(of: number.label, style: theme.small).width
      widths[number.value] = max(widths[number.value] ?? 0, width)
    }
    let values = widths.keys.sorted().filter { value in
      plot.x.place(value).map { plot.holds(Point($0, plot.rectangle.bottom)) } ?? false
    }
    let stretches = values.map { value -> ClosedRange<Double> in
      let (place, half) = (plot.x.place(value) ?? 0, (widths[value] ?? 0) / 2)
      return (place - half)...(place + half)
    }
    return Set(Thinning.kept(stretches, gap: 3).map { values[$0] })
  }
}
