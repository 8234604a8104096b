import Foundation

/// The denominators of a partial likelihood, step by step backwards in time.
///
/// With Breslow's ties there is one step per event time; with Efron's, one per tied event, the k-th
/// of d with a proportion k/d of the tied events removed.
struct RiskSetSteps {
  /// One denominator with the moments of the covariates around it.
  struct Step {
    /// Index of the event time in the order.
    var eventTime = 0
    /// Number of the step at this time, from 0, and the number of steps.
    var number = 0
    var count = 1
    /// Proportion of the tied events that has left.
    var share = 0.0
    /// The weight of events that meet this denominator.
    var weight = 0.0
    /// log Σ w e^η.
    var logDenominator = 0.0
    var mean: [Double]
    /// Lower triangle.
    var covariance: [Double]
  }

  let order: RiskOrder
  let ties: TieMethod
  let predictor: [Double]

  /// Visits all steps; the covariance is filled in on request.
  func forEach(covariance needed: Bool, _ body: (borrowing Step) -> Void) {
    var moments = RiskSetMoments(x: order.x, covariates: order.covariates)
    let (weight, eventTimes, leaving) = (order.weight, order.eventTimes, order.leaving)
    var step = Step(mean: moments.atRisk.first, covariance: moments.atRisk.second)
    for stratum in order.strata {
      moments.clear(shift: predictor[stratum.rows.lowerBound])
      var joined = stratum.rows.lowerBound
      var left = stratum.leaving.lowerBound
      var members = Members(next: joined)
      for number in stratum.times {
        let eventTime = eventTimes[number]
        while joined < eventTime.joined {
          moments.join(joined, weight: weight[joined], predictor: predictor[joined])
          joined += 1
        }
        while left < eventTime.left {
          let row = leaving[left]
          moments.leave(row, weight: weight[row], predictor: predictor[row])
          left += 1
        }
        if moments.isWorn {
          members.advance(to: joined, at: eventTime.time, entry: order.entry)
          renew(&moments, members.rows)
        }
        step.eventTime = number
        visit(eventTime.events, weight, &moments, &step, covariance: needed, body)
      }
    }
  }

  private func visit(
    _ events: Range<Int>, _ weight: [Double], _ moments: inout RiskSetMoments, _ step: inout Step,
    covariance needed: Bool, _ body: (borrowing Step) -> Void
  ) {
    var total = 0.0
    for row in events { total += weight[row] }
    let stepwise = ties == .efron && events.count > 1
    if stepwise {
      moments.untie()
      for row in events { moments.tie(row, weight: weight[row], predictor: predictor[row]) }
    }
    step.count = stepwise ? events.count : 1
    step.weight = stepwise ? total / Double(events.count) : total
    for number in 0..<step.count {
      step.number = number
      step.share = Double(number) / Double(step.count)
      step.logDenominator = log(moments.denominator(without: step.share)) + moments.shift
      moments.moments(
        without: step.share, mean: &step.mean, covariance: &step.covariance, needed: needed)
      body(step)
    }
  }

  /// Adds the risk set up anew.
  private func renew(_ moments: inout RiskSetMoments, _ rows: [Int]) {
    moments.clear(shift: rows.reduce(-.infinity) { max($0, predictor[$1]) })
    for row in rows {
      moments.join(row, weight: order.weight[row], predictor: predictor[row])
    }
  }

  /// The rows at risk, updated only on demand.
  ///
  /// Time goes backwards, so a row once found to have left is never checked again.
  private struct Members {
    /// Rows in the order in which they joined.
    private(set) var rows: [Int] = []
    private var next: Int

    init(next: Int) { self.next = next }

    mutating func advance(to joined: Int, at time: Double, entry: [Double]) {
      rows.removeAll { entry[$0] >= time }
      rows += (next..<joined).filter { entry[$0] < time }
      next = joined
    }
  }
}
