/// Stands in for swift-crypto in coverage-guided runs: fingerprints are not what is tried there.
public struct SHA256 {
  private var sum: UInt8 = 0

  /// Starts at zero.
  public init() {}

  /// Adds bytes.
  public mutating func update(bufferPointer: UnsafeRawBufferPointer) {
    for byte in bufferPointer { sum = sum &* 31 &+ byte }
  }

  /// 32 equal bytes.
  public func finalize() -> [UInt8] { Array(repeating: sum, count: 32) }
}
