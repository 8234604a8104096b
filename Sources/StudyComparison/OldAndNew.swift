/// The same item in the older and in the newer study.
public struct OldAndNew<Value: Sendable>: Sendable {
  /// In the older study.
  public let old: Value
  /// In the newer study.
  public let new: Value

  /// States both.
  public init(old: Value, new: Value) {
    self.old = old
    self.new = new
  }

  /// The same fact of both.
  public func map<Fact>(_ fact: (Value) -> Fact) -> OldAndNew<Fact> {
    OldAndNew<Fact>(old: fact(old), new: fact(new))
  }
}

extension OldAndNew: Equatable where Value: Equatable {}
extension OldAndNew: Hashable where Value: Hashable {}
