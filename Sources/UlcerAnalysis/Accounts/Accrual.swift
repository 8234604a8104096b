public import UlcerRecords

/// The numbers of participants screened and treated by date.
public struct Accrual: Hashable, Sendable {
  /// The dates on which a participant was screened or treated, and the dates of planned milestones,
  /// ascending.
  public let dates: [CalendarDate]
  private let screened: [CalendarDate: Int]
  private let treated: [CalendarDate: Int]

  /// Counts all screened participants.
  public init(of analysis: StudyAnalysis) {
    let people = analysis.records.participants
    screened = Dictionary(grouping: people, by: \.consentDate).mapValues(\.count)
    treated = Dictionary(grouping: analysis.courses.compactMap(\.treatmentDate)) { $0 }
      .mapValues(\.count)
    dates = Set(screened.keys).union(treated.keys).union(analysis.plan.enrolmentPlan.map(\.by))
      .sorted()
  }

  /// `accrual.DATE.…` for each date.
  static func results(_ analysis: StudyAnalysis) -> [AnalysisResult] {
    let accrual = Accrual(of: analysis)
    var sums = (screened: 0, treated: 0)
    return accrual.dates.flatMap { date in
      let new = (screened: accrual.screened[date] ?? 0, treated: accrual.treated[date] ?? 0)
      sums.screened += new.screened
      sums.treated += new.treated
      let counts: [(AccrualResult.Count, String, Int)] = [
        (.screened, "Screened on", new.screened), (.treated, "Treated on", new.treated),
        (.screenedSoFar, "Screened up to", sums.screened),
        (.treatedSoFar, "Treated up to", sums.treated),
      ]
      return counts.map { count, label, value in
        AnalysisResult(
          .accrual(date, count), label: "\(label) \(date.isoText)",
          population: "Screened participants", method: "Count",
          participants: analysis.records.participants.count, value: .count(value))
      }
    }
  }
}
