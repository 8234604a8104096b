import Foundation

/// The log partial likelihood of a Cox regression with its derivatives.
///
/// ℓ = Σ wᵢβᵀxᵢ − Σ w log Σ_{at risk} wⱼ exp(βᵀxⱼ), its gradient Σ w(xᵢ − x̄) and minus its second
/// derivative Σ w V, x̄ and V being the weighted mean and covariance in the risk set.
struct PartialLikelihood {
  let order: RiskOrder
  let ties: TieMethod

  /// Value and derivatives at β; `nil` if exact ties leave the range of doubles.
  func slope(at beta: [Double]) -> NewtonMaximisation.Slope? {
    let predictor = order.linearPredictor(beta)
    let count = order.covariates
    var value = 0.0
    var score = Array(repeating: 0.0, count: count)
    var information = SymmetricMatrix(count: count)
    var isComplete = true
    // Copied out, so that the closure does not copy all of the order at every event.
    let (order, ties) = (order, ties)
    let (weight, x, eventTimes) = (order.weight, order.x, order.eventTimes)
    RiskSetSteps(order: order, ties: ties, predictor: predictor).forEach(covariance: true) { step in
      let time = eventTimes[step.eventTime]
      if step.number == 0 {
        for row in time.events {
          value += weight[row] * predictor[row]
          for column in 0..<count {
            score[column] += weight[row] * x[row * count + column]
          }
        }
      }
      if ties == .exact, time.events.count > 1 {
        guard let exact = TiedSubsets(order: order, time: time, predictor: predictor) else {
          isComplete = false
          return
        }
        value -= exact.logSum
        for column in 0..<count { score[column] -= exact.mean[column] }
        for place in information.lower.indices {
          information.lower[place] += exact.covariance[place]
        }
        return
      }
      value -= step.weight * step.logDenominator
      information.add(step.covariance, times: step.weight)
      var scores = score.mutableSpan
      for column in 0..<count { scores[column] -= step.weight * step.mean[column] }
    }
    guard isComplete else { return nil }
    return NewtonMaximisation.Slope(value: value, score: score, information: information)
  }

  /// Σ w (V + x̄²) per covariate at β = 0: with what the information is compared to be called 0.
  var spread: [Double] {
    var spread = Array(repeating: 0.0, count: order.covariates)
    let predictor = Array(repeating: 0.0, count: order.rows.count)
    RiskSetSteps(order: order, ties: .breslow, predictor: predictor).forEach(covariance: true) {
      step in
      var place = 0
      for column in spread.indices {
        place += column
        let square = step.mean[column] * step.mean[column]
        spread[column] += step.weight * (step.covariance[place] + square)
        place += 1
      }
    }
    return spread
  }

  /// About how many multiplications exact ties take.
  var exactSteps: Double {
    let each = Double(1 + order.covariates + order.covariates * (order.covariates + 1) / 2)
    return order.eventTimes.reduce(0) { sum, time in
      guard time.events.count > 1 else { return sum }
      return sum + each * Double(time.joined - time.first) * Double(time.events.count)
    }
  }
}
