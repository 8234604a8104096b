import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension DisplayRegistry {
  /// The displays of the study, its participants and its data.
  static let studyDisplays: [Display] = [
    Display(
      .answerSheet, "who is treated, what is the worst, can the data be trusted",
      groups: .everybodyOrArms
    ) { request, context in
      request.isByArm ? AnswerSheetByArm.blocks(context) : AnswerSheet.blocks(context)
    },
    Display(.contents, "sections, figures, tables and listings with their pages") { _, _ in
      [.contents]
    },
    Display(
      .changes, "records added, changed, removed since --previous", needs: { _ in everyFile },
      marksChanges: false
    ) { _, context in
      guard let differences = context.differences else {
        return [.paragraph("No earlier data cut was given to compare with.", .note)]
      }
      return [.keepTogether([.table(ChangesTables.records(differences))])]
    },
    Display(
      .changedNumbers, "headline numbers then and now", needs: { _ in everyFile },
      marksChanges: false
    ) { _, context in
      context.differences.map { [.keepTogether([.table(ChangesTables.numbers($0, context.plan))])] }
        ?? []
    },
    Display(
      .changedRecords, "definitions and records changed or removed", needs: { _ in everyFile },
      marksChanges: false
    ) { _, context in
      guard let differences = context.differences else { return [] }
      var listing = ChangesTables.listing(differences)
      listing.kind = .listing
      return [.table(listing)]
    },
    .table(
      .screeningFailures, "why screening failed", needs: DisplayNeeds(some: [.participants]),
      ScreeningFailuresTable.table),
    Display(
      .visits, "planned visits due, done, missed and overdue", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(every: [.visits]) }
    ) { request, context in
      request.isByArm
        ? [.keepTogether([.table(VisitsTable.tableByArm(context))])]
        : Display.blocks(VisitsTable.table(context))
    },
    Display(
      .baseline, "participants and ulcers when treatment began", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(some: [.participants, .ulcers]) }
    ) { request, context in
      request.isByArm
        ? [.table(BaselineTable.tableByArm(context))]
        : Display.blocks(BaselineTable.table(context))
    },
    Display(
      .disposition, "participants by state", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(some: [.participants, .visits, .ulcers]) }
    ) { request, context in
      request.isByArm
        ? [.keepTogether([.table(DispositionTable.tableByArm(context))])]
        : Display.blocks(DispositionTable.table(context))
    },
    .table(
      .accrual, "participants screened and treated by date",
      needs: DisplayNeeds(some: [.participants]), AccrualTable.table),
    .table(
      .dispositionStates, "the bars of the disposition",
      needs: DisplayNeeds(some: [.participants, .ulcers]), DispositionStatesTable.table),
    Display(
      .visitsListing, "each planned visit of each participant",
      needs: { _ in DisplayNeeds(every: [.visits]) }
    ) { _, context in
      context.ofFew("visits") { VisitsListing.table(context) }
    },
    Display(
      .scoresListing, "the scores of each participant by day",
      needs: { _ in DisplayNeeds(every: [.scores]) }
    ) { _, context in
      context.ofFew("scores") { ScoresListing.table(context) }
    },
    Display(
      .scores, "scores by visit and their change", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(every: [.scores]) }
    ) { request, context in
      request.isByArm
        ? ScoresTable.blocksByArm(context) : Display.blocks(ScoresTable.table(context))
    },
    Display(.profile, "one page per treated participant") { _, context in
      ParticipantProfile.section(context)
    },
    .table(.definitions, "every parameter with its value", DefinitionsTable.table),
    .table(.files, "rows read, used and rejected, with hashes", marksChanges: false) { context in
      FilesTable.table(of: context.source, context.analysis.records.standings)
    },
    .table(.problems, "findings by rule") { context in
      ProblemsTable.table(of: context.source, sourceLine: "cicatrix check")
    },
    .table(
      .glossary, "words of the report and their meaning", marksChanges: false, GlossaryTable.table),
  ]

  private static let everyFile = DisplayNeeds(some: RecordKind.allCases)
}

extension ReportContext {
  /// A listing by participant. If the figure counts participants because there are many, a note
  /// replaces the listing.
  func ofFew(_ what: String, _ listing: () -> Table) -> [Block] {
    treated > CountedBars.mostColumns
      ? [
        .paragraph(
          RichText(
            "No listing of \(what) by participant: with more than \(CountedBars.mostColumns) treated participants the figure counts people, and its numbers are in its table."
          ), .note)
      ] : Display.blocks(listing(), kind: .listing)
  }
}
