import PageComposition
import UlcerFigures
import UlcerRecords

extension DisplayRegistry {
  private static let events = DisplayNeeds(every: [.adverseEvents])
  private static let toxicity = DisplayNeeds(some: [.localReactions, .ulcers, .adverseEvents])

  /// Local toxicity, grades, adverse events, monitoring.
  static let safetyDisplays: [Display] = [
    Display(
      .localToxicity, "components of local toxicity with exact limits",
      groups: .everybodyOrArms, needs: { _ in toxicity }
    ) { request, context in
      Display.blocks(LocalToxicityTable.table(context, byArm: request.isByArm))
    },
    Display(
      .localToxicityWindows, "components of local toxicity by visit window",
      groups: .everybodyOrArms, needs: { _ in toxicity }
    ) { request, context in
      request.isByArm
        ? [.table(LocalToxicityWindowsTable.tableByArm(context))]
        : Display.blocks(LocalToxicityWindowsTable.table(context))
    },
    .listing(
      .localToxicityDisagreements, "where measurement and adverse-event record differ",
      needs: DisplayNeeds(every: [.localReactions, .ulcers, .adverseEvents]),
      DisagreementsTable.table),
    .table(
      .localToxicitySigns, "first day of each sign, by participant and source", needs: toxicity,
      LocalToxicitySignsTable.table),
    Display(
      .complications, "complications of digital ulcers and rescue treatment",
      groups: .everybodyOrArms, needs: { _ in DisplayNeeds(some: [.ulcers, .treatments]) }
    ) { request, context in
      Display.blocks(ComplicationsTable.table(context, byArm: request.isByArm))
    },
    Display(
      .maximumGrade, "participants by maximum grade per organ system", options: [.local],
      groups: .everybodyOrArms, needs: { _ in events }
    ) { request, context in
      request.isByArm
        ? MaximumGradeTable.tablesByArm(context, keepsLocal: request.keepsLocal).map { .table($0) }
        : [.table(MaximumGradeTable.table(context, keepsLocal: request.keepsLocal))]
    },
    Display(
      .maximumGradeListing, "highest grade of each participant in each organ system",
      needs: { _ in events }
    ) { _, context in
      context.ofFew("highest grades") { MaximumGradeListing.table(context) }
    },
    Display(
      .adverseEvents, "overview, participants and events", groups: .everybodyOrArms,
      needs: { _ in events }
    ) { request, context in
      Display.blocks(AdverseEventsTable.table(context, byArm: request.isByArm))
    },
    Display(
      .adverseEventsByTerm, "organ systems and terms, participants and events",
      options: [.decimals], groups: .everybodyOrArms, needs: { _ in events }
    ) { request, context in
      [
        .table(
          request.isByArm
            ? AdverseEventTermsTable.tableByArm(context, decimals: request.decimals)
            : AdverseEventTermsTable.table(context, decimals: request.decimals))
      ]
    },
    .listing(.seriousEvents, "serious events, one a row", needs: events) { context in
      SeriousEventsListing.table(context, fatalOnly: false)
    },
    .listing(.fatalEvents, "fatal events, one a row", needs: events) { context in
      SeriousEventsListing.table(context, fatalOnly: true)
    },
    .listing(
      .expeditedCandidates, "serious, related, unexpected events with dates of 7 and 15 days",
      needs: events, ExpeditedCandidatesListing.table),
    .listing(
      .adverseEventsListing, "every adverse event, one a row", needs: events, isLying: true,
      longName: "Every adverse event", AdverseEventDetailsListing.table),
    .listing(
      .imputedDates, "how many dates were completed by rule",
      needs: DisplayNeeds(some: [.adverseEvents, .ulcers]), ImputedDatesTable.table),
    .table(
      .absentEvents, "what none of n participants can exclude", needs: events,
      AbsentEventsTable.table),
    Display(
      .monitoringBoundary, "from which count on the rule flags", groups: .everybodyOrArms,
      needs: DisplayNeeds.monitoring
    ) { request, context in
      Display.blocks(
        request.isByArm
          ? MonitoringByArmTable.table(context) : OperatingCharacteristicsTable.boundary(context))
    },
    Display(
      .monitoringCourse, "at which participant the monitored count rose",
      needs: DisplayNeeds.monitoring
    ) { _, context in
      Display.blocks(MonitoringCourseTable.table(context))
    },
    .table(
      .operatingCharacteristics, "how often the rule flags, by true share",
      OperatingCharacteristicsTable.chances),
    Display(
      .comparisons, "the tests between arms that study.yaml names", groups: .closedSession,
      needs: { _ in DisplayNeeds(some: [.adverseEvents, .localReactions, .ulcers]) }
    ) { _, context in
      Display.blocks(ComparisonsTable.table(context))
    },
  ]
}
