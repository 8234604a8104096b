import VectorDrawing

/// Names in the right margin, level with the ends of their lines and clear of each other.
struct LineEndLabels {
  private let labels: [(label: DataLabel, block: TextBlock)]
  private let theme: Theme

  static let gap = 6.0

  init(_ labels: [DataLabel], width: Double, theme: Theme, measurer: any TextMeasurer) {
    self.theme = theme
    self.labels = labels.map { label in
      var style = theme.base
      style.colour = theme.readable(label.colour)
      return (label, TextBlock(label.text, style: style, width: width * 0.28, measurer: measurer))
    }
  }

  var width: Double {
    let widest = labels.reduce(0) { max($0, $1.block.width) }
    return widest == 0 ? 0 : widest + LineEndLabels.gap
  }

  /// The height of all names stacked.
  var height: Double { labels.reduce(0) { $0 + $1.block.height } }

  func elements(plot: PlotArea) -> [DrawingElement] {
    let order = labels.indices.sorted {
      (labels[$0].label.point.y, $0) < (labels[$1].label.point.y, $1)
    }
    let tops = LineEndLabels.spread(
      order.map { (labels[$0].label.point.y, labels[$0].block.height) },
      within: plot.rectangle.y - 2...plot.rectangle.bottom)
    var elements: [DrawingElement] = []
    let x = plot.rectangle.right + LineEndLabels.gap
    for (index, top) in zip(order, tops) {
      let (label, block) = labels[index]
      let level = top + block.lineHeight / 2
      if abs(level - label.point.y) > block.lineHeight * 0.6 || label.point.x < x - 14 {
        let line = LineStyle(
          Palette.axis, width: theme.hairline, dash: [1, 1.5])
        elements.append(
          .stroke(
            Path(through: [
              Point(label.point.x + 2, label.point.y), Point(x - 4, label.point.y),
              Point(x - 1, level),
            ]), line))
      }
      elements += block.elements(x: x, top: top)
    }
    return elements
  }

  /// Returns the upper edges of boxes to be centred at levels (in order), moved as little as
  /// needed. Boxes that would overlap form a pile, whose middle is the mean of their desired
  /// levels.
  static func spread(
    _ wishes: [(level: Double, height: Double)], within range: ClosedRange<Double>
  ) -> [Double] {
    var piles: [(top: Double, height: Double, members: Int)] = []
    func held(_ top: Double, _ height: Double) -> Double {
      max(range.lowerBound, min(top, range.upperBound - height))
    }
    for wish in wishes {
      piles.append((held(wish.level - wish.height / 2, wish.height), wish.height, 1))
      while piles.count > 1 {
        let (above, below) = (piles[piles.count - 2], piles[piles.count - 1])
        guard below.top < above.top + above.height else { break }
        let members = above.members + below.members
        let height = above.height + below.height
        // The start of the joint pile if each member had its desired level on average.
        let mean =
          (above.top * Double(above.members)
            + (below.top - above.height) * Double(below.members)) / Double(members)
        piles.removeLast(2)
        piles.append((held(mean, height), height, members))
      }
    }
    var tops: [Double] = []
    for pile in piles {
      var top = pile.top
      for _ in 0..<pile.members {
        let height = wishes[tops.count].height
        tops.append(top)
        top += height
      }
    }
    return tops
  }
}
