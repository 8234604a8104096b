/// Times in their order; those that differ only by rounding are made one.
///
/// The rule is that of `NearTies`; here all times are sorted once and no time is searched.
struct UnitedTimes {
  /// The times in the order given, nearly equal ones made one; times that are not finite are kept.
  private(set) var times: [Double]
  /// The places of the finite times, ascending; equal times in the order given.
  private(set) var ascending: [Int]
  /// The number of different finite times.
  private(set) var distinct = 0

  init(_ given: [Double]) {
    times = given
    ascending = AscendingOrder.places(of: given)
    if !given.allSatisfy(\.isFinite) { ascending.removeAll { !given[$0].isFinite } }
    var previous = -Double.infinity
    for place in ascending where given[place] != previous {
      distinct += 1
      previous = given[place]
    }
    let width = widthOfTies
    previous = -.infinity
    var runs = 0
    for place in ascending {
      if given[place] - previous > width { runs += 1 }
      previous = given[place]
    }
    if runs < distinct { unite(within: width) }
    distinct = runs
  }

  /// The largest distance of two neighbours that are one time.
  private var widthOfTies: Double {
    var mean = 0.0
    var previous = -Double.infinity
    for place in ascending where times[place] != previous {
      previous = times[place]
      mean += abs(previous) / Double(distinct)
    }
    return NearTies.width(meanSize: mean)
  }

  /// Gives every run of near neighbours the time of its first.
  private mutating func unite(within width: Double) {
    var start = 0
    while start < ascending.count {
      let first = times[ascending[start]]
      var previous = first
      var isOne = true
      var end = start + 1
      while end < ascending.count {
        let time = times[ascending[end]]
        if time - previous > width { break }
        if time != first { isOne = false }
        previous = time
        end += 1
      }
      // Within the run the order is now that given. The sign of a 0 is that of the first, too.
      if !isOne { ascending[start..<end].sort() }
      for place in ascending[start..<end] { times[place] = first }
      start = end
    }
  }
}
