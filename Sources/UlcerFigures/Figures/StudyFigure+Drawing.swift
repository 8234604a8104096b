package import ChartGrammar
package import VectorDrawing

/// The drawings of a figure: in the room of a page, or alone.
extension StudyFigure {
  /// The figure is one drawing with a variable height, so it can fill a page.
  package var isElastic: Bool {
    switch content {
    case .chart, .countedHands: true
    case .rows, .strip, .facets, .facetSets, .grid, .hands, .profile: false
    }
  }

  /// Returns the drawings for the room of a page; charts of rows break at its height.
  package func drawings(
    room: Extent, caption: Caption = .none, measurer: any TextMeasurer
  ) -> [Drawing] {
    switch content {
    case .chart(var chart):
      chart.caption = caption
      return [
        chart.drawing(extent: Extent(room.width, room.height + labelRoom), measurer: measurer)
      ]
    case .rows(var chart, let bounds):
      chart.caption = caption
      if let bounds {
        // Key and axis take some 75 points.
        let share = (room.height - 75) / Double(max(chart.rows.count, 1))
        chart.rowHeight = min(bounds.upperBound, max(bounds.lowerBound, share))
      }
      return chart.drawings(width: room.width, maximumHeight: room.height, measurer: measurer)
    case .strip(let strip):
      return strip.drawings(width: room.width, measurer: measurer, caption: caption)
    case .facets(var facets, let rowHeight):
      facets.caption = caption
      return facets.drawings(
        extent: Extent(room.width, min(room.height, 70 + rowHeight * Double(facets.rows))),
        measurer: measurer)
    case .facetSets(let sets):
      return Self.drawings(of: sets, width: room.width, caption: caption, measurer: measurer) {
        min(room.height, $0)
      }
    case .grid(let charts, let columns):
      return ChartGrid(charts: charts, columns: columns, caption: caption)
        .drawings(room: room, measurer: measurer)
    case .countedHands(let map):
      return [map.drawing(extent: room, highest: room.height, caption: caption, measurer: measurer)]
    case .hands(let map):
      return [map.drawing(extent: room, caption: caption, measurer: measurer)]
    case .profile(let sheet):
      return sheet.drawings(room: room, caption: caption, measurer: measurer)
    }
  }

  /// Returns the figure alone on one drawing with its words. The drawing has the desired height, or
  /// more if its rows, hands or small charts need it, because no page breaks it.
  func drawing(extent: Extent, caption: Caption, measurer: any TextMeasurer) -> Drawing {
    var figure = self
    var room = extent
    switch content {
    case .chart: break
    case .rows(let chart, _):
      figure.content = .rows(chart)
      room.height = Self.unbroken
    case .strip, .facets, .grid: room.height = Self.unbroken
    case .facetSets(let sets):
      return .stacked(
        Self.drawings(of: sets, width: extent.width, caption: caption, measurer: measurer) {
          max(extent.height, $0)
        }, width: extent.width)
    case .countedHands(let map):
      return map.drawing(extent: extent, caption: caption, measurer: measurer)
    case .hands(let map):
      return map.drawing(extent: extent, caption: caption, measurer: measurer)
    case .profile: room = ProfileSheet.page(atLeast: extent)
    }
    return .stacked(
      figure.drawings(room: room, caption: caption, measurer: measurer), width: extent.width)
  }

  /// The height of a room in which rows are not broken, in points.
  private static let unbroken = 14_000.0

  /// Returns the drawings of sets of small charts, the first with the caption; `height` turns the
  /// height that the rows need into the final height.
  private static func drawings(
    of sets: [Facets], width: Double, caption: Caption, measurer: any TextMeasurer,
    height: (Double) -> Double
  ) -> [Drawing] {
    sets.enumerated().flatMap { place, facets in
      var facets = facets
      facets.caption = place == 0 ? caption : .none
      return facets.drawings(
        extent: Extent(width, height(60 + 120 * Double(facets.rows))), measurer: measurer)
    }
  }
}

extension Facets {
  /// The number of rows of panels, at least 1.
  fileprivate var rows: Int {
    let columns = max(columns, 1)
    return max((panels.count + columns - 1) / columns, 1)
  }
}
