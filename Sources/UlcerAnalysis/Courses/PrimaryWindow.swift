public import UlcerRecords

/// The primary window of one treated participant: day 0 to the last day of it (section 1 of the
/// definitions).
///
/// The last day is the later of the planned day (84) and the day of the attended primary visit
/// (week 12), if that day lies in the visit's own window. The window is complete if ulcer follow-up
/// reaches the planned day or that visit was attended in its window.
public struct PrimaryWindow: Hashable, Sendable {
  /// The last elapsed day that belongs to the window, from the planned day on.
  public let lastDay: Int
  /// The elapsed day of the primary visit attended in its window; `nil` without one.
  let visitDay: Int?
  /// The participant was followed to its end.
  public let isComplete: Bool

  /// The elapsed days of the window.
  public var days: ClosedRange<Int> { 0...max(0, lastDay) }
}

/// The rule by which primary windows end.
struct PrimaryWindowDefinition {
  /// The planned last day.
  let plannedDay: Int
  /// The visit that may end the window later; `nil` for none.
  let visit: PlannedVisit?

  init(_ plan: StudyPlan) {
    plannedDay = plan.primaryWindow
    visit = plan.primaryVisit
  }

  /// The days of the attended primary visit in its window, by participant; the earliest of several.
  ///
  /// A row outside the window does not count, and neither does one of somebody who was not treated.
  func visitDays(_ records: StudyRecords) -> [Int?] {
    guard let visit else { return [Int?](repeating: nil, count: records.participants.count) }
    return PlannedVisitDays([visit], in: records)[0]
  }

  /// The last day of the window of somebody who attended the primary visit on a day, or did not.
  func lastDay(visitDay: Int?) -> Int { max(plannedDay, visitDay ?? plannedDay) }

  /// The window of a treated participant.
  ///
  /// - Parameter followUp: days of ulcer follow-up.
  func window(visitDay: Int?, followUp: Int) -> PrimaryWindow {
    PrimaryWindow(
      lastDay: lastDay(visitDay: visitDay), visitDay: visitDay,
      isComplete: followUp >= plannedDay || visitDay != nil)
  }
}

extension StudyPlan {
  /// The primary window in words: `day 0 to 84, or to the Week 12 visit if later`.
  public var primaryWindowWords: String {
    let planned = "day 0 to \(primaryWindow)"
    return primaryVisit.map { "\(planned), or to the \($0.label) visit if later" } ?? planned
  }
}
