/// Complications of digital ulcers and rescue treatment after day 0: `complications.amputation.count`.
public enum ComplicationResult: ResultFamily {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Any of the others but rescue prostacyclin.
    case any
    case amputation
    case surgicalClosure = "surgical-closure"
    /// That was not there at the last assessment up to day 0.
    case gangrene
    /// Tendon, joint or bone exposed that was not at the last assessment up to day 0.
    case deepStructure = "deep-structure"
    case systemicAntibiotics = "systemic-antibiotics"
    case surgery
    case rescueProstacyclin = "rescue-prostacyclin"

    /// What its number counts beside the participants.
    public enum Counted: String, Hashable, Sendable { case ulcerSites, courses }

    /// What is counted beside the participants; `nil` where it is told in assessments and in
    /// treatments, which cannot be added up.
    public var counted: Counted? {
      switch self {
      case .amputation, .surgicalClosure, .gangrene, .deepStructure: .ulcerSites
      case .surgery, .rescueProstacyclin: .courses
      case .any, .systemicAntibiotics: nil
      }
    }

    /// The name in tables and labels.
    public var label: String {
      switch self {
      case .any: "Any complication of digital ulcers"
      case .amputation: "Amputation at an ulcer site"
      case .surgicalClosure: "Surgical closure of an ulcer"
      case .gangrene: "New gangrene"
      case .deepStructure: "Newly exposed tendon, joint or bone"
      case .systemicAntibiotics: "Systemic antibiotics for an ulcer"
      case .surgery: "Surgery"
      case .rescueProstacyclin: "Rescue prostacyclin, intravenous"
      }
    }
  }

  /// Treated participants with it.
  case participants(Kind)
  /// Ulcer sites, or courses of treatment.
  case count(Kind)
  /// Treatments of the three kinds that count here, without a complete start date.
  case treatmentsWithoutDate

  private static let beginning = "complications"
  private static let countWord = "count"
  private static let withoutDateWord = "treatments-without-date"

  /// `complications.amputation.count`
  public var text: String {
    switch self {
    case .participants(let kind): "\(Self.beginning).\(kind.rawValue)"
    case .count(let kind): "\(Self.beginning).\(kind.rawValue).\(Self.countWord)"
    case .treatmentsWithoutDate: "\(Self.beginning).\(Self.withoutDateWord)"
    }
  }

  /// The result with that name.
  public static func named(_ text: String) -> ComplicationResult? {
    guard let parts = ResultName.parts(of: text, behind: beginning) else { return nil }
    if parts == [withoutDateWord] { return .treatmentsWithoutDate }
    guard let kind = parts.first.flatMap(Kind.init(rawValue:)) else { return nil }
    if parts.count == 1 { return .participants(kind) }
    return parts.count == 2 && parts[1] == countWord && kind.counted != nil ? .count(kind) : nil
  }

  /// Participants of every kind, the numbers of those that have one, and treatments without a date.
  public static var listed: [ComplicationResult] {
    Kind.allCases.map(participants) + Kind.allCases.filter { $0.counted != nil }.map(count)
      + [treatmentsWithoutDate]
  }

  /// A proportion of the treated, or a count of ulcer sites or of treatments.
  public var traits: ResultTraits {
    switch self {
    case .participants: .comparedShare
    case .count: ResultTraits(.count, of: .events)
    case .treatmentsWithoutDate: ResultTraits(.count, of: .records)
    }
  }
}

extension ResultName {
  /// Treated participants with a complication or a rescue treatment.
  public static func complications(_ kind: ComplicationResult.Kind) -> ResultName {
    .complication(.participants(kind))
  }
  /// Ulcer sites with a complication, or courses of a treatment.
  public static func complicationCount(_ kind: ComplicationResult.Kind) -> ResultName {
    .complication(.count(kind))
  }
}
