import PageComposition
import ReportTemplates
import UlcerRecords

extension DisplayCatalogue {
  /// What a closed session shows by coded arm: every directive with the option `by: arm`.
  func blocksByArm(for directive: TemplateDirective, _ keepsLocal: Bool) -> [Block] {
    switch directive.title {
    case "table visits": [.keepTogether([.table(ArmVisitsTable.table(context))])]
    case "table baseline": [.table(ArmBaselineTable.table(context))]
    case "table local-toxicity-windows": [.table(LocalToxicityWindowsTable.tableByArm(context))]
    case "table curve": curvesByArm(directive)
    case "answer-sheet": ArmAnswerSheet.blocks(context)
    case "table disposition": [.keepTogether([.table(ArmSafetyTables.disposition(context))])]
    case "table local-toxicity": [.keepTogether([.table(ArmSafetyTables.localToxicity(context))])]
    case "table max-grade":
      ArmGradeTables.tables(context, keepsLocal: keepsLocal).map { .table($0) }
    case "table adverse-events": [.keepTogether([.table(ArmSafetyTables.adverseEvents(context))])]
    case "table adverse-events-by-term":
      [.table(ArmTermsTable.table(context, decimals: decimals(of: directive)))]
    case "table new-ulcers": [.keepTogether([.table(ArmUlcerTables.newUlcers(context))])]
    case "table healing": ArmUlcerTables.healing(context)
    case "table monitoring-boundary":
      [.keepTogether([.table(ArmMonitoringTable.table(context))])]
    case let title where title.hasPrefix("figure "):
      ArmFigures.blocks(
        title, height: height(of: directive, 190), keepsLocal: keepsLocal, context)
    default: [.paragraph(RichText("“\(directive.title)” is not shown by arm."), .note)]
    }
  }

  /// How many decimals of a percentage a table shows.
  func decimals(of directive: TemplateDirective) -> Int {
    directive.option("decimals").flatMap { Int($0) } ?? 0
  }

  /// The points of the curves of a figure by arm; nothing where there is no such figure.
  private func curvesByArm(_ directive: TemplateDirective) -> [Block] {
    guard let subject = directive.option("of").flatMap(CurveTable.Subject.init(rawValue:)),
      !context.arms.isEmpty, context.plan.efficacyByArm || subject == .newUlcers
    else { return [] }
    return [.table(CurveTable.tableByArm(subject, context))]
  }
}
