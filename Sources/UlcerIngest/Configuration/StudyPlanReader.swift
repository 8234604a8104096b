import UlcerRecords
import Yams

/// Reads the plan of a study; a parameter that is left out keeps its default.
struct StudyPlanReader {
  /// Every key of the root, in the order in which a finding lists them.
  static let rootKeys: [String] = {
    let known = [
      "acronym", "title", "registry", "sponsor", "phase", "target-enrolment", "enrolment-plan",
      "data-cut", "files", "left-study", "columns", "csv", "missing", "aliases", "visits",
      "definitions", "statistics", "efficacy-by-arm", "comparisons", "subgroups", "adverse-events",
      "monitoring", "eligibility", "scores", "nightly",
    ]
    return known + PlanSection.root.keys.filter { !known.contains($0) }
  }()

  let root: ConfigurationSection

  func plan() -> StudyPlan {
    var plan = StudyPlan(acronym: root.text("acronym") ?? "")
    plan.title = root.text("title")
    plan.sponsor = root.text("sponsor")
    plan.phase = root.text("phase")
    plan.targetEnrolment = root.whole("target-enrolment", 1...1_000_000)
    plan.dataCut = root.date("data-cut")
    readRegistry(&plan)
    readEnrolmentPlan(&plan)
    readParameters(&plan)
    readComparisons(&plan)
    readSubgroups(&plan)
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

  /// The schedule in order of planned day.
  func visits() -> [PlannedVisit]? {
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

  /// The ranges of scores that differ from those known: `{pain-vas: [0, 10]}`.
  private func readScoreRanges(_ plan: inout StudyPlan) {
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
