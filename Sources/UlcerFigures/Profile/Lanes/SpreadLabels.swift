/// Labels on one line that move sideways until none overlap.
enum SpreadLabels {
  /// Returns the centres of labels, each as near to its desired position as its neighbours and the
  /// room allow; `nil` if they do not fit side by side.
  ///
  /// Labels that touch move as one block to the mean of their desired positions (pooling of
  /// adjacent blocks).
  /// - Parameters:
  ///   - labels: desired centres, ascending, and widths.
  ///   - room: the range that the labels may occupy.
  ///   - gap: the least distance between two labels.
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
