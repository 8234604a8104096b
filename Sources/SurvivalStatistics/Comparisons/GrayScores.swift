import Foundation

/// Scores of Gray's test and the variance of their asymptotic form, summed over strata.
///
/// The notation is that of Gray (1988): hᵢ = nᵢ/Ŝᵢ(t−), h = Σ hᵢ; the null incidence rises by d/h at
/// an event time of the cause. A score is an integral over martingales of both kinds of event in each
/// group k, with integrand aᵢₖ − γₖ cᵢₖ before and cᵢₖ at the end of follow-up; hence three sums per
/// group, put together when the last time is known.
struct GrayScores {
  /// A unit that leaves: 0 censored, 1 by the cause, 2 by a competing one.
  struct Moment {
    let time: Double
    let group: Int
    let kind: Int
  }

  let rho: Double
  private(set) var scores: [Double]
  private(set) var variance: [[Double]]

  init(groups: Int, rho: Double) {
    self.rho = rho
    scores = Array(repeating: 0, count: groups)
    variance = Array(repeating: scores, count: groups)
  }

  /// Adds a stratum, sorted by time.
  mutating func add(_ moments: [Moment]) {
    var stratum = Stratum(groups: scores.count, rho: rho)
    for moment in moments { stratum.atRisk[moment.group] += 1 }
    var start = 0
    while start < moments.count {
      var end = start
      var left = Array(repeating: [0, 0, 0], count: scores.count)
      while end < moments.count, moments[end].time == moments[start].time {
        left[moments[end].group][moments[end].kind] += 1
        end += 1
      }
      stratum.advance(left)
      start = end
    }
    stratum.finish()
    for group in scores.indices {
      scores[group] += stratum.scores[group]
      for other in scores.indices { variance[group][other] += stratum.variance[group][other] }
    }
  }

  /// The running state of one stratum.
  private struct Stratum {
    let rho: Double
    var atRisk: [Double]
    var scores: [Double]
    var variance: [[Double]]
    private var survival: [Double]
    private var incidence: [Double]
    private var nullIncidence = 0.0
    /// cᵢₖ, and the sums of squares and products that wait for its final value.
    private var carried: [[Double]]
    private var squares: [Double]
    private var products: [[Double]]

    init(groups: Int, rho: Double) {
      self.rho = rho
      atRisk = Array(repeating: 0, count: groups)
      scores = atRisk
      incidence = atRisk
      squares = atRisk
      survival = Array(repeating: 1, count: groups)
      variance = Array(repeating: atRisk, count: groups)
      carried = variance
      products = variance
    }

    /// One time with those who leave at it: by group, censored, by the cause, by another.
    mutating func advance(_ left: [[Int]]) {
      let own = Double(left.reduce(0) { $0 + $1[1] })
      let others = Double(left.reduce(0) { $0 + $1[2] })
      if own + others > 0 { events(left, own: own) }
      for group in atRisk.indices { atRisk[group] -= Double(left[group].reduce(0, +)) }
    }

    private mutating func events(_ left: [[Int]], own: Double) {
      let present = atRisk.indices.filter { atRisk[$0] > 0 }
      var after = survival
      var risen = incidence
      var h = 0.0
      var r = 0.0
      for group in present {
        let n = atRisk[group]
        after[group] = survival[group] * (n - Double(left[group][1] + left[group][2])) / n
        risen[group] += survival[group] * Double(left[group][1]) / n
        h += n / survival[group]
        r += n * (1 - incidence[group]) / survival[group]
      }
      let nullAfter = nullIncidence + own / h
      let free = 1 - nullIncidence
      let weight = rho == 0 ? 1 : pow(free, rho)
      var now = Array(repeating: Array(repeating: 0.0, count: atRisk.count), count: atRisk.count)
      for group in present {
        let share = atRisk[group] / survival[group]
        for other in present {
          let equal = group == other ? share : 0
          now[group][other] = weight * (equal - share * atRisk[other] / (survival[other] * h))
          if own > 0, free > 0 { carried[group][other] += now[group][other] * own / (h * free) }
        }
        if r > 0 {
          scores[group] +=
            weight
            * (Double(left[group][1])
              - own * atRisk[group] * (1 - incidence[group]) / (survival[group] * r))
        }
      }
      for group in present {
        if own > 0 {
          let factor = after[group] > 0 ? 1 - (1 - nullAfter) / after[group] : 1
          let pooled = h * survival[group] - 1
          let ties = own > 1 && pooled > 0 ? 1 - (own - 1) / pooled : 1
          add(
            group, factor, now, size: ties * survival[group] * own / (h * atRisk[group]))
        }
        let competing = Double(left[group][2])
        if competing > 0, after[group] > 0 {
          let ties = competing > 1 ? 1 - (competing - 1) / (atRisk[group] - 1) : 1
          let step = survival[group] / atRisk[group]
          add(
            group, -(1 - nullAfter) / after[group], nil, size: ties * step * step * competing)
        }
      }
      survival = after
      incidence = risen
      nullIncidence = nullAfter
    }

    /// Adds the martingale variance of one group at one time.
    private mutating func add(_ k: Int, _ factor: Double, _ now: [[Double]]?, size: Double) {
      squares[k] += factor * factor * size
      for group in scores.indices {
        let one = (now?[group][k] ?? 0) - factor * carried[group][k]
        products[group][k] += one * factor * size
        for other in scores.indices {
          let two = (now?[other][k] ?? 0) - factor * carried[other][k]
          variance[group][other] += one * two * size
        }
      }
    }

    /// Puts the sums together with the final carried integrands.
    mutating func finish() {
      for group in scores.indices {
        for other in scores.indices {
          for k in scores.indices {
            variance[group][other] +=
              carried[group][k] * carried[other][k] * squares[k]
              + carried[group][k] * products[other][k] + carried[other][k] * products[group][k]
          }
        }
      }
    }
  }
}
