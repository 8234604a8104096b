/// The number of fields that records have in common.
///
/// Where a column that is not read stands before one that is, a delimiter too many in it cannot be
/// told from a field that other records lack.
struct CommonFieldCount: Sendable {
  private var count: Int?
  /// Whether two records have not the same number.
  private(set) var isBroken = false

  /// Adds a record.
  @inline(__always)
  mutating func add(_ fields: Int) {
    if count != fields {
      isBroken = isBroken || count != nil
      count = fields
    }
  }

  /// Adds other records.
  mutating func add(_ other: CommonFieldCount) {
    isBroken = isBroken || other.isBroken
    if let fields = other.count { add(fields) }
  }
}
