import ChartGrammar
import VectorDrawing

/// Named periods on as few rows as they need, without overlaps.
///
/// A ribbon covers the period. Its name is above the ribbon, starting at its beginning, or before
/// it at the end of the page; a name that fits nowhere takes several lines.
struct TimedLanes {
  /// One named period.
  struct Item {
    /// The first day; `nil` if none is known.
    var from: Double?
    /// The last day; `nil` if ongoing.
    var to: Double?
    /// The day up to which an ongoing period is drawn.
    var until: Double
    var name: String
    var isStrong = false
    /// A letter or digit in a box at the beginning.
    var box: String?
    var colour: Colour
    /// The dates are unknown: the ribbon is dashed.
    var isDashed = false
  }

  let axis: ProfileAxis
  let pen: ProfilePen

  private let boxHeight = 8.6
  private static let ribbon = 2.2
  private static let gap = 3.0

  /// The position of an item within a row.
  private struct Placed {
    let item: Item
    /// The whole range that the item occupies.
    let reach: ClosedRange<Double>
    let boxLeft: Double
    let boxWidth: Double
    let start: Double
    let end: Double
    let label: WrappedText
    let labelLeft: Double
    let height: Double
  }

  /// Returns the rows, by the first day; each item is in the first row with room for it.
  func rows(_ items: [Item]) -> [ProfileRow] {
    // Sorted by day, end and name, so that the order of the records does not matter.
    let sorted = items.sorted {
      ($0.from ?? -.infinity, $0.to ?? .infinity, $0.name, $0.box ?? "")
        < ($1.from ?? -.infinity, $1.to ?? .infinity, $1.name, $1.box ?? "")
    }.map(placed)
    var rows: [[Placed]] = []
    for item in sorted {
      let free = rows.firstIndex { row in
        !row.contains {
          $0.reach.lowerBound < item.reach.upperBound + TimedLanes.gap
            && item.reach.lowerBound < $0.reach.upperBound + TimedLanes.gap
        }
      }
      if let free { rows[free].append(item) } else { rows.append([item]) }
    }
    return rows.map { row in
      let height = row.map(\.height).max() ?? 0
      return ProfileRow(height: height + 2.4) { top in
        row.flatMap { elements($0, bottom: top + height) }
      }
    }
  }

  private func placed(_ item: Item) -> Placed {
    let style = item.isStrong ? pen.strong : pen.label
    let boxWidth = item.box.map { max(boxHeight, pen.width(of: $0, pen.strong) + 3.4) } ?? 0
    let start = item.from.map(axis.x) ?? axis.left
    let boxLeft = min(start, axis.right - boxWidth)
    let end = max(axis.x(item.to ?? item.until), boxLeft + max(boxWidth, 2))
    let inner = boxLeft + boxWidth + 2
    let wide = pen.width(of: item.name, style)
    let (after, before) = (pen.width - inner, boxLeft - 2 - axis.left)
    let isAfter = wide <= after || after >= before
    let label = pen.wrapped(item.name, style, width: max(isAfter ? after : before, 30))
    let left = isAfter ? inner : boxLeft - 2 - label.width
    let lower = min(boxLeft, left)
    return Placed(
      item: item, reach: lower...max(lower, end, isAfter ? inner + label.width : end),
      boxLeft: boxLeft, boxWidth: boxWidth, start: start, end: end, label: label, labelLeft: left,
      height: max(boxHeight, label.height + TimedLanes.ribbon))
  }

  private func elements(_ placed: Placed, bottom: Double) -> [DrawingElement] {
    let item = placed.item
    let middle = bottom - TimedLanes.ribbon / 2
    let line = Path(through: [
      Point(placed.boxLeft, middle), Point(max(placed.end, placed.boxLeft + 1), middle),
    ])
    var elements: [DrawingElement] = [
      .stroke(
        line,
        LineStyle(
          item.colour, width: item.isDashed ? 1 : TimedLanes.ribbon,
          dash: item.isDashed ? [2, 2] : []))
    ]
    if item.to == nil, !item.isDashed {
      elements.append(.fill(arrow(at: Point(placed.end, middle), pointing: 1), item.colour))
    }
    if let from = item.from, from < axis.days.lowerBound {
      elements.append(.fill(arrow(at: Point(axis.left, middle), pointing: -1), item.colour))
    }
    if let letter = item.box {
      let box = Rectangle(
        x: placed.boxLeft, y: bottom - placed.height, width: placed.boxWidth,
        height: boxHeight)
      elements.append(.fill(Path(box, cornerRadius: 1), item.colour))
      elements.append(
        .stroke(
          Path(box, cornerRadius: 1), LineStyle(Palette.neutral, width: pen.theme.hairline)))
      let style = TypeStyle(
        size: pen.theme.smallSize, weight: .semibold, colour: pen.theme.ink(on: item.colour))
      elements.append(
        pen.text(
          letter, x: box.centre.x, top: box.centre.y - pen.line / 2, style, anchor: .middle))
    }
    // The lines of the axis stay behind the name.
    let ground = Rectangle(
      x: placed.labelLeft - 1, y: bottom - TimedLanes.ribbon - placed.label.height,
      width: placed.label.width + 2, height: placed.label.height)
    elements.append(.fill(Path(ground), Colour.white.opacity(0.85)))
    return elements
      + placed.label.elements(x: placed.labelLeft, top: ground.y, measurer: pen.measurer)
  }

  private func arrow(at point: Point, pointing side: Double) -> Path {
    Path(
      through: [
        Point(point.x, point.y - 2.4), Point(point.x + side * 3.6, point.y),
        Point(point.x, point.y + 2.4),
      ], closed: true)
  }
}
