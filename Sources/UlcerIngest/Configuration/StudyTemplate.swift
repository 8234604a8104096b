import UlcerRecords

/// A `study.yaml` with every default, to copy and change: `cicatrix check --template-config`.
public enum StudyTemplate {
  /// The acronym that the template gives a study.
  static let acronym = "STUDY"

  /// The text; read back it is exactly the default plan.
  public static let text: String = {
    let plan = StudyPlan(acronym: acronym)
    return introduction + files + schedule(plan) + parameters(plan) + night(plan)
  }()

  private static let introduction = """
    # What `cicatrix` must know of a study. Every key but the acronym may be left out: what is not a
    # comment below is the default. Dates are yyyy-mm-dd.

    # Short name, printed everywhere.
    acronym: \(acronym)

    # title: Mesenchymal stromal cells for digital ulcers of systemic sclerosis
    # sponsor: UMC Utrecht
    # phase: 1/2
    # registry: {nct: NCT03211793, eudract: 2015-000168-32}

    # Participants to be treated, and how many are planned by which day.
    # target-enrolment: 20
    # enrolment-plan: [{by: 2022-10-01, participants: 5}]

    # Records dated later do not count. Without it the latest date of the records is taken.
    # data-cut: 2026-11-01


    """

  private static let files = """
    # Files that do not have their canonical names; with overrides of what would be detected.
    # files:
    #   ulcers: export/ulcers.csv
    #   visits: {path: visits.txt, delimiter: tab, decimal: ",", encoding: utf-8, date-order: dmy}

    # Kinds of file that the study had and has no more: the night goes on without them, and says so.
    # left-study: [scores]

    # The same overrides for all files. delimiter: "," ";" "|" or tab. decimal: "," or ".".
    # encoding: \(encodings). date-order (04-05-2026, 04/05/2026): dmy or mdy.
    # csv: {delimiter: ";", decimal: ",", encoding: windows-1252, date-order: dmy}

    # Columns under other names, canonical column: source column.
    # columns: {ulcers: {length_mm: UL_LEN}}

    # Codes that mean ‘no value’, with their reason, by file and column.
    # missing: {ulcers: {length_mm: {"-99": not-done, "-95": measurement-failed}}}

    # Other words, by column: what the source writes, and the word that it means.
    # aliases: {hand: {links: left, rechts: right}, level: {vingertop: tip}}


    """

  private static let encodings = "utf-8, utf-16le, utf-16be or windows-1252"

  private static func schedule(_ plan: StudyPlan) -> String {
    var text = """
      # The schedule. day and window count days since treatment, which is day 0; both ends of a window
      # belong to it. An open beginning is null: [null, 0], or {to: 0}.
      visits:

      """
    for visit in plan.visits { text += "  - \(PlanParameter.text(visit))\n" }
    return text + "\n"
  }

  static var comparisons: String {
    """
    # Tests that the plan names; no other is printed, e.g.
    # [{result: primary.local-toxicity.any, method: fisher}]
    # method: \(ComparisonMethod.allCases.map(\.rawValue).joined(separator: ", ")).
    comparisons: []

    # Subgroups for which any local toxicity, new ulcers and confirmed healing are estimated, e.g.
    # [ssc_subset, sex, baseline-ulcers: [[0, 3], [4, null]]]; an open end is null.
    subgroups: []


    """
  }

  private static func night(_ plan: StudyPlan) -> String {
    """
    # Criteria of eligibility.csv; kind: inclusion or exclusion. A criterion that records can be held
    # against has the name of the check as its id or under check:
    # \(EligibilityCheck.allCases.map(\.rawValue).joined(separator: ", ")).
    # eligibility: [{id: active-ulcer, kind: inclusion, text: At least one active digital ulcer}]

    # Lowest and highest score of instruments that are not known or have another scale.
    # scores: {pain-vas: [0, 10]}

    # What the nightly job draws per study and participant, and how many runs it keeps. charts:
    \(ChartKind.open.map { "#   \($0.rawValue)\n" }.joined())\
    nightly: {charts: [\(plan.nightlyCharts.map(\.rawValue).joined(separator: ", "))], \
    keep-runs: \(plan.nightlyKeepRuns)}

    """
  }
}
