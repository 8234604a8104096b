public import SurvivalStatistics

/// Data for the statistics from a seed, in any number; nobody is behind them.
public struct GeneratedStudy: Sendable {
  /// Days after which observation ends.
  static let lastDay = 728.0

  private let seed: UInt64
  private let scale: DayScale

  /// The data of a seed; the same seed and numbers give the same data on every machine.
  public init(seed: UInt64 = 286, scale: DayScale = .wholeDays) {
    self.seed = seed
    self.scale = scale
  }

  /// Ulcers, about five to a participant, who share their frailty: cause 1 (healed), 2 (competing)
  /// or 0 (censored).
  public func ulcers(_ count: Int) -> [Observation] {
    var numbers = SeededNumbers(seed: seed)
    var frailty = 1.0
    var participant = 0
    return (0..<count).map { _ in
      if numbers.uniform() < 0.2 {
        participant += 1
        frailty = 0.5 + numbers.uniform()
      }
      let healing = numbers.waiting(mean: 300 / frailty)
      let competing = numbers.waiting(mean: 1500)
      let censoring = min(Self.lastDay, numbers.waiting(mean: 900))
      let first = min(healing, competing, censoring)
      return Observation(
        time: scale.recorded(first), cause: first == healing ? 1 : first == competing ? 2 : 0,
        cluster: participant)
    }
  }

  /// Participants with new ulcers, one on average, never two on one day.
  public func histories(_ count: Int) -> [RecurrentHistory] {
    var numbers = SeededNumbers(seed: seed &+ 1)
    return (0..<count).map { _ in
      let end = scale.recorded(min(Self.lastDay, numbers.waiting(mean: 900)))
      let mean = 200 + 600 * numbers.uniform()
      var events: [Double] = []
      var time = 0.0
      while true {
        time += numbers.waiting(mean: mean)
        let recorded = scale.recorded(time)
        if recorded > end { break }
        if recorded != events.last { events.append(recorded) }
      }
      return RecurrentHistory(followUp: end, eventTimes: events)
    }
  }

  /// Rows with five covariates: two of yes or no, three that vary.
  public func rows(_ count: Int) -> [RiskInterval] {
    var numbers = SeededNumbers(seed: seed &+ 2)
    return (0..<count).map { _ in
      let covariates = [
        numbers.uniform() < 0.5 ? 1.0 : 0, numbers.uniform() < 0.2 ? 1.0 : 0,
        numbers.uniform() * 60 + 20, numbers.uniform() + numbers.uniform() + numbers.uniform(),
        numbers.waiting(mean: 10),
      ]
      let predictor =
        0.5 * covariates[0] - 0.3 * covariates[1] - 0.01 * covariates[2] + 0.2 * covariates[3]
      var rate = 1.0
      // exp(predictor) without the C library, so that every machine writes the same file.
      var term = 1.0
      for place in 1...30 {
        term *= predictor / Double(place)
        rate += term
      }
      let healing = numbers.waiting(mean: 300 / rate)
      let censoring = min(Self.lastDay, numbers.waiting(mean: 900))
      return RiskInterval(
        time: scale.recorded(min(healing, censoring)), cause: healing <= censoring ? 1 : 0,
        covariates: covariates)
    }
  }

  /// Healings known to lie between two of a number of visits, some of which were missed.
  public func intervals(_ count: Int, visits: Int) -> [CensoredInterval] {
    var numbers = SeededNumbers(seed: seed &+ 3)
    return (0..<count).map { _ in
      let healing = numbers.waiting(mean: Double(visits) * 10)
      let end = numbers.waiting(mean: Double(visits) * 40)
      var left = 0.0
      for visit in 1...visits {
        let day = Double(visit) * 14
        if day > end { break }
        if visit < visits, numbers.uniform() < 0.3 { continue }
        if healing <= day { return CensoredInterval(left: left, right: day) }
        left = day
      }
      return CensoredInterval(left: left, right: .infinity)
    }
  }
}
