/// The number of fields that records have in common.
///
/// If a column that is not read precedes one that is, an extra delimiter in it cannot be told from
/// a field that other records lack.
struct CommonFieldCount: Sendable {
  private var count: Int?
  /// Two records differ in their number of fields.
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
