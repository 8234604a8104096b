import Foundation

/// The rows of a Cox regression in the order in which they join and leave the risk sets, backwards
/// in time, with covariates centred inside strata and scaled.
///
/// Neither centring inside strata nor scaling changes a partial likelihood, but both keep its
/// sums from cancelling. Rows that are at risk at no event do not occur.
struct RiskOrder: Hashable, Sendable {
  /// One time of one stratum at which events happened.
  struct EventTime: Hashable, Sendable {
    let time: Double
    /// The first row of the stratum.
    let first: Int
    /// Rows before this index have joined, that is, have times not before `time`.
    let joined: Int
    /// Rows of `leaving` before this index have left: their entry is not before `time`.
    let left: Int
    /// The places of the events.
    let events: Range<Int>
  }

  /// One stratum with events.
  struct Stratum: Hashable, Sendable {
    /// Number of the stratum in the data.
    let number: Int
    let rows: Range<Int>
    let leaving: Range<Int>
    /// Places in `eventTimes`; their times descend.
    let times: Range<Int>
    /// The value subtracted from each covariate.
    let centre: [Double]
  }

  /// Rows of the data, by stratum, time (descending) and events before others.
  private(set) var rows: [Int] = []
  /// Places of `rows` that have an entry, by stratum and entry (descending).
  private(set) var leaving: [Int] = []
  private(set) var eventTimes: [EventTime] = []
  private(set) var strata: [Stratum] = []
  /// The covariates in the order of `rows`, centred and divided by `scale`.
  private(set) var x: [Double] = []
  private(set) var weight: [Double] = []
  private(set) var entry: [Double] = []
  /// The root mean square of each centred covariate; 1 if it does not vary.
  private(set) var scale: [Double]
  let covariates: Int

  /// Puts the data in order with strata of one's own, numbered from 0.
  init(_ data: CoxData, stratum: [Int], strata count: Int) {
    covariates = data.covariates
    scale = Array(repeating: 1, count: data.covariates)
    rows = Self.order(Self.active(data, stratum, count), data, stratum, count)
    weight = rows.map { data.weight[$0] }
    entry = rows.map { data.entry[$0] }
    var start = 0
    while start < rows.count {
      var end = start
      while end < rows.count, stratum[rows[end]] == stratum[rows[start]] { end += 1 }
      add(stratum[rows[start]], start..<end, data)
      start = end
    }
    standardise()
  }

  /// The rows that are at risk at some event, in the order of the data.
  private static func active(_ data: CoxData, _ stratum: [Int], _ count: Int) -> [Int] {
    var firstEvent = Array(repeating: Double.infinity, count: count)
    for row in 0..<data.count where data.isEvent[row] {
      firstEvent[stratum[row]] = min(firstEvent[stratum[row]], data.time[row])
    }
    let lasting = (0..<data.count).filter { data.time[$0] >= firstEvent[stratum[$0]] }
    guard data.entry.contains(where: { $0 > -.infinity }) else { return lasting }
    var eventsOf = Array(repeating: [Double](), count: count)
    for row in 0..<data.count where data.isEvent[row] {
      eventsOf[stratum[row]].append(data.time[row])
    }
    for place in eventsOf.indices { eventsOf[place].sort() }
    return lasting.filter { row in
      let times = eventsOf[stratum[row]]
      let last = firstPlace(in: times) { $0 > data.time[row] }
      return last > 0 && times[last - 1] > data.entry[row]
    }
  }

  /// Rows by stratum, time (descending) and events before others, else as given.
  private static func order(
    _ active: [Int], _ data: CoxData, _ stratum: [Int], _ count: Int
  ) -> [Int] {
    let events = active.filter { data.isEvent[$0] }
    let byEvent = events + active.filter { !data.isEvent[$0] }
    let byTime = AscendingOrder.places(of: byEvent.map { -data.time[$0] }).map { byEvent[$0] }
    guard count > 1 else { return byTime }
    var next = Array(repeating: 0, count: count + 1)
    for row in byTime { next[stratum[row] + 1] += 1 }
    for place in 1...count { next[place] += next[place - 1] }
    var order = byTime
    for row in byTime {
      order[next[stratum[row]]] = row
      next[stratum[row]] += 1
    }
    return order
  }

  /// The first index whose element meets a condition that, once true, stays true.
  static func firstPlace(in times: [Double], _ condition: (Double) -> Bool) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if condition(times[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func add(_ number: Int, _ range: Range<Int>, _ data: CoxData) {
    let firstLeaving = leaving.count
    let firstTime = eventTimes.count
    leaving += range.filter { entry[$0] > -.infinity }.sorted { entry[$0] > entry[$1] }
    var left = firstLeaving
    var start = range.lowerBound
    while start < range.upperBound {
      let time = data.time[rows[start]]
      var end = start
      var events = start
      while end < range.upperBound, data.time[rows[end]] == time {
        if data.isEvent[rows[end]] { events = end + 1 }
        end += 1
      }
      if events > start {
        while left < leaving.count, entry[leaving[left]] >= time { left += 1 }
        eventTimes.append(
          EventTime(
            time: time, first: range.lowerBound, joined: end, left: left, events: start..<events))
      }
      start = end
    }
    strata.append(
      Stratum(
        number: number, rows: range, leaving: firstLeaving..<leaving.count,
        times: firstTime..<eventTimes.count, centre: centre(of: range, data)))
  }

  /// Centres the covariates of a stratum at their means by case weight and appends them.
  ///
  /// By weight, because a row that outweighs all others must lie near 0: the spread around it would
  /// otherwise be a small difference of large sums.
  private mutating func centre(of range: Range<Int>, _ data: CoxData) -> [Double] {
    let origin = rows[range.lowerBound] * covariates
    let total = range.reduce(0.0) { $0 + weight[$1] }
    // Relative to the first row, so that a constant covariate becomes exactly 0.
    var centre = (0..<covariates).map { column in
      range.reduce(0.0) {
        $0 + weight[$1] * (data.x[rows[$1] * covariates + column] - data.x[origin + column])
          / total
      }
    }
    for column in 0..<covariates { centre[column] += data.x[origin + column] }
    for place in range {
      for column in 0..<covariates {
        x.append(data.x[rows[place] * covariates + column] - centre[column])
      }
    }
    return centre
  }

  private mutating func standardise() {
    guard !rows.isEmpty else { return }
    for column in 0..<covariates {
      let places = stride(from: column, to: x.count, by: covariates)
      let largest = places.reduce(0.0) { max($0, abs(x[$1])) }
      guard largest > 0 else { continue }
      let squares = places.reduce(0.0) { $0 + (x[$1] / largest) * (x[$1] / largest) }
      scale[column] = largest * (squares / Double(rows.count)).squareRoot()
      for place in places { x[place] /= scale[column] }
    }
  }

  /// βᵀx of each row, β being in units of `scale`.
  func linearPredictor(_ beta: [Double]) -> [Double] {
    var predictor = Array(repeating: 0.0, count: rows.count)
    var sums = predictor.mutableSpan
    let (values, factors) = (x.span, beta.span)
    var place = 0
    for row in 0..<sums.count {
      var sum = 0.0
      for column in 0..<covariates {
        sum += factors[column] * values[place]
        place += 1
      }
      sums[row] = sum
    }
    return predictor
  }
}
