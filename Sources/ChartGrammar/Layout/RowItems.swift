/// A mark made of items that each lie in one row, so that a page of a chart of rows can skip the
/// items of other rows.
protocol RowItems: Mark {
  /// The row of each item, in order; `nil` for an item in no row.
  var itemRows: [String?] { get }
  /// Returns the same mark with only some of its items.
  func holding(_ items: [Int]) -> any Mark
}

extension Lane: RowItems {
  var itemRows: [String?] { [row] }
  func holding(_ items: [Int]) -> any Mark { self }
}

extension Dots: RowItems {
  var itemRows: [String?] { points.map(\.row) }
  func holding(_ items: [Int]) -> any Mark {
    Dots(items.map { points[$0] }, name: name, style: style, scale: scale)
  }
}

extension CensorTicks: RowItems {
  var itemRows: [String?] { points.map(\.row) }
  func holding(_ items: [Int]) -> any Mark {
    CensorTicks(items.map { points[$0] }, name: name, style: style, length: length)
  }
}

extension HeatCells: RowItems {
  var itemRows: [String?] { cells.map(\.row) }
  func holding(_ items: [Int]) -> any Mark { HeatCells(items.map { cells[$0] }) }
}

extension DataPoint {
  fileprivate var row: String? {
    if case .band(let name) = y { name } else { nil }
  }
}

/// The marks of a chart of rows, accessible row by row.
struct MarksByRow {
  /// The facts about all marks together that a layout of some of them needs.
  struct Whole {
    var horizontal = DataExtent()
    var vertical = DataExtent()
    var hasData = false
    var legendEntries: [LegendEntry] = []
  }

  let whole: Whole
  private let marks: [any Mark]
  /// For each row the items in it: mark and item, ascending.
  private let items: [[(mark: Int, item: Int)]]
  /// Marks that belong to every row.
  private let everywhere: [Int]

  init(_ marks: [any Mark], rows: [Band]) {
    self.marks = marks
    var whole = Whole()
    var entries: [LegendEntry] = []
    let places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var items: [[(mark: Int, item: Int)]] = Array(repeating: [], count: rows.count)
    var everywhere: [Int] = []
    for (number, mark) in marks.enumerated() {
      let (horizontal, vertical) = (mark.horizontal, mark.vertical)
      whole.horizontal.include(horizontal)
      whole.vertical.include(vertical)
      whole.hasData = whole.hasData || (!horizontal.isEmpty && !vertical.isEmpty)
      entries += mark.legendEntries
      guard let divisible = mark as? any RowItems else {
        everywhere.append(number)
        continue
      }
      for (item, row) in divisible.itemRows.enumerated() {
        if let row, let place = places[row] { items[place].append((number, item)) }
      }
    }
    whole.legendEntries = LegendGuide.distinct(entries)
    self.whole = whole
    self.items = items
    self.everywhere = everywhere
  }

  /// Returns the marks with their items in some rows, in order.
  func marks(in rows: Range<Int>) -> [any Mark] {
    var chosen: [Int: [Int]] = [:]
    for row in rows {
      for (mark, item) in items[row] { chosen[mark, default: []].append(item) }
    }
    let numbers = (everywhere + chosen.keys).sorted()
    return numbers.map { number in
      guard let items = chosen[number], let divisible = marks[number] as? any RowItems else {
        return marks[number]
      }
      return divisible.holding(items.sorted())
    }
  }
}
