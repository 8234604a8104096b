/// A number that was published or can be worked by hand, beside what the program computes.
struct ReferenceNumber {
  /// The method that gives it.
  let method: String
  /// The name of the quantity.
  let quantity: String
  /// The number as printed; its last decimal shows its precision.
  let published: String
  /// The number that the program computes; `nil` if it finds none.
  let computed: Double?
  /// The publication.
  let source: String

  /// The published number.
  var expected: Double? { Double(published) }

  /// |computed − published|.
  var difference: Double? {
    guard let expected, let computed else { return nil }
    return abs(computed - expected)
  }

  /// The computed number rounds to the published one (half a unit of its last decimal).
  var agrees: Bool {
    guard let difference else { return false }
    let decimals = published.split(separator: ".").dropFirst().first?.count ?? 0
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return difference <= unit * 0.5000001
  }
}
