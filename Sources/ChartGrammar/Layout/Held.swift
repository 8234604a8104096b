extension Double {
  /// Returns the number limited to a range; the lower end if this is not a number.
  func held(in range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
