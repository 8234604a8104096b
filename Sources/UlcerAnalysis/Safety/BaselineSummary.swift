public import UlcerRecords

/// The characteristics of treated participants and of their ulcers at the start of treatment.
///
/// Sizes are those of the reference assessment, the last one on or before day 0.
public struct BaselineSummary: Hashable, Sendable {
  /// The number of participants with one value of a characteristic.
  public struct Share: Hashable, Sendable {
    /// The value in words; `nil` for not recorded.
    public let label: String?
    /// The number of participants with the value.
    public let count: Int
  }

  /// Treated participants.
  public let treated: Int
  /// Age at consent in years.
  public let age: ValueSummary
  /// Participants by sex, in the order of the format, not recorded last.
  let sexes: [Share]
  /// Participants by subset of systemic sclerosis.
  public let subsets: [Share]
  /// Participants by treated hand.
  let treatedHands: [Share]
  /// Participants by number of injections given, ascending.
  public let injections: [Share]
  /// Participants by number of baseline ulcers, ascending from 0.
  public let ulcersPerParticipant: [Share]
  /// The number of baseline ulcers per participant.
  let ulcerNumber: ValueSummary
  /// Baseline ulcers.
  public let ulcers: Int
  /// Area at baseline, in mm².
  public let area: ValueSummary
  /// Longest length at baseline, in mm.
  public let length: ValueSummary

  /// Summarises all treated participants, or one coded arm.
  public init(of analysis: StudyAnalysis, arm: String?) {
    let courses = analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }
    let people = courses.map { analysis.records.participants[$0.participant] }
    let baseline = courses.flatMap(\.baselineUlcers)
    treated = people.count
    age = ValueSummary(people.map { $0.ageYears.map(Double.init) })
    sexes = BaselineSummary.shares(
      people.map { $0.sex?.rawValue }, Participant.Sex.allCases.map(\.rawValue))
    subsets = BaselineSummary.shares(
      people.map { $0.subset?.rawValue }, Participant.Subset.allCases.map(\.rawValue))
    treatedHands = BaselineSummary.shares(
      people.map { $0.treatedHand?.word }, Location.Hand.allCases.map(\.word))
    injections = BaselineSummary.shares(
      people.map { $0.injectionsGiven.map(String.init) }, (0...8).map(String.init)
    ).filter { $0.count > 0 }
    let numbers = courses.map(\.baselineUlcers.count)
    ulcersPerParticipant = (0...(numbers.max() ?? 0)).map { number in
      Share(label: String(number), count: numbers.count { $0 == number })
    }
    ulcerNumber = ValueSummary(numbers.map(Double.init))
    ulcers = baseline.count
    area = ValueSummary(baseline.map(\.referenceArea))
    length = ValueSummary(
      baseline.map { analysis.records.ulcers[$0.referenceRow].length })
  }

  /// The numbers of participants by the values of a characteristic.
  public subscript(characteristic: BaselineResult.Characteristic) -> [Share] {
    switch characteristic {
    case .sex: sexes
    case .subset: subsets
    case .treatedHand: treatedHands
    case .injections: injections
    case .ulcersPerParticipant: ulcersPerParticipant
    }
  }

  /// The values of a quantity.
  public subscript(quantity: BaselineResult.Quantity) -> ValueSummary {
    switch quantity {
    case .age: age
    case .area: area
    case .length: length
    }
  }

  /// `baseline.…`: an arm has the values of all treated participants.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let all = BaselineSummary(of: analysis, arm: nil)
    let own = arm == nil ? all : BaselineSummary(of: analysis, arm: arm)
    let shares = BaselineResult.Characteristic.allCases.flatMap { characteristic in
      all[characteristic].map { share in
        AccountsTable.describingShare(
          .baseline(characteristic, share.label),
          "\(characteristic.rawValue): \(share.label ?? "not recorded")",
          own[characteristic].first { $0.label == share.label }?.count ?? 0, of: own.treated)
      }
    }
    let ulcers = AnalysisResult(
      .baseline(.ulcers), label: "Baseline ulcers", population: Cohort.treatedPopulation,
      method: "Count", participants: own.treated, ulcers: own.ulcers, value: .count(own.ulcers))
    return shares
      + BaselineResult.Quantity.allCases.flatMap {
        own[$0].results($0, participants: own.treated, ulcers: own.ulcers)
      }
      + [ulcers]
  }

  /// The values in the given order; those not recorded last, when there are any.
  private static func shares(_ values: [String?], _ order: [String]) -> [Share] {
    let missing = values.count { $0 == nil }
    return order.map { word in Share(label: word, count: values.count { $0 == word }) }
      + (missing > 0 ? [Share(label: nil, count: missing)] : [])
  }
}
