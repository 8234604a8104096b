import SourceDiagnostics
import UlcerRecords
import Yams

extension StudyPlanReader {
  /// The divisions of the treated participants by which estimates are stated:
  /// `[ssc_subset, sex, baseline-ulcers: [[0, 3], [4, null]]]`.
  func readSubgroups(_ plan: inout StudyPlan) {
    for node in root.list("subgroups") ?? [] {
      guard let subgroup = subgroup(node) else { continue }
      if plan.subgroups.contains(where: { $0.slug == subgroup.slug }) {
        report(node, "the subgroup ‘\(subgroup.slug)’ is already there")
      } else {
        plan.subgroups.append(subgroup)
      }
    }
  }

  private func subgroup(_ node: Node) -> PlannedSubgroup? {
    if let word = node.scalar?.string {
      switch word {
      case PlannedSubgroup.words[0]: return .subset
      case PlannedSubgroup.words[1]: return .sex
      case PlannedSubgroup.rangesKey:
        report(node, "‘\(word)’ needs its ranges")
        return nil
      default:
        root.findings.reportUnknown(
          .impossibleValue, word, node.mark,
          among: PlannedSubgroup.words + [PlannedSubgroup.rangesKey])
        return nil
      }
    }
    let section = ConfigurationSection(
      node, name: "an entry of subgroups", keys: [PlannedSubgroup.rangesKey],
      findings: root.findings)
    guard section.isMapping else { return nil }
    guard let nodes = section.list(PlannedSubgroup.rangesKey) else {
      if section.node(PlannedSubgroup.rangesKey) == nil {
        section.reportMissing(PlannedSubgroup.rangesKey)
      }
      return nil
    }
    let ranges = nodes.compactMap { range($0, section) }
    if nodes.isEmpty { report(node, "‘\(PlannedSubgroup.rangesKey)’ needs a range") }
    guard ranges.count == nodes.count, !ranges.isEmpty else { return nil }
    for (one, next) in zip(ranges, ranges.dropFirst()) {
      guard let last = one.last, last < next.first else {
        report(node, "the ranges of baseline ulcers must ascend and must not overlap")
        return nil
      }
    }
    return .baselineUlcers(ranges)
  }

  private func range(
    _ node: Node, _ section: ConfigurationSection
  ) -> PlannedSubgroup.CountRange? {
    let key = PlannedSubgroup.rangesKey
    guard let ends = node.sequence, ends.count == 2 else {
      report(node, "a range of baseline ulcers must have two numbers, [first, last]")
      return nil
    }
    let isOpen = ConfigurationDocument.isNull(ends[1])
    guard let first = section.whole(ends[0], key, 0...1000) else { return nil }
    let last = isOpen ? nil : section.whole(ends[1], key, 0...1000)
    if !isOpen, last == nil { return nil }
    guard let range = PlannedSubgroup.CountRange(first: first, last: last) else {
      report(node, "the first number of a range must not be above the last")
      return nil
    }
    return range
  }

  private func report(_ node: Node, _ message: String) {
    root.findings.report(
      .impossibleValue, node.mark, message,
      hint: "for example [ssc_subset, sex, baseline-ulcers: [[0, 3], [4, null]]]")
  }
}
