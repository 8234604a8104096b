package import UlcerRecords

/// The plan's parameters in words, as one list for the methods section and for `{{definitions.…}}`.
package enum PlanWording {
  /// One parameter: its name in study.yaml, its meaning and its value.
  package struct Parameter {
    /// The key in study.yaml.
    package let key: String
    /// The parameter in words.
    package let meaning: String
    /// The value in words, with its unit.
    package let value: String
  }

  /// Returns every parameter of a plan that a report lists, in the order of the report.
  package static func parameters(of plan: StudyPlan) -> [Parameter] {
    PlanParameter.all.filter(\.hasReportRow).map {
      Parameter(key: $0.key, meaning: $0.meaning, value: value(of: $0, in: plan))
    }
  }

  private static func value(of parameter: PlanParameter, in plan: StudyPlan) -> String {
    switch parameter.content {
    case .word(let choice):
      let word = choice.word(plan)
      return choice.explanations[word].map { "\(word): \($0)" } ?? word
    case .text(let place):
      return place == \StudyPlan.adverseEventDictionary
        ? dictionary(of: plan) : plan[keyPath: place]
    case .flag(let place): return plan[keyPath: place] ? "yes" : "no"
    case .wholeNumber(_, let place): return "\(plan[keyPath: place])"
    case .number(_, let place): return number(plan[keyPath: place])
    case .share(_, let place): return share(plan[keyPath: place])
    case .days(_, let place):
      return plan[keyPath: place].map(String.init).joined(separator: ", ")
    case .betaShapes(_, let first, let second):
      return "\(number(plan[keyPath: first])), \(number(plan[keyPath: second]))"
    case .visit(let place):
      let visit = plan[keyPath: place].flatMap { id in plan.visits.first { $0.id == id } }
      return visit?.label ?? "none"
    case .schedule(let place):
      return plan[keyPath: place].map(visit).joined(separator: "; ")
    }
  }

  /// Returns the dictionary of adverse events with its version.
  package static func dictionary(of plan: StudyPlan) -> String {
    "\(plan.adverseEventDictionary) \(plan.adverseEventDictionaryVersion)"
  }

  /// Returns a proportion in per cent with up to two decimals: 0.95 is `95 %`.
  package static func share(_ share: Double) -> String {
    NumberWording.brief(share * 100, decimals: 2) + "\u{202F}%"
  }

  private static func number(_ value: Double) -> String {
    NumberWording.brief(value, decimals: 4)
  }

  private static func visit(_ visit: PlannedVisit) -> String {
    let start = visit.windowStart.map { NumberWording.whole($0) } ?? "any"
    return "\(visit.id) \(NumberWording.whole(visit.day)) [\(start), "
      + "\(NumberWording.whole(visit.windowEnd))]"
  }
}
