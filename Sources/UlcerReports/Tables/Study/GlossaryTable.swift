import PageComposition

/// The words of the report that not every reader uses every day.
enum GlossaryTable {
  private static let terms: [(String, String)] = [
    ("Adverse event, treatment-emergent", "An event that began on or after the day of treatment."),
    (
      "Baseline ulcer", "An ulcer that was open at the last look on or before the day of treatment."
    ),
    (
      "Clopper–Pearson limits",
      "Exact limits of a proportion: the range of true shares under which the observed number is not surprising."
    ),
    (
      "Competing event",
      "An event after which the one of interest can no longer be seen, such as amputation for healing."
    ),
    (
      "Confirmed healing",
      "An ulcer seen closed and seen closed again after the confirmation gap; the day is that of the first look."
    ),
    ("Cumulative incidence", "The share that has had an event by a day, other events allowed for."),
    ("Day 0", "The day of treatment. Days count from it; before it they are negative."),
    ("Durable healing", "Confirmed healing that lasted for the number of days in the plan."),
    ("Episode", "One opening of an ulcer at one location, until it heals or is lost."),
    (
      "Exposure",
      "Ulcer follow-up, or the adverse-event reporting period, added up over participants; each rate names its own."
    ),
    (
      "Flip",
      "A closed ulcer that was open again before its healing was confirmed; it goes on as one episode."
    ),
    ("Grade", "Severity of an adverse event from 1, mild, to 5, death."),
    (
      "Kaplan–Meier estimate",
      "The share still without an event by a day, with those no longer observed left out from then on."
    ),
    ("Location", "Hand and digit (1 is the thumb), level and surface: R2-tip-volar."),
    (
      "Lost ulcer",
      "One that can no longer heal: amputated, surgically closed, or the participant died."
    ),
    (
      "Mean cumulative number",
      "New ulcers per participant up to a day, each counted, as seen on average."
    ),
    ("New ulcer", "One first open after the day of treatment."),
    (
      "Open report",
      "A report about all participants together, made without knowledge of the allocation."
    ),
    ("Primary window", "The days after treatment over which the primary outcome is counted."),
    ("Recurrence", "A new episode at a location where an ulcer had healed."),
    ("Serious", "Called serious, with a criterion of seriousness, or fatal."),
  ]

  static func table(_ context: ReportContext) -> Table {
    Table(
      caption: Caption(key: "glossary", title: "Words used in this report"),
      columns: [
        TableColumn("Word", width: .fraction(0.28)), TableColumn("Meaning", width: .fraction(0.66)),
      ],
      rows: terms.map { TableRow([TableCell($0.0), TableCell($0.1)]) })
  }
}
