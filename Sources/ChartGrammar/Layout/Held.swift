extension Double {
  /// The number held within a range; its lower end when this is not a number.
  func held(in range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
