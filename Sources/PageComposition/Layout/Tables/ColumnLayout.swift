/// The widths that a column needs, in points.
struct ColumnNeed {
  /// Width at which no cell breaks a line.
  var natural: Double
  /// Width below which words break.
  var least: Double
  /// The width before and after the decimal point, if the column is aligned there.
  var point: (before: Double, behind: Double)?
}

/// Columns of a table that stand side by side.
struct TablePart {
  /// The indices of the columns in the table.
  var columns: [Int]
  /// Left edges, from the left edge of the table.
  var lefts: [Double]
  var widths: [Double]

  /// Width of the part.
  var width: Double { (lefts.last ?? 0) + (widths.last ?? 0) }
}

/// Gives columns their widths, and breaks a table by columns if they do not fit side by side.
enum ColumnLayout {
  /// The gap between two columns, in points.
  static var gap: Double { 11 }
  /// Returns the largest width that a column gains if there is room left; it is larger if the table
  /// is in parts, which look alike if all are as wide as the text.
  private static func mostGain(isWhole: Bool) -> Double { isWhole ? 22 : 60 }

  /// Returns the parts of a table, each with the first `stub` columns.
  static func parts(_ needs: [ColumnNeed], stub: Int, room: Double) -> [TablePart] {
    let all = Array(needs.indices)
    let least = needs.reduce(0) { $0 + $1.least } + gap * Double(max(0, needs.count - 1))
    if least <= room || needs.count <= 1 { return [part(all, needs, room, isWhole: true)] }
    let stubColumns = Array(all.prefix(min(stub, needs.count - 1)))
    var narrowed = needs
    // The stub takes at most half of the width; otherwise no other column would have room.
    let stubNeed = stubColumns.reduce(0) { $0 + needs[$1].least + gap }
    let stubShare = min(1, room / 2 / max(1, stubNeed))
    for index in stubColumns { narrowed[index].least *= stubShare }
    let stubWidth = stubColumns.reduce(0) { $0 + narrowed[$1].least + gap }
    let rest = all.dropFirst(stubColumns.count)
    for index in rest {
      let comfortable = min(needs[index].natural, max(needs[index].least, room * 0.22))
      narrowed[index].least = min(comfortable, room - stubWidth)
    }
    let packed = packs(Array(rest), narrowed, capacity: room - stubWidth)
    // The same number of parts with the widths spread evenly, so that the last is not a remnant.
    var low = 0.0
    var high = room - stubWidth
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if packs(Array(rest), narrowed, capacity: middle).count <= packed.count {
        high = middle
      } else {
        low = middle
      }
    }
    return packs(Array(rest), narrowed, capacity: high).map { pack in
      part(stubColumns + pack, narrowed, room, isWhole: false)
    }
  }

  private static func packs(_ columns: [Int], _ needs: [ColumnNeed], capacity: Double) -> [[Int]] {
    var packs: [[Int]] = []
    var pack: [Int] = []
    var used = 0.0
    for column in columns {
      let width = needs[column].least + (pack.isEmpty ? 0 : gap)
      if !pack.isEmpty, used + width > capacity + 0.001 {
        packs.append(pack)
        pack = [column]
        used = needs[column].least
      } else {
        pack.append(column)
        used += width
      }
    }
    if !pack.isEmpty { packs.append(pack) }
    return packs
  }

  private static func part(_ columns: [Int], _ needs: [ColumnNeed], _ room: Double, isWhole: Bool)
    -> TablePart
  {
    let chosen = columns.map { needs[$0] }
    let space = max(1, room - gap * Double(max(0, columns.count - 1)))
    var widths = chosen.map { max($0.natural, $0.least) }
    let wanted = widths.reduce(0, +)
    if wanted <= space {
      let gain = min(mostGain(isWhole: isWhole), (space - wanted) / Double(max(1, columns.count)))
      widths = widths.map { $0 + gain }
    } else {
      widths = shared(chosen, space)
    }
    var lefts: [Double] = []
    var left = 0.0
    for width in widths {
      lefts.append(left)
      left += width + gap
    }
    return TablePart(columns: columns, lefts: lefts, widths: widths)
  }

  /// Gives narrow columns their desired width; the wide ones share the rest at one level.
  private static func shared(_ needs: [ColumnNeed], _ space: Double) -> [Double] {
    func widths(_ level: Double) -> [Double] {
      needs.map { max($0.least, min($0.natural, level)) }
    }
    var low = 0.0
    var high = space
    for _ in 0..<48 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= space { low = middle } else { high = middle }
    }
    let found = widths(low)
    let total = found.reduce(0, +)
    return total > space ? found.map { $0 * space / total } : found
  }
}
