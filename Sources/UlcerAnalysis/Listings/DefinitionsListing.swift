import PlainOutput
public import UlcerRecords

/// Lists every parameter of a plan that changes a number, under the keys of `study.yaml`.
public struct DefinitionsListing: Hashable, Sendable {
  /// One parameter.
  public struct Entry: Hashable, Sendable {
    /// Its key, with the group before a full stop, e.g. `healing.confirmation-gap`.
    public let key: String
    /// Its value as JSON.
    public let value: String
  }

  /// The parameters in the order of `study.yaml`.
  public let entries: [Entry]

  /// Lists the parameters of a plan.
  public init(_ plan: StudyPlan) {
    entries = PlanParameter.all.map {
      Entry(key: $0.listedKey, value: DefinitionsListing.json($0.content, plan))
    }
  }

  private static func json(_ content: PlanParameter.Content, _ plan: StudyPlan) -> String {
    switch content {
    case .word(let choice): JSONText.string(choice.word(plan))
    case .text(let place): JSONText.string(plan[keyPath: place])
    case .flag(let place): plan[keyPath: place] ? "true" : "false"
    case .wholeNumber(_, let place): String(plan[keyPath: place])
    case .number(_, let place), .share(_, let place): JSONText.number(plan[keyPath: place])
    case .days(_, let place): JSONText.array(plan[keyPath: place].map(String.init))
    case .betaShapes(_, let first, let second):
      JSONText.array([
        JSONText.number(plan[keyPath: first]), JSONText.number(plan[keyPath: second]),
      ])
    case .visit(let place): plan[keyPath: place].map(JSONText.string) ?? "null"
    case .schedule(let place): JSONText.array(plan[keyPath: place].map(json))
    }
  }

  private static func json(_ visit: PlannedVisit) -> String {
    let window = [visit.windowStart.map(String.init) ?? "null", String(visit.windowEnd)]
    return JSONText.object([
      ("id", JSONText.string(visit.id)), ("day", String(visit.day)),
      ("window", JSONText.array(window)),
    ])
  }
}
