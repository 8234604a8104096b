extension PlanParameter {
  /// The value of a plan as `study.yaml` writes it on one line.
  package func text(in plan: StudyPlan) -> String {
    switch content {
    case .word(let choice): choice.word(plan)
    case .text(let place): PlanParameter.quoted(plan[keyPath: place])
    case .flag(let place): "\(plan[keyPath: place])"
    case .wholeNumber(_, let place): "\(plan[keyPath: place])"
    case .number(_, let place), .share(_, let place): "\(plan[keyPath: place])"
    case .days(_, let place): "[\(plan[keyPath: place].map(String.init).joined(separator: ", "))]"
    case .betaShapes(_, let first, let second):
      "[\(plan[keyPath: first]), \(plan[keyPath: second])]"
    case .visit(let place): plan[keyPath: place] ?? "null"
    case .schedule(let place):
      "[\(plan[keyPath: place].map(PlanParameter.text).joined(separator: ", "))]"
    }
  }

  /// A visit as `study.yaml` writes it on one line; an open beginning is `null`.
  package static func text(_ visit: PlannedVisit) -> String {
    let start = visit.windowStart.map(String.init) ?? "null"
    return "{id: \(visit.id), label: \(visit.label), day: \(visit.day), "
      + "window: [\(start), \(visit.windowEnd)]}"
  }

  /// Puts a text that YAML would take for a number in quotes.
  private static func quoted(_ text: String) -> String {
    Double(text) == nil ? text : "\"\(text)\""
  }
}
