import ClinicalWording
import PageComposition
import ReportTemplates
import UlcerAnalysis
import UlcerFigures
import VectorDrawing
import UlcerRecords

/// From a directive to what it shows; one case for each line of `DirectiveCatalogue`.
struct DisplayCatalogue {
  let context: ReportContext
  /// The context of the last report; `nil` without one.
  var previous: ReportContext?

  /// What a directive shows, with what changed since the last report marked.
  func blocks(for directive: TemplateDirective) -> [Block] {
    let blocks = plainBlocks(for: directive)
    if directive.name == "figure" { return numbered(blocks, directive) }
    guard let previous, ["table", "listing"].contains(directive.name),
      !DisplayCatalogue.unmarked.contains(directive.title)
    else { return blocks }
    let old = DisplayCatalogue(context: previous).plainBlocks(for: directive)
    return ChangedRows.marked(
      blocks, since: old,
      note: RichText(
        "At the left: a thick bar is new, a double line changed since the data cut-off of \(DateWording.text(previous.analysis.cut.date))."
      ))
  }

  /// Tables that say themselves what changed, or that change with every file.
  private static let unmarked: Set<String> = [
    "table changes", "table changed-numbers", "listing changed-records", "table files",
    "table glossary",
  ]

  /// Listings too wide for a page that stands.
  private static let lying: Set<String> = ["listing ulcers", "listing adverse-events"]

  func plainBlocks(for directive: TemplateDirective) -> [Block] {
    told(drawnBlocks(for: directive), directive.title)
  }

  private func drawnBlocks(for directive: TemplateDirective) -> [Block] {
    let keepsLocal = directive.option("local") == "kept"
    if directive.option("by") == "arm" { return blocksByArm(for: directive, keepsLocal) }
    if !isMatrixOfMany(directive), var table = table(directive.title) {
      if directive.name == "listing" { table.kind = .listing }
      let block = table.isShort ? Block.keepTogether([.table(table)]) : .table(table)
      return DisplayCatalogue.lying.contains(directive.title) ? [.landscape([block])] : [block]
    }
    switch directive.title {
    case "contents": return [.contents]
    case "table changes":
      guard let differences = context.differences else {
        return [.paragraph("No earlier data cut was given to compare with.", .note)]
      }
      return [.keepTogether([.table(ChangesTables.records(differences))])]
    case "table changed-numbers":
      return context.differences.map {
        [.keepTogether([.table(ChangesTables.numbers($0))])]
      } ?? []
    case "listing changed-records":
      guard let differences = context.differences else { return [] }
      var listing = ChangesTables.listing(differences)
      listing.kind = .listing
      return [.table(listing)]
    case "answer-sheet": return AnswerSheet.blocks(context)
    case "table max-grade":
      return [.table(MaximumGradeTable.table(context, keepsLocal: keepsLocal))]
    case "table adverse-events-by-term":
      return [.table(AdverseEventTermsTable.table(context, decimals: decimals(of: directive)))]
    case "table places":
      let subject = directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:))
      return [.table(PlacesTable.table(subject ?? .baseline, context))]
    case "listing visits", "listing max-grade", "listing scores":
      return manyPeople(directive)
    case "table curve":
      let subject = directive.option("of").flatMap(CurveTable.Subject.init(rawValue:))
      return [.table(CurveTable.table(subject ?? .healing, context))]
    case "table healing":
      return [
        .keepTogether([.table(HealingTables.status(context))]),
        .keepTogether([.table(HealingTables.landmarks(context))]),
      ]
    case "figure healing-curve": return [.figure(healingCurve(height: height(of: directive, 210)))]
    case "figure swimmer": return [.figure(swimmer)]
    case "figure hand-map":
      let subject = directive.option("count").flatMap(PlaceCounts.Subject.init(rawValue:))
      return [.figure(handMap(subject ?? .baseline, height: height(of: directive, 420)))]
    case "participants profile":
      return ParticipantProfile.section(context)
    default:
      if let figure = catalogueFigure(directive, keepsLocal: keepsLocal) {
        return [.figure(figure)]
      }
      if directive.title == "figure risk-difference" {
        return [.paragraph("Fewer than two arms: there is no difference to draw.", .note)]
      }
      return [.paragraph(RichText("There is no display “\(directive.title)”."), .note)]
    }
  }

  /// Tables and listings without options.
  private func table(_ title: String) -> Table? {
    switch title {
    case "table disposition": DispositionTable.table(context)
    case "table screening-failures": ScreeningFailuresTable.table(context)
    case "table visits": VisitsTable.table(context)
    case "table baseline": BaselineTable.table(context)
    case "table local-toxicity": LocalToxicityTable.table(context)
    case "table local-toxicity-windows": LocalToxicityWindowsTable.table(context)
    case "listing local-toxicity-disagreements": DisagreementsTable.table(context)
    case "table adverse-events": AdverseEventsTable.table(context)
    case "listing serious-events": SeriousEventsListing.table(context, fatalOnly: false)
    case "listing fatal-events": SeriousEventsListing.table(context, fatalOnly: true)
    case "listing expedited-candidates": ExpeditedCandidatesListing.table(context)
    case "listing worsening": WorseningListing.table(context)
    case "table new-ulcers": NewUlcersTable.table(context)
    case "table recurrence-by-place": RecurrencePlacesTable.table(context)
    case "table monitoring-boundary": OperatingCharacteristicsTable.boundary(context)
    case "table operating-characteristics": OperatingCharacteristicsTable.chances(context)
    case "table absent-events": AbsentEventsTable.table(context)
    case "table accrual": AccrualTable.table(context)
    case "table disposition-states": DispositionStatesTable.table(context)
    case "table local-toxicity-signs": LocalToxicitySignsTable.table(context)
    case "listing max-grade": MaximumGradeListing.table(context)
    case "listing visits": VisitsListing.table(context)
    case "table monitoring-course": MonitoringCourseTable.table(context)
    case "listing scores": ScoresListing.table(context)
    case "table scores": ScoresTable.table(context)
    case "listing ulcers": UlcersListing.table(context)
    case "listing adverse-events": AdverseEventDetailsListing.table(context)
    case "table definitions": DefinitionsTable.table(context)
    case "table files": FilesTable.table(of: context.source, context.analysis.records.standings)
    case "table problems":
      ProblemsTable.table(of: context.source, sourceLine: "cicatrix check")
    case "listing imputed-dates": ImputedDatesTable.table(context)
    case "table glossary": GlossaryTable.table(context)
    case "table comparisons": ComparisonsTable.table(context)
    default: nil
    }
  }

  func height(of directive: TemplateDirective, _ usual: Double) -> Double {
    directive.option("height").flatMap(TemplateLength.points(of:)) ?? usual
  }
}
