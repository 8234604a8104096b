import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords

extension DisplayRegistry {
  private static let ulcers = DisplayNeeds(every: [.ulcers])

  /// Healing, new ulcers, recurrence.
  static let ulcerDisplays: [Display] = [
    Display(
      .healing, "healing by status and by landmark day", groups: .everybodyOrArms,
      needs: { _ in ulcers }
    ) { request, context in
      request.isByArm
        ? HealingTables.blocksByArm(context)
        : [HealingTables.status(context), HealingTables.landmarks(context)].map {
          .keepTogether([.table($0)])
        }
    },
    Display(
      .newUlcers, "new ulcers and recurrence", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(every: [.ulcers], some: [.visits]) }
    ) { request, context in
      Display.blocks(
        request.isByArm ? NewUlcersTable.tableByArm(context) : NewUlcersTable.table(context))
    },
    Display(
      .subgroups, "estimates by the subgroups that study.yaml names", groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(every: [.ulcers], some: [.localReactions, .adverseEvents]) }
    ) { request, context in
      context.analysis.subgroups.isEmpty
        ? [] : Display.blocks(SubgroupsTable.table(context, byArm: request.isByArm))
    },
    Display(
      .publishedEndpoints, "endpoints of published digital-ulcer trials",
      groups: .everybodyOrArms,
      needs: { _ in DisplayNeeds(every: [.ulcers], some: [.visits]) }
    ) { request, context in
      request.isByArm
        ? PublishedEndpointsTable.blocksByArm(context)
        : [.table(PublishedEndpointsTable.table(context))]
    },
    .listing(
      .worsening, "baseline ulcers that worsened, and why", needs: ulcers, WorseningListing.table),
    .table(
      .recurrenceByPlace, "episodes, healing and recurrence by place", needs: ulcers,
      RecurrencePlacesTable.table),
    Display(
      .curve, "the points of the curves of a figure", options: [.of], groups: .everybodyOrArms,
      needs: { _ in ulcers }
    ) { request, context in
      guard request.isByArm else {
        return [.table(CurveTable.table(request.curves ?? .healing, context))]
      }
      // Empty if there is no such figure.
      guard let curves = request.curves, !context.arms.isEmpty,
        context.plan.efficacyByArm || curves == .newUlcers
      else { return [] }
      return [.table(CurveTable.tableByArm(curves, context))]
    },
    Display(
      .places, "ulcers at each place, the numbers of a hand map", options: [.count],
      needs: { _ in ulcers }
    ) { request, context in
      [.table(PlacesTable.table(request.count, context))]
    },
    .listing(
      .ulcers, "every ulcer of the treated, one episode a row", needs: ulcers, isLying: true,
      longName: "Every ulcer with its course in days, its size and its state",
      UlcersListing.table),
  ]
}
