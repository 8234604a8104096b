/// Weights at ranks 0 ..< count with their sums over any first ranks, each in O(log count) steps
/// (Fenwick 1994).
struct RankTree {
  private var nodes: [Double]

  init(count: Int) { nodes = Array(repeating: 0, count: count + 1) }

  /// Adds weight at a rank.
  mutating func add(_ weight: Double, at rank: Int) {
    var node = rank + 1
    while node < nodes.count {
      nodes[node] += weight
      node += node & -node
    }
  }

  /// The weight at ranks below `rank`.
  func sum(below rank: Int) -> Double {
    var sum = 0.0
    var node = rank
    while node > 0 {
      sum += nodes[node]
      node &= node - 1
    }
    return sum
  }
}
