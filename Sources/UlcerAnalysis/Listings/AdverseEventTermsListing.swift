/// Writes `adverse-events-by-term.csv`: participants and events by organ system and term.
///
/// Columns: organ_system, term, arm (only with an allocation), treated; participants, share,
/// percent and events of all treatment-emergent events of the whole follow-up; then participants
/// and events of those of grade 3 or higher, of the serious ones, and of the related ones. `share`
/// is participants / treated in full precision, `percent` the same with one decimal, rounded once
/// and half up from the whole numbers. It has more decimals if needed, so that a count that is not
/// 0 is not 0 % and one that is not all is not 100 % (0.03 for 1 of 3,000). Both are empty if no
/// participant is treated.
///
/// The first row has neither system nor term: any event. A row without a term counts the whole
/// organ system. A row without an arm counts all treated participants; with an allocation each row
/// is followed by those of the coded arms. Order: `AdverseEventsByTerm`.
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
    // Every arm has the same rows.
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
    table.write(plain: percent(term.all.participants, of: term.all.treated))
    table.write(term.all.events)
    for tally in [term.severe, term.serious, term.related] {
      table.write(tally.participants)
      table.write(tally.events)
    }
    table.endRow()
  }

  /// 100 n / N with one decimal, or the fewest that distinguish it from 0 and 100.
  static func percent(_ participants: Int, of treated: Int) -> String {
    guard treated > 0 else { return "" }
    var text = ""
    for decimals in 1...most {
      guard let next = percent(participants, of: treated, decimals: decimals) else { break }
      text = next
      let isNothing = text.allSatisfy { $0 == "0" || $0 == "." }
      let isAll = text.hasPrefix("100.")
      if isNothing == (participants == 0), isAll == (participants == treated) { break }
    }
    return text
  }

  /// Enough decimals for a hundred million participants.
  private static let most = 8

  /// 100 n / N with so many decimals, half up: ⌊(200 · 10ᵈ n + N) / 2 N⌋ units of the last one;
  /// `nil` if the numbers are too large for it.
  private static func percent(_ participants: Int, of treated: Int, decimals: Int) -> String? {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let (product, isTooLarge) = participants.multipliedReportingOverflow(by: 200 * scale)
    let (sum, isSumTooLarge) = product.addingReportingOverflow(treated)
    let (double, isDoubleTooLarge) = treated.multipliedReportingOverflow(by: 2)
    if isTooLarge || isSumTooLarge || isDoubleTooLarge { return nil }
    let units = sum / double
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}
