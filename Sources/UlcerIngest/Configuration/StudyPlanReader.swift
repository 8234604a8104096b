import UlcerRecords
import Yams

/// Reads the plan of a study; whatever is left out keeps its default.
struct StudyPlanReader {
  static let rootKeys = [
    "acronym", "title", "registry", "sponsor", "phase", "target-enrolment", "enrolment-plan",
    "data-cut", "files", "left-study", "columns", "csv", "missing", "aliases", "visits",
    "definitions",
    "statistics", "efficacy-by-arm", "comparisons", "adverse-events", "monitoring", "eligibility",
    "scores", "nightly",
  ]

  let root: ConfigurationSection

  func plan() -> StudyPlan {
    var plan = StudyPlan(acronym: root.text("acronym") ?? "")
    plan.title = root.text("title")
    plan.sponsor = root.text("sponsor")
    plan.phase = root.text("phase")
    plan.targetEnrolment = root.whole("target-enrolment", 1...1_000_000)
    plan.dataCut = root.date("data-cut")
    if let flag = root.flag("efficacy-by-arm") { plan.efficacyByArm = flag }
    readRegistry(&plan)
    readEnrolmentPlan(&plan)
    if let visits = visits() { plan.visits = visits }
    readDefinitions(&plan)
    readStatistics(&plan)
    readAdverseEvents(&plan)
    readMonitoring(&plan)
    readEligibility(&plan)
    readScoreRanges(&plan)
    readNightly(&plan)
    return plan
  }

  private func readRegistry(_ plan: inout StudyPlan) {
    guard let registry = root.section("registry", keys: nil) else { return }
    plan.registry = registry.keys.compactMap { name in
      registry.text(name).map { StudyPlan.RegistryEntry(name: name, number: $0) }
    }
  }

  private func readEnrolmentPlan(_ plan: inout StudyPlan) {
    let entries = root.sections("enrolment-plan", keys: ["by", "participants"]) ?? []
    for entry in entries {
      guard let by = entry.date("by"), let count = entry.whole("participants", 0...1_000_000)
      else {
        for key in ["by", "participants"] where entry.node(key) == nil { entry.reportMissing(key) }
        continue
      }
      plan.enrolmentPlan.append(StudyPlan.EnrolmentMilestone(by: by, participants: count))
    }
    plan.enrolmentPlan.sort { ($0.by, $0.participants) < ($1.by, $1.participants) }
  }

  private func visits() -> [PlannedVisit]? {
    guard let entries = root.sections("visits", keys: ["id", "label", "day", "window"])
    else { return nil }
    var visits: [PlannedVisit] = []
    var taken: Set<String> = ["unscheduled"]
    for entry in entries {
      guard let id = entry.requiredText("id") else { continue }
      if taken.contains(id.lowercased()) {
        entry.findings.report(
          .impossibleValue, entry.node("id")?.mark, "the visit id ‘\(id)’ is already taken")
        continue
      }
      guard let day = entry.whole("day", -10_000...10_000) else {
        if entry.node("day") == nil { entry.reportMissing("day") }
        continue
      }
      guard let window = window(entry, day: day) else { continue }
      taken.insert(id.lowercased())
      visits.append(
        PlannedVisit(
          id: id, label: entry.text("label") ?? id, day: day, windowStart: window.start,
          windowEnd: window.end))
    }
    if visits.isEmpty, !entries.isEmpty { return nil }
    return visits.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// `[first, last]` or `{from: first, to: last}`; a first day that is null or left out is open:
  /// any day before.
  private func window(
    _ entry: ConfigurationSection, day: Int
  ) -> (start: Int?, end: Int)? {
    guard let node = entry.node("window") else { return (day, day) }
    let range = -10_000...10_000
    let start: Int?
    let end: Int?
    if node.mapping != nil {
      guard let ends = entry.section("window", keys: ["from", "to"]) else { return nil }
      start = ends.whole("from", range)
      end = ends.whole("to", range)
      if ends.node("to") == nil { ends.reportMissing("to") }
      if ends.node("from") != nil, start == nil { return nil }
    } else {
      guard let ends = entry.list("window") else { return nil }
      guard ends.count == 2 else {
        entry.findings.report(
          .impossibleValue, node.mark, "window must have two days, [first, last]",
          hint: "an open beginning is [null, last]")
        return nil
      }
      let isOpen = ConfigurationDocument.isNull(ends[0])
      start = isOpen ? nil : entry.whole(ends[0], "window", range)
      end = entry.whole(ends[1], "window", range)
      if !isOpen, start == nil { return nil }
    }
    guard let end else { return nil }
    guard (start ?? day) <= day, day <= end else {
      entry.findings.report(
        .impossibleValue, node.mark, "day \(day) lies outside its window")
      return nil
    }
    return (start, end)
  }

  private func readAdverseEvents(_ plan: inout StudyPlan) {
    guard let section = root.section("adverse-events", keys: ["dictionary", "version"])
    else { return }
    if let text = section.text("dictionary") { plan.adverseEventDictionary = text }
    if let text = section.text("version") { plan.adverseEventDictionaryVersion = text }
  }

  private func readMonitoring(_ plan: inout StudyPlan) {
    guard
      let section = root.section(
        "monitoring", keys: ["outcome", "prior", "limit", "certainty", "minimum"])
    else { return }
    if let word = section.word("outcome", among: MonitoringOutcome.all.map(\.name)) {
      plan.monitoringOutcome = MonitoringOutcome(name: word) ?? plan.monitoringOutcome
    }
    if let prior = section.list("prior") {
      let shapes = prior.compactMap { section.number($0, "prior", above: 0, limit: 1e6) }
      if shapes.count == 2, prior.count == 2 {
        plan.monitoringPriorA = shapes[0]
        plan.monitoringPriorB = shapes[1]
      } else if shapes.count == prior.count {
        section.findings.report(
          .impossibleValue, section.node("prior")?.mark, "prior must have two shapes, [a, b]")
      }
    }
    if let number = section.number("limit", above: 0, limit: 1, isOpen: true) {
      plan.monitoringLimit = number
    }
    if let number = section.number("certainty", above: 0, limit: 1, isOpen: true) {
      plan.monitoringCertainty = number
    }
    if let number = section.whole("minimum", 1...1_000_000) { plan.monitoringMinimum = number }
  }

  private func readEligibility(_ plan: inout StudyPlan) {
    var taken: Set<String> = []
    for entry in root.sections("eligibility", keys: ["id", "kind", "text", "check"]) ?? [] {
      guard let id = entry.requiredText("id") else { continue }
      if taken.contains(id.lowercased()) {
        entry.findings.report(
          .impossibleValue, entry.node("id")?.mark, "the criterion ‘\(id)’ is already there")
        continue
      }
      guard let kind = entry.word("kind", among: ["inclusion", "exclusion"]) else {
        if entry.node("kind") == nil { entry.reportMissing("kind") }
        continue
      }
      taken.insert(id.lowercased())
      plan.eligibility.append(
        StudyPlan.Criterion(
          id: id, isInclusion: kind == "inclusion", text: entry.text("text") ?? id,
          check: entry.word("check", among: EligibilityCheck.allCases.map(\.rawValue))))
    }
  }

  private func readNightly(_ plan: inout StudyPlan) {
    guard let section = root.section("nightly", keys: ["charts", "keep-runs"]) else { return }
    if let charts = section.list("charts") {
      plan.nightlyCharts = charts.compactMap { node in
        guard let name = node.scalar?.string, !name.isEmpty else {
          section.findings.report(.wrongType, node.mark, "a chart must be named by a word")
          return nil
        }
        if let kind = ChartKind(rawValue: name), !kind.isClosed { return kind }
        section.findings.reportUnknown(
          .impossibleValue, name, node.mark, among: ChartKind.open.map(\.rawValue))
        return nil
      }
    }
    if let number = section.whole("keep-runs", 1...100_000) { plan.nightlyKeepRuns = number }
  }
}
