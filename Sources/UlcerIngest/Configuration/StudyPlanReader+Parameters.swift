import UlcerRecords
import Yams

extension StudyPlanReader {
  /// Every parameter of the plan, as `PlanParameter` states it.
  func readParameters(_ plan: inout StudyPlan) {
    read(.root, from: root, &plan)
    checkPrimaryVisit(&plan)
  }

  private func read(
    _ section: PlanSection, from source: ConfigurationSection, _ plan: inout StudyPlan
  ) {
    for (key, entry) in section.entries {
      switch entry {
      case .parameter(let parameter): read(parameter, key, from: source, &plan)
      case .section(let inner):
        guard let mapping = source.section(key, keys: inner.keys) else { continue }
        read(inner, from: mapping, &plan)
        if inner.key == "definitions.healing" { checkTolerance(mapping, &plan) }
      }
    }
  }

  private func read(
    _ parameter: PlanParameter, _ key: String, from source: ConfigurationSection,
    _ plan: inout StudyPlan
  ) {
    switch parameter.content {
    case .word(let choice):
      if let word = source.word(key, among: choice.words) { choice.choose(word, &plan) }
    case .text(let place):
      if let text = source.text(key) { plan[keyPath: place] = text }
    case .flag(let place):
      if let flag = source.flag(key) { plan[keyPath: place] = flag }
    case .wholeNumber(let range, let place):
      if let number = source.whole(key, range) { plan[keyPath: place] = number }
    case .number(let bounds, let place), .share(let bounds, let place):
      if let number = source.node(key).flatMap({ source.number($0, key, within: bounds) }) {
        plan[keyPath: place] = number
      }
    case .days(let range, let place):
      if let days = days(key, range, from: source) { plan[keyPath: place] = days }
    case .betaShapes(let bounds, let first, let second):
      if let shapes = shapes(key, bounds, from: source) {
        plan[keyPath: first] = shapes.first
        plan[keyPath: second] = shapes.second
      }
    case .visit(let place):
      let isNone = source.mark(key) != nil && source.node(key) == nil
      if isNone { plan[keyPath: place] = nil }
      if let visit = source.text(key) { plan[keyPath: place] = visit }
    case .schedule(let place):
      if let visits = visits() { plan[keyPath: place] = visits }
    }
  }

  /// The visit that ends the primary window must be one of the schedule, planned after treatment. A
  /// schedule without the usual visit has none; a reader is told so where another of its visits spans
  /// the planned end of the window. Any other visit that is named must be there.
  private func checkPrimaryVisit(_ plan: inout StudyPlan) {
    guard let id = plan.primaryVisitID,
      !plan.visits.contains(where: { $0.id == id && $0.day > 0 })
    else { return }
    plan.primaryVisitID = nil
    let later = plan.visits.filter { $0.day > 0 }
    if id != StudyPlan(acronym: "").primaryVisitID {
      root.findings.reportUnknown(
        .impossibleValue, id, root.node("definitions")?["primary-visit"]?.mark,
        among: later.map(\.id))
    } else if later.contains(where: { $0.includes(day: plan.primaryWindow) }) {
      root.findings.report(
        .noPrimaryVisit, root.mark("visits"),
        "the schedule has no visit ‘\(id)’ after day 0, and no other is named: the primary window ends "
          + "on day \(plan.primaryWindow)",
        hint: "name one: ‘definitions: {primary-visit: …}’, or write null")
    }
  }

  /// The tolerance of a confirmation cannot exceed the confirmation gap.
  private func checkTolerance(_ healing: ConfigurationSection, _ plan: inout StudyPlan) {
    guard plan.confirmationTolerance > plan.confirmationGap else { return }
    healing.findings.report(
      .impossibleValue, healing.node("tolerance")?.mark,
      "tolerance must not exceed the confirmation gap")
    let usual = StudyPlan(acronym: "").confirmationTolerance
    plan.confirmationTolerance = min(usual, plan.confirmationGap)
  }

  private func days(
    _ key: String, _ range: ClosedRange<Int>, from source: ConfigurationSection
  ) -> [Int]? {
    guard let nodes = source.list(key) else { return nil }
    let days = nodes.compactMap { source.whole($0, key, range) }
    guard Set(days).count == days.count, days == days.sorted() else {
      source.findings.report(
        .impossibleValue, source.node(key)?.mark,
        "\(key) must be different days in ascending order")
      return nil
    }
    return days.count == nodes.count ? days : nil
  }

  private func shapes(
    _ key: String, _ bounds: PlanBounds, from source: ConfigurationSection
  ) -> (first: Double, second: Double)? {
    guard let nodes = source.list(key) else { return nil }
    let shapes = nodes.compactMap { source.number($0, key, within: bounds) }
    guard shapes.count == nodes.count else { return nil }
    guard shapes.count == 2 else {
      source.findings.report(
        .impossibleValue, source.node(key)?.mark, "\(key) must have two shapes, [a, b]")
      return nil
    }
    return (shapes[0], shapes[1])
  }
}
