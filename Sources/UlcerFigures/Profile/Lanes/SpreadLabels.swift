/// Labels on one line that move aside until none lies on another.
enum SpreadLabels {
  /// The centres of labels, each as near to its wished place as its neighbours and the room allow;
  /// `nil` when they have no room beside each other.
  ///
  /// Labels that touch move as one block to the mean of their wishes (pooling of adjacent blocks).
  /// - Parameters:
  ///   - labels: wished centres, ascending, and widths.
  ///   - room: where they may stand.
  ///   - gap: least distance between two.
  static func centres(
    _ labels: [(wish: Double, width: Double)], in room: ClosedRange<Double>, gap: Double = 4
  ) -> [Double]? {
    struct Block {
      var indices: Range<Int>
      var wishes: Double
      var width: Double
      var left: Double
    }
    let total = labels.reduce(-gap) { $0 + $1.width + gap }
    guard total <= room.upperBound - room.lowerBound + 0.001 else { return nil }
    func settled(_ block: Block) -> Block {
      var block = block
      let left = block.wishes / Double(block.indices.count)
      block.left = min(max(left, room.lowerBound), room.upperBound - block.width)
      return block
    }
    var blocks: [Block] = []
    for (index, label) in labels.enumerated() {
      var block = settled(
        Block(
          indices: index..<(index + 1), wishes: label.wish - label.width / 2, width: label.width,
          left: 0))
      while let last = blocks.last, last.left + last.width + gap > block.left {
        blocks.removeLast()
        let shift = last.width + gap
        block = settled(
          Block(
            indices: last.indices.lowerBound..<block.indices.upperBound,
            wishes: last.wishes + block.wishes - shift * Double(block.indices.count),
            width: shift + block.width, left: 0))
      }
      blocks.append(block)
    }
    var centres: [Double] = []
    for block in blocks {
      var x = block.left
      for index in block.indices {
        centres.append(x + labels[index].width / 2)
        x += labels[index].width + gap
      }
    }
    return centres
  }
}
