import SourceDiagnostics
import UlcerRecords
import Yams

extension StudyPlanReader {
  /// The clinical definitions.
  func readDefinitions(_ plan: inout StudyPlan) {
    let days = 0...36_500
    guard
      let section = root.section(
        "definitions",
        keys: ["area", "healing", "worsening", "recurrence", "primary-window", "landmarks"])
    else { return }
    if let word = section.word("area", among: StudyPlan.AreaRule.allCases.map(\.rawValue)) {
      plan.area = StudyPlan.AreaRule(rawValue: word) ?? plan.area
    }
    if let healing = section.section(
      "healing", keys: ["confirmation-gap", "tolerance", "durable"])
    {
      if let number = healing.whole("confirmation-gap", days) { plan.confirmationGap = number }
      if let number = healing.whole("tolerance", days) { plan.confirmationTolerance = number }
      if let number = healing.whole("durable", days) { plan.durableDays = number }
      if plan.confirmationTolerance > plan.confirmationGap {
        healing.findings.report(
          .impossibleValue, healing.node("tolerance")?.mark,
          "tolerance must not exceed the confirmation gap")
        plan.confirmationTolerance = min(3, plan.confirmationGap)
      }
    }
    if let worsening = section.section("worsening", keys: ["area-ratio", "length-increase"]) {
      if let number = worsening.number("area-ratio", above: 1, limit: 1000) {
        plan.worseningAreaRatio = number
      }
      if let number = worsening.number("length-increase", above: 0, limit: 1000) {
        plan.worseningLengthIncrease = number
      }
    }
    if let recurrence = section.section("recurrence", keys: ["same-location", "contiguous"]) {
      if let number = recurrence.whole("same-location", 1...36_500) {
        plan.sameLocationRecurrenceDays = number
      }
      if let number = recurrence.whole("contiguous", 1...36_500) {
        plan.contiguousRecurrenceDays = number
      }
    }
    if let number = section.whole("primary-window", 1...36_500) { plan.primaryWindow = number }
    if let nodes = section.list("landmarks") {
      let landmarks = nodes.compactMap { section.whole($0, "landmarks", 1...36_500) }
      if Set(landmarks).count != landmarks.count || landmarks != landmarks.sorted() {
        section.findings.report(
          .impossibleValue, section.node("landmarks")?.mark,
          "landmarks must be different days in ascending order")
      } else if landmarks.count == nodes.count {
        plan.landmarks = landmarks
      }
    }
  }

  /// The statistical choices and the tests that the plan names.
  func readStatistics(_ plan: inout StudyPlan) {
    if let section = root.section("statistics", keys: ["level", "survival-interval"]) {
      if let number = section.number("level", above: 0.5, limit: 1, isOpen: true) {
        plan.level = number
      }
      let words = StudyPlan.SurvivalInterval.allCases.map(\.rawValue)
      if let word = section.word("survival-interval", among: words) {
        plan.survivalInterval =
          StudyPlan.SurvivalInterval(rawValue: word) ?? plan.survivalInterval
      }
    }
    for entry in root.sections("comparisons", keys: ["result", "method"]) ?? [] {
      guard let result = entry.requiredText("result"),
        let word = entry.requiredWord(
          "method", among: ComparisonMethod.allCases.map(\.rawValue)),
        let method = ComparisonMethod(rawValue: word)
      else { continue }
      guard let name = ResultName(result), !name.traits.comparisons.isEmpty else {
        entry.findings.report(
          .impossibleValue, entry.node("result")?.mark,
          "\(quoted(Array(result.utf8)[...])) is not a result that can be compared",
          hint: StudyPlanReader.comparedHint(result))
        continue
      }
      guard name.traits.comparisons.contains(method) else {
        entry.findings.report(
          .impossibleValue, entry.node("method")?.mark,
          "‘\(word)’ cannot compare \(result)",
          hint: "methods that can: "
            + name.traits.comparisons.map(\.rawValue).joined(separator: ", "))
        continue
      }
      plan.comparisons.append(StudyPlan.Comparison(result: name, method: method))
    }
  }

  /// What can be compared between arms, and the nearest name of it.
  private static func comparedHint(_ text: String) -> String {
    let names = ResultName.listed.filter { !$0.traits.comparisons.isEmpty }.map(\.text)
    let nearest = nearestName(to: text, among: names).map { "did you mean “\($0)”? " } ?? ""
    return nearest
      + "a result that can be compared names no arm, and is a proportion, a count, a rate "
      + "or a whole curve"
  }

  /// The ranges of scores that differ from those known: `{pain-vas: [0, 10]}`.
  func readScoreRanges(_ plan: inout StudyPlan) {
    guard let section = root.section("scores", keys: nil) else { return }
    for name in section.keys {
      guard let ends = section.list(name) else { continue }
      let limit = 1e9
      let numbers = ends.compactMap { section.number($0, name, above: -limit, limit: limit) }
      if numbers.count < ends.count { continue }
      guard numbers.count == 2,
        let range = StudyPlan.ScoreRange(
          instrument: name, lowest: numbers[0], highest: numbers[1]),
        !range.instrument.isEmpty,
        !plan.scoreRanges.contains(where: { $0.instrument == range.instrument })
      else {
        section.findings.report(
          .impossibleValue, section.node(name)?.mark,
          "\(name) must have a lowest and a highest score once, [lowest, highest]")
        continue
      }
      plan.scoreRanges.append(range)
    }
  }
}
