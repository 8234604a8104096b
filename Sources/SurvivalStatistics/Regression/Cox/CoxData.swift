/// The usable rows of a Cox regression, column by column.
struct CoxData: Hashable, Sendable {
  /// Number of covariates.
  let covariates: Int
  /// Places of the rows in the data as given, ascending.
  private(set) var rows: [Int] = []
  /// Rows that could not be used.
  private(set) var leftOut = 0
  /// The covariates, row after row.
  private(set) var x: [Double] = []
  /// Times of entry; −∞ if a row is at risk from the beginning.
  private(set) var entry: [Double] = []
  private(set) var time: [Double] = []
  private(set) var isEvent: [Bool] = []
  private(set) var weight: [Double] = []
  /// Clusters, numbered from 0.
  private(set) var cluster: [Int] = []
  private(set) var clusters = 0
  /// Strata, numbered from 0 in ascending order of their numbers.
  private(set) var stratum: [Int] = []
  private(set) var strata: [Int] = []

  /// Number of rows.
  var count: Int { rows.count }
  /// Number of events.
  var events: Int { isEvent.reduce(0) { $1 ? $0 + 1 : $0 } }

  init(_ given: [RiskInterval], covariates: Int) {
    self.covariates = covariates
    // Entries follow the times; the entry of a unit without one is −∞ and is not ranked.
    var times = given.map(\.time)
    let isDelayed = given.contains { $0.entry != nil }
    if isDelayed { times += given.map { $0.entry ?? -.infinity } }
    let united = UnitedTimes(times)
    var numbers = ClusterNumbers(given.lazy.map(\.cluster))
    var labels: [Int] = []
    labels.reserveCapacity(given.count)
    reserve(given.count)
    for (place, row) in given.enumerated() {
      let start = row.entry == nil ? -Double.infinity : united.times[given.count + place]
      let end = united.times[place]
      guard row.isUsable(covariates: covariates), start < end else {
        leftOut += 1
        continue
      }
      rows.append(place)
      x.append(contentsOf: row.covariates)
      entry.append(start)
      time.append(end)
      isEvent.append(row.cause != 0)
      weight.append(row.weight)
      labels.append(row.stratum)
      cluster.append(numbers.number(of: row.cluster))
    }
    clusters = numbers.count
    number(labels)
  }

  private mutating func reserve(_ count: Int) {
    x.reserveCapacity(count * covariates)
    rows.reserveCapacity(count)
    entry.reserveCapacity(count)
    time.reserveCapacity(count)
    isEvent.reserveCapacity(count)
    weight.reserveCapacity(count)
    cluster.reserveCapacity(count)
  }

  private mutating func number(_ labels: [Int]) {
    strata = Set(labels).sorted()
    let places = Dictionary(
      zip(strata, strata.indices), uniquingKeysWith: { first, _ in first })
    stratum = labels.map { places[$0] ?? 0 }
  }

  /// At least one row has a weight other than 1.
  var isWeighted: Bool { weight.contains { $0 != 1 } }
}
