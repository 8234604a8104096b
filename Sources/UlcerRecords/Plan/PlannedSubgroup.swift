/// A division of the treated participants that the plan names: `subgroups` of study.yaml.
public enum PlannedSubgroup: Hashable, Sendable {
  /// By subset of systemic sclerosis.
  case subset
  /// By sex.
  case sex
  /// By the number of baseline ulcers; the ranges ascend and do not overlap.
  case baselineUlcers([CountRange])

  /// A range of a count, both ends included; without a last number every higher one belongs to it.
  public struct CountRange: Hashable, Sendable {
    /// The lowest number.
    public let first: Int
    /// The highest number; `nil` for no end.
    public let last: Int?

    /// States a range; `nil` where its ends are not in order.
    public init?(first: Int, last: Int?) {
      guard first >= 0, last.map({ $0 >= first }) ?? true else { return nil }
      self.first = first
      self.last = last
    }

    /// A number belongs to the range.
    public func contains(_ count: Int) -> Bool {
      first <= count && last.map { count <= $0 } ?? true
    }

    /// The range in the form of ids: `0-3`, `4-or-more`.
    public var slug: String {
      guard let last else { return "\(first)-or-more" }
      return last == first ? "\(first)" : "\(first)-\(last)"
    }

    /// The range for readers: `0 to 3`, `4 or more`.
    public var label: String {
      guard let last else { return "\(first) or more" }
      return last == first ? "\(first)" : "\(first) to \(last)"
    }
  }

  /// The words by which study.yaml names a division that needs no ranges.
  package static let words = ["ssc_subset", "sex"]
  /// The key under which study.yaml states the ranges of baseline ulcers.
  package static let rangesKey = "baseline-ulcers"

  /// Returns true if a division can have a level, both in the form of ids; of a number of baseline
  /// ulcers any range.
  static func hasLevel(_ level: String, in division: String) -> Bool {
    switch division {
    case PlannedSubgroup.subset.slug:
      level == notRecordedSlug || Participant.Subset(rawValue: level) != nil
    case PlannedSubgroup.sex.slug:
      level == notRecordedSlug || Participant.Sex(rawValue: level) != nil
    case rangesKey: level == otherSlug || level.first?.isNumber ?? false
    default: false
    }
  }

  /// The level of participants whose subset or sex is not recorded.
  public static let notRecordedSlug = "not-recorded"
  /// The level of participants whose number of baseline ulcers is in no range.
  public static let otherSlug = "other"

  /// The division in the form of ids: `ssc-subset`.
  public var slug: String {
    switch self {
    case .subset: "ssc-subset"
    case .sex: "sex"
    case .baselineUlcers: PlannedSubgroup.rangesKey
    }
  }

  /// The division for readers.
  public var label: String {
    switch self {
    case .subset: "Subset of systemic sclerosis"
    case .sex: "Sex"
    case .baselineUlcers: "Baseline ulcers"
    }
  }
}
