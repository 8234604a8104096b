import UlcerRecords

/// The `study.yaml` of the sample study: every key that can be said, most of them at the default.
enum SamplePlanText {
  /// The text for a study of that size.
  static func text(participants: Int, seed: UInt64) -> String {
    let start = SampleCalendar.recruitmentStart
    // Three milestones over the planned eighteen months of recruitment.
    let milestones = [(26, 0.35), (52, 0.7), (77, 1.0)].map { week, share in
      let planned = Int((Double(participants) * share).rounded())
      return "  - {by: \(start.advanced(by: 7 * week).isoText), participants: \(planned)}\n"
    }.joined()
    let criteria = SampleCriterion.all.map { criterion in
      let kind = criterion.isInclusion ? "inclusion" : "exclusion"
      return "  - {id: \(criterion.id), kind: \(kind), text: \(criterion.text)}\n"
    }.joined()
    return """
      # Synthetic data, made by `cicatrix sample --participants \(participants) --seed \(seed)`.
      # Nobody is behind any record. The design is that of a public registry entry, the numbers are not.
      acronym: MANUS
      title: Mesenchymal stromal cells for digital ulcers of systemic sclerosis (synthetic data)
      registry: {nct: NCT03211793, omon: NL-OMON47582, eudract: 2015-000168-32}
      sponsor: UMC Utrecht
      phase: 1/2
      target-enrolment: \(participants)
      # Participants planned to have been treated by a day.
      enrolment-plan:
      \(milestones)
      # Records dated later do not count.
      data-cut: \(SampleCalendar.dataCut.isoText)

      # The files have their canonical names, columns and words. If yours have others, say so:
      # files: {ulcers: export/ulcers.csv}
      # columns: {ulcers: {length_mm: UL_LEN}}
      # csv: {delimiter: ";", decimal: ",", encoding: windows-1252, date-order: dmy}
      # missing: {ulcers: {length_mm: {"-99": not-done}}}
      # aliases: {hand: {links: left, rechts: right}}

      # First and last day after treatment that count as the visit. The baseline is any day up to 0
      # and is not listed here; without this key the same schedule holds.
      # visits:
      #   - {id: w2, label: Week 2, day: 14, window: [8, 20]}

      # The clinical definitions. All of these are the defaults, set here to be seen.
      definitions:
        area: ellipse
        # A healing counts when it is seen again at least 14 - 3 days later; it lasts after 84 days.
        healing: {confirmation-gap: 14, tolerance: 3, durable: 84}
        # Worse: at least 1.5 times the area and 1 mm longer, or gangrene and the like.
        worsening: {area-ratio: 1.5, length-increase: 1.0}
        recurrence: {same-location: 91, contiguous: 84}
        primary-window: 84
        landmarks: [14, 28, 56, 84, 168, 364]

      statistics: {level: 0.95, survival-interval: log-log}
      # Whether the closed report may show healing and recurrence by arm.
      efficacy-by-arm: false
      # Tests that the plan names; none is printed otherwise.
      comparisons: []
      adverse-events: {dictionary: CTCAE, version: "4.0"}
      # An aid, set by the sponsor; not a rule of the trial.
      monitoring: {outcome: related-grade-3-or-higher, prior: [0.6, 1.4], limit: 0.30, certainty: 0.90, minimum: 3}
      eligibility:
      \(criteria)
      nightly: {charts: [trajectory, hand-map], keep-runs: 30}

      """
  }
}
