import ChartGrammar
import UlcerAnalysis
import UlcerRecords

/// The axis that all lanes of a profile share, true to scale: days since treatment across the page.
struct ProfileAxis: Hashable {
  /// The first and the last day drawn.
  let days: ClosedRange<Double>
  /// The left and the right edge of the plot, in points.
  let left: Double
  let right: Double

  /// Creates the axis: from the first assessment, visit or score (for events and plans, at most four
  /// weeks before treatment) to the first planned visit after all known data, and at least to the end
  /// of the primary window, with a little room at both ends.
  ///
  /// Later visits are not on the axis (`has`), so that a participant with three weeks of follow-up
  /// is not squeezed into the edge of a year.
  init(_ subject: ProfileSubject, left: Double, right: Double) {
    let planned = subject.plan.visits.map(\.day)
    let episodes = subject.places.flatMap(\.episodes)
    let events = subject.analysis.adverseEvents[subject.course.adverseEvents].compactMap(\.day)
    let earliest = min(
      (episodes.compactMap(\.firstDay) + events).min() ?? 0, planned.min() ?? 0, 0)
    let ended = subject.endDay.flatMap { end in
      subject.cutDay.map { end <= $0 ? end : 0 } ?? end
    }
    let seen = max(
      subject.lastDay, ended ?? 0, subject.plan.primaryWindow, events.max() ?? 0,
      episodes.compactMap { $0.day(of: $0.lastAssessed) }.max() ?? 0)
    // The axis reaches the first assessment, so that none is drawn at another day.
    let looks =
      episodes.compactMap(\.firstDay)
      + subject.visits.filter(\.isAttended).compactMap { subject.course.day(of: $0.date) }
      + subject.scores.compactMap { subject.course.day(of: $0.date) }
    let first = Double(min(max(earliest, -28), looks.min() ?? 0))
    let last = Double(max(planned.filter { $0 >= seen }.min() ?? seen, 14))
    let room = (last - first) * 0.018
    days = (first - room)...(last + room)
    self.left = left
    self.right = right
  }

  /// Returns the position of a day, within the plot.
  func x(_ day: Double) -> Double {
    let share = (day - days.lowerBound) / (days.upperBound - days.lowerBound)
    return left + min(max(share, 0), 1) * (right - left)
  }
  /// Returns the position of a day, within the plot.
  func x(_ day: Int) -> Double { x(Double(day)) }
  /// Tells if a day lies on the axis.
  func has(_ day: Int) -> Bool { days.contains(Double(day)) }

  /// Returns the weeks with a tick: round steps with at least this distance in points between them.
  func weeks(apart least: Double) -> [Int] {
    let span = (days.upperBound - days.lowerBound) / 7
    let most = max((right - left) / least, 1)
    let step = [1, 2, 4, 8, 12, 26, 52, 104, 260, 520, 1040].first { span / Double($0) <= most }
    guard let step else { return [0] }
    let first = Int((days.lowerBound / 7 / Double(step)).rounded(.up))
    let last = Int((days.upperBound / 7 / Double(step)).rounded(.down))
    return (first...max(first, last)).map { $0 * step }
  }
}
