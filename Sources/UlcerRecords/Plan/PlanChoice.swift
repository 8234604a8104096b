/// A parameter of the plan that is one of several words.
package struct PlanChoice: Sendable {
  /// Every word that it may be, as `study.yaml` writes it.
  package let words: [String]
  /// The meanings of words, for reports that print them beside the word.
  package let explanations: [String: String]
  /// The word of a plan.
  package let word: @Sendable (StudyPlan) -> String
  /// Gives a plan that word; a word that is none of them changes nothing.
  package let choose: @Sendable (String, inout StudyPlan) -> Void

  private init<Value: Sendable>(
    _ place: PlanParameter.Place<Value>, among values: [Value],
    explanations: [String: String] = [:], word: @escaping @Sendable (Value) -> String
  ) {
    words = values.map(word)
    self.explanations = explanations
    self.word = { word($0[keyPath: place]) }
    choose = { text, plan in
      if let value = values.first(where: { word($0) == text }) { plan[keyPath: place] = value }
    }
  }

  static let area = PlanChoice(
    \.area, among: StudyPlan.AreaRule.allCases,
    explanations: ["ellipse": "π/4 · length · width", "rectangle": "length · width"]
  ) { $0.rawValue }

  static let survivalInterval = PlanChoice(
    \.survivalInterval, among: StudyPlan.SurvivalInterval.allCases
  ) { $0.rawValue }

  static let monitoringDenominator = PlanChoice(
    \.monitoringDenominator, among: MonitoringDenominator.allCases,
    explanations: [
      "evaluable": "with the outcome or with a complete primary window",
      "treated": "everybody treated",
    ]
  ) { $0.rawValue }

  static let monitoringOutcome = PlanChoice(
    \.monitoringOutcome, among: MonitoringOutcome.all
  ) { $0.name }
}
