/// The characteristics of treated participants and of their ulcers at the start of treatment:
/// `baseline.age.median`.
public enum BaselineResult: ResultFamily {
  /// A characteristic by which participants are divided.
  public enum Characteristic: String, Hashable, Sendable, CaseIterable {
    case sex, subset
    case treatedHand = "treated-hand"
    case injections
    case ulcersPerParticipant = "ulcers-per-participant"
  }

  /// A quantity measured at baseline.
  public enum Quantity: String, Hashable, Sendable, CaseIterable {
    /// Of participants, in years.
    case age
    /// Of baseline ulcers, in mm².
    case area
    /// Of baseline ulcers, in mm.
    case length
  }

  /// A statistic of the values.
  public enum Statistic: String, Hashable, Sendable, CaseIterable {
    case known, missing, median
    case lowerQuartile = "lower-quartile"
    case upperQuartile = "upper-quartile"
    case smallest, largest
  }

  /// Treated participants with a value of a characteristic; `nil` if it is not recorded.
  case share(Characteristic, String?)
  /// Values of a quantity.
  case value(Quantity, Statistic)
  /// Baseline ulcers.
  case ulcers

  private static let beginning = "baseline"
  private static let missingWord = "not-recorded"
  private static let ulcersWord = "ulcers"

  /// `baseline.sex.female`
  public var text: String {
    switch self {
    case .share(let characteristic, let value):
      "\(Self.beginning).\(characteristic.rawValue).\(value ?? Self.missingWord)"
    case .value(let quantity, let statistic):
      "\(Self.beginning).\(quantity.rawValue).\(statistic.rawValue)"
    case .ulcers: "\(Self.beginning).\(Self.ulcersWord)"
    }
  }

  /// The result with that name.
  public static func named(_ text: String) -> BaselineResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning) else { return nil }
    if parts == [ulcersWord] { return .ulcers }
    guard parts.count == 2, ResultName.isSlug(parts[1]) else { return nil }
    if let characteristic = Characteristic(rawValue: parts[0]) {
      return .share(characteristic, parts[1] == missingWord ? nil : parts[1])
    }
    guard let quantity = Quantity(rawValue: parts[0]) else { return nil }
    return Statistic(rawValue: parts[1]).map { .value(quantity, $0) }
  }

  /// The results whose names need no value from the study.
  public static var listed: [BaselineResult] {
    Characteristic.allCases.map { .share($0, nil) }
      + Quantity.allCases.flatMap { quantity in
        Statistic.allCases.map { .value(quantity, $0) }
      } + [.ulcers]
  }

  /// A proportion of the treated, which describes and is not compared, a count, or a quantity.
  public var traits: ResultTraits {
    switch self {
    case .share: .describingShare
    case .ulcers: ResultTraits(.count, of: .ulcers)
    case .value(let quantity, .known), .value(let quantity, .missing):
      ResultTraits(.count, of: quantity == .age ? .participants : .ulcers)
    case .value(.age, _): ResultTraits(.estimate, of: .participants, unit: "years of age")
    case .value(.area, _): ResultTraits(.estimate, of: .ulcers, unit: "mm²")
    case .value(.length, _): ResultTraits(.estimate, of: .ulcers, unit: "mm")
    }
  }
}

extension ResultName {
  /// Treated participants with a value of a characteristic in the words of the study; `nil` if it
  /// is not recorded.
  public static func baseline(
    _ characteristic: BaselineResult.Characteristic, _ value: String?
  ) -> ResultName { .baseline(.share(characteristic, value.map(Slug.of))) }
}
