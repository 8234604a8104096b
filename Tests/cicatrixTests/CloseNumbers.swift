import Testing

/// Compares two numbers, |got − expected| / max(1, |expected|); `nil` equals only `nil`.
func expectClose(
  _ got: Double?, _ expected: Double?, _ tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  switch (got, expected) {
  case (nil, nil): break
  case (let got?, let expected?):
    #expect(
      abs(got - expected) <= tolerance * max(1, abs(expected)),
      "\(what): \(got) instead of \(expected)", sourceLocation: sourceLocation)
  default:
    Issue.record(
      "\(what): \(String(describing: got)) instead of \(String(describing: expected))",
      sourceLocation: sourceLocation)
  }
}
