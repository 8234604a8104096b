/// Writes `adverse-events-by-term.csv`: participants and events by organ system and term.
///
/// Columns: organ_system, term, arm (only with an allocation), treated, then participants, share and
/// percent, events of all treatment-emergent events of the whole follow-up, then participants and
/// events of those of grade 3 or higher, that are serious, that are related. `share` is participants / treated in full
/// precision, `percent` the same with one decimal, rounded once and half up from the whole numbers;
/// both are empty where nobody is treated.
///
/// The first row has neither system nor term: any event. A row without a term counts the whole organ
/// system. A row without an arm counts everybody treated; with an allocation each row is followed by
/// those of the coded arms. Order: `AdverseEventsByTerm`.
public enum AdverseEventTermsListing {
  /// The text of `adverse-events-by-term.csv`.
  public static func text(of analysis: StudyAnalysis) -> String {
    let hasArms = !analysis.arms.isEmpty
    var table = TableText(
      columns: ["organ_system", "term"] + (hasArms ? ["arm"] : []) + [
        "treated", "participants", "share", "percent", "events",
        "participants_grade_3_or_higher", "events_grade_3_or_higher", "participants_serious",
        "events_serious", "participants_related", "events_related",
      ])
    let arms: [String?] = [nil] + analysis.arms
    let counted = arms.map { AdverseEventsByTerm(of: analysis, arm: $0) }
    func write(
      system: String, term: String, _ of: (AdverseEventsByTerm) -> AdverseEventsByTerm.Term
    ) {
      for (arm, counts) in zip(arms, counted) {
        table.write(system)
        table.write(term)
        if hasArms { table.write(arm ?? "") }
        add(of(counts), to: &table)
      }
    }
    write(system: "", term: "") { $0.total }
    // The rows are the same for every arm.
    for (place, system) in (counted.first?.systems ?? []).enumerated() {
      write(system: system.total.label, term: "") { $0.systems[place].total }
      for (number, term) in system.terms.enumerated() {
        write(system: system.total.label, term: term.label) { $0.systems[place].terms[number] }
      }
    }
    return table.text
  }

  private static func add(_ term: AdverseEventsByTerm.Term, to table: inout TableText) {
    table.write(term.all.treated)
    table.write(term.all.participants)
    table.write(
      term.all.treated > 0 ? Double(term.all.participants) / Double(term.all.treated) : nil)
    table.write(plain: percent(term.all))
    table.write(term.all.events)
    for tally in [term.severe, term.serious, term.related] {
      table.write(tally.participants)
      table.write(tally.events)
    }
    table.endRow()
  }

  /// 100 n / N with one decimal, half up: ⌊(2000 n + N) / 2 N⌋ tenths.
  private static func percent(_ tally: AdverseEventTally) -> String {
    guard tally.treated > 0 else { return "" }
    let tenths = (2000 * tally.participants + tally.treated) / (2 * tally.treated)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
