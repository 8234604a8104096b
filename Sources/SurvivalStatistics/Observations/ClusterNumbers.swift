/// Numbers from 0 for clusters, in the order in which they first appear.
struct ClusterNumbers {
  /// The number of clusters that have a number.
  private(set) var count = 0
  /// Numbers by name above the lowest name, −1 without a number; empty if the names lie far apart.
  private var table: [Int] = []
  private var lowest = 0
  private var numbers: [Int: Int] = [:]

  /// Prepares for these names; not all of them need to appear.
  init(_ names: some Sequence<Int?>) {
    var highest = Int.min
    var known = 0
    lowest = .max
    for case .some(let name) in names {
      lowest = min(lowest, name)
      highest = max(highest, name)
      known += 1
    }
    let (width, isTooWide) = highest.subtractingReportingOverflow(lowest)
    guard known > 0, !isTooWide, width / 4 < known else { return }
    table = Array(repeating: -1, count: width + 1)
  }

  /// The number of a cluster; without a name the unit is a cluster of its own.
  mutating func number(of name: Int?) -> Int {
    guard let name else {
      count += 1
      return count - 1
    }
    if table.isEmpty {
      if let known = numbers[name] { return known }
      numbers[name] = count
    } else {
      let place = name - lowest
      if table[place] >= 0 { return table[place] }
      table[place] = count
    }
    count += 1
    return count - 1
  }
}
