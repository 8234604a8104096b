public import VectorDrawing

/// A matrix of coloured cells with a letter in each: rows by columns.
///
/// Letters are black or white, whichever reads better on the cell.
public struct HeatCells: Mark {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// The identity of its column.
    public let column: String
    /// The identity of its row.
    public let row: String
    /// The colour; `nil` for an empty outline, for example for an unknown value.
    public let colour: Colour?
    /// The text in the cell; if it does not fit there, it is placed like any other label.
    public let text: String
    /// The name in the legend; `nil` for none.
    public let name: String?

    /// Creates a cell.
    public init(
      column: String, row: String, colour: Colour?, text: String = "", name: String? = nil
    ) {
      self.column = column
      self.row = row
      self.colour = colour
      self.text = text
      self.name = name
    }
  }

  /// The cells.
  public let cells: [Cell]

  /// Creates a matrix.
  public init(_ cells: [Cell]) {
    self.cells = cells
  }

  /// The extent along the horizontal axis.
  public var horizontal: DataExtent { DataExtent(cells.map { Position.band($0.column) }) }
  /// The extent along the vertical axis.
  public var vertical: DataExtent { DataExtent(cells.map { Position.band($0.row) }) }
  /// The names for a legend.
  public var legendEntries: [LegendEntry] {
    cells.compactMap { cell in
      cell.name.map {
        LegendEntry(
          $0, symbol: cell.colour.map { .patch($0, .solid) } ?? .patch(Palette.pale, .outline))
      }
    }
  }

  /// Draws the mark into the plot area.
  public func draw(into plot: PlotArea) -> [DrawingElement] {
    guard let width = plot.x.step, let height = plot.y.step else { return [] }
    return cells.flatMap { cell -> [DrawingElement] in
      guard let middle = plot.point(DataPoint(x: .band(cell.column), y: .band(cell.row))) else {
        return []
      }
      let box = Rectangle(
        x: middle.x - width / 2, y: middle.y - height / 2, width: width, height: height
      ).inset(min(0.6, width / 8), min(0.6, height / 8))
      var elements: [DrawingElement] = []
      if let colour = cell.colour {
        elements.append(.fill(Path(box), colour))
      } else {
        elements += FillStyle.outline.elements(
          rectangle: box, colour: Palette.pale, hairline: plot.theme.hairline)
      }
      if let text = text(of: cell, in: box, plot) { elements.append(.text(text)) }
      return elements
    }
  }

  private func text(of cell: Cell, in box: Rectangle, _ plot: PlotArea) -> PlacedText? {
    guard !cell.text.isEmpty else { return nil }
    var style = plot.theme.base
    style.colour = plot.theme.ink(on: cell.colour ?? .white)
    var extent = plot.measurer.extent(of: cell.text, style: style)
    if extent.width > box.width - 1 || extent.height > box.height + 1 {
      style.size = plot.theme.smallSize
      extent = plot.measurer.extent(of: cell.text, style: style)
    }
    let baseline = box.centre.y + (extent.ascent - extent.descent) / 2
    return PlacedText(
      cell.text, baseline: Point(box.centre.x - extent.width / 2, baseline), style: style,
      extent: extent)
  }
}
