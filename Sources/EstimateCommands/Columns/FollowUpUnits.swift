import PlainOutput
import SurvivalStatistics

/// The units of a file with their groups and strata.
///
/// With whole weights a row of weight 2 is two units. If one weight is not whole, every row is one
/// unit with its weight.
struct FollowUpUnits {
  /// More units than this by weights are refused.
  private static let limit = 20_000_000

  /// The numbers of rows by their use.
  let account: RowAccount
  /// One per unit.
  let observations: [Observation]
  /// The meaning of the weights of the rows.
  let weighting: Weighting
  /// The names of the causes, in order.
  let causes: [String]
  /// The names of the groups, in order; `all` without a column.
  let groups: [String]
  /// The names of the strata, in order.
  let strata: [String]

  /// A meaning of the weights of the rows.
  enum Weighting: String {
    /// No weights.
    case none
    /// Whole numbers of identical units.
    case units
    /// Case weights, some of them fractional.
    case fractional
  }

  private let groupOfUnit: [Int]
  private let stratumOfUnit: [Int]

  /// Reads the units.
  init(
    _ table: ColumnTable, _ options: FollowUpOptions, group: String? = nil, strata: String? = nil,
    isCompeting: Bool = false
  ) throws {
    let rows = try SelectedRows(
      table, options.requests(table) + [.text("--group", group), .text("--strata", strata)])
    try options.refuseNegativeTimes(rows)
    if !isCompeting { try options.refuseUnusedWords(table) }
    let events =
      isCompeting
      ? try EventCauses.competing(rows, options, table)
      : try EventCauses.single(rows, options, table)
    let groups = rows.labels("--group")
    let strata = rows.labels("--strata")
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let weights = try CaseWeights(rows)
    let isFractional = weights?.isFractional == true
    let repeated = isFractional ? nil : try weights.map { try Self.copies($0.values, rows) }
    let entries = rows.optionalNumbers("--entry")
    let times = rows.numbers("--time")
    var account = rows.account
    var observations: [Observation] = []
    var groupOfUnit: [Int] = []
    var stratumOfUnit: [Int] = []
    for row in 0..<rows.count {
      let weight = weights?.values[row] ?? 1
      if entries.map({ $0[row] >= times[row] }) == true {
        account.unusable += 1
        continue
      }
      if weight == 0 {
        account.weightless += 1
        continue
      }
      let unit = Observation(
        time: times[row], cause: events.causes[row], entry: entries?[row],
        cluster: clusters?.places[row], weight: isFractional ? weight : 1)
      for _ in 0..<(repeated?[row] ?? 1) {
        observations.append(unit)
        groupOfUnit.append(groups.places[row])
        stratumOfUnit.append(strata.places[row])
      }
    }
    account.notices += events.notices
    self.account = account
    self.observations = observations
    weighting = weights == nil ? .none : isFractional ? .fractional : .units
    self.groups = groups.names
    self.strata = strata.names
    self.groupOfUnit = groupOfUnit
    self.stratumOfUnit = stratumOfUnit
    causes = events.names
  }

  /// The notice that no unit had an event; empty if one had.
  var notices: [String] {
    observations.isEmpty || observations.contains { $0.cause != 0 }
      ? [] : [FollowUpOptions.noEvents(observations.count)]
  }

  /// The observations of each group, in the order of `groups`.
  var byGroup: [[Observation]] {
    var parts = Array(repeating: [Observation](), count: groups.count)
    for (unit, group) in groupOfUnit.enumerated() { parts[group].append(observations[unit]) }
    return parts
  }

  /// The observations of each group in each stratum, for a comparison.
  var compared: [ObservationGroup] {
    var parts = Array(
      repeating: Array(repeating: [Observation](), count: groups.count), count: strata.count)
    for unit in observations.indices {
      parts[stratumOfUnit[unit]][groupOfUnit[unit]].append(observations[unit])
    }
    return parts.enumerated().flatMap { stratum, groups in
      groups.enumerated().map { group, observations in
        ObservationGroup(group: group, stratum: stratum, observations: observations)
      }
    }
  }

  /// Ends with "usage" if there are fractional weights.
  func refuseFractionalWeights(in method: String) throws {
    if weighting == .fractional { try CaseWeights.refuse(method) }
  }

  /// The printed choice of weights: empty without any.
  var choices: AnswerRecord {
    weighting == .none ? [:] : ["weights": .word(weighting.rawValue)]
  }

  /// The words for a standard error: the model's if units are alike, else by cluster or row.
  func varianceWord(model: String, isClustered: Bool) -> String {
    isClustered
      ? "infinitesimal jackknife by cluster"
      : weighting == .fractional ? "infinitesimal jackknife by row" : model
  }

  private static func copies(_ weights: [Double], _ rows: SelectedRows) throws -> [Int] {
    var sum = 0
    return try weights.enumerated().map { row, number in
      guard let whole = Int(exactly: number), sum + whole <= limit else {
        try SelectedRows.refuse([
          rows.error("whole weights add up to at most \(limit)", in: "--weight", row: row)
        ])
        return 0
      }
      sum += whole
      return whole
    }
  }
}
