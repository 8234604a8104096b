/// A number that was published or can be worked by hand, beside what the program computes.
struct ReferenceNumber {
  /// The method that gives it.
  let method: String
  /// What it is.
  let quantity: String
  /// The number as it was printed; its last decimal says how exact it is.
  let published: String
  /// What the program computes; `nil` where it finds no number.
  let computed: Double?
  /// Where it was published.
  let source: String

  /// The published number.
  var expected: Double? { Double(published) }

  /// |computed − published|.
  var difference: Double? {
    guard let expected, let computed else { return nil }
    return abs(computed - expected)
  }

  /// Whether the computed number rounds to the published one (half a unit of its last decimal).
  var agrees: Bool {
    guard let difference else { return false }
    let decimals = published.split(separator: ".").dropFirst().first?.count ?? 0
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return difference <= unit * 0.5000001
  }
}
