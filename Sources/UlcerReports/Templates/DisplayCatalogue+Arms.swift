import PageComposition
import ReportTemplates

extension DisplayCatalogue {
  /// What a closed session shows by coded arm: every directive with the option `by: arm`.
  func blocksByArm(for directive: TemplateDirective, _ keepsLocal: Bool) -> [Block] {
    switch directive.title {
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
    default: [.paragraph(RichText("“\(directive.title)” is not shown by arm."), .note)]
    }
  }

  /// How many decimals of a percentage a table shows.
  func decimals(of directive: TemplateDirective) -> Int {
    directive.option("decimals").flatMap { Int($0) } ?? 0
  }
}
