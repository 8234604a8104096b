import SurvivalStatistics

/// The units of a file with their groups and strata.
struct FollowUpUnits {
  /// More units than this by weights are refused.
  private static let limit = 20_000_000

  /// What became of the rows.
  let account: RowAccount
  /// One per unit; a row with weight 2 is two units.
  let observations: [Observation]
  /// The names of the causes, in order.
  let causes: [String]
  /// The names of the groups, in order; `all` without a column.
  let groups: [String]
  /// The names of the strata, in order.
  let strata: [String]

  private let groupOfUnit: [Int]
  private let stratumOfUnit: [Int]

  /// Reads the units.
  init(
    _ table: ColumnTable, _ options: FollowUpOptions, group: String? = nil, strata: String? = nil,
    isCompeting: Bool = false
  ) throws {
    var requests = options.requests(table)
    if let group {
      requests.append(ColumnRequest(option: "--group", name: group, kind: .text))
    }
    if let strata {
      requests.append(ColumnRequest(option: "--strata", name: strata, kind: .text))
    }
    let rows = try SelectedRows(table, requests)
    let events =
      isCompeting
      ? try EventCauses.competing(rows, options, table)
      : try EventCauses.single(rows, options, table)
    let groups = rows.texts("--group").map(RowLabels.init) ?? RowLabels(all: rows.count)
    let strata = rows.texts("--strata").map(RowLabels.init) ?? RowLabels(all: rows.count)
    let clusters = rows.texts("--cluster").map(RowLabels.init)
    let weights = try Self.weights(rows)
    let entries = rows.optionalNumbers("--entry")
    let times = rows.numbers("--time")
    var account = rows.account
    var observations: [Observation] = []
    var groupOfUnit: [Int] = []
    var stratumOfUnit: [Int] = []
    for row in 0..<rows.count {
      let copies = weights?[row] ?? 1
      if copies == 0 || entries.map({ $0[row] >= times[row] }) == true {
        account.unusable += 1
        continue
      }
      let unit = Observation(
        time: times[row], cause: events.causes[row], entry: entries?[row],
        cluster: clusters?.places[row])
      for _ in 0..<copies {
        observations.append(unit)
        groupOfUnit.append(groups.places[row])
        stratumOfUnit.append(strata.places[row])
      }
    }
    self.account = account
    self.observations = observations
    self.groups = groups.names
    self.strata = strata.names
    self.groupOfUnit = groupOfUnit
    self.stratumOfUnit = stratumOfUnit
    causes = events.names
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

  private static func weights(_ rows: SelectedRows) throws -> [Int]? {
    guard let numbers = rows.optionalNumbers("--weight") else { return nil }
    var sum = 0
    let weights = try numbers.enumerated().map { row, number in
      guard let whole = Int(exactly: number), whole >= 0, whole <= limit, sum + whole <= limit
      else {
        try SelectedRows.refuse([
          rows.error(
            "weights are whole numbers from 0, together at most \(limit)", in: "--weight",
            row: row)
        ])
        return 0
      }
      sum += whole
      return whole
    }
    return weights
  }
}
