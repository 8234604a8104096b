import UlcerRecords

/// The scores of one instrument in the treated participants, and their middle at each visit.
public struct InstrumentCourse: Hashable, Sendable {
  /// One score.
  public struct Reading: Hashable, Sendable {
    /// Elapsed days since treatment.
    public let day: Int
    /// The score, in the instrument's own unit.
    public let score: Double
  }

  /// The scores at one planned visit: of each participant the one closest to the planned day among
  /// those in the visit's window, the earlier of two equally close.
  public struct VisitSummary: Hashable, Sendable {
    /// The planned day.
    public let day: Int
    /// Participants with a score.
    public let participants: Int
    /// The median.
    public let median: Double
    /// The lower quartile, by linear interpolation between ordered scores (type 7 of Hyndman & Fan).
    public let lowerQuartile: Double
    /// The upper quartile, likewise.
    public let upperQuartile: Double
  }

  /// The instrument as named in the data.
  public let instrument: String
  /// The scores of each participant who has one, by day.
  public let courses: [[Reading]]
  /// The planned visits at which somebody has a score.
  public let visits: [VisitSummary]

  /// One course for each instrument that occurs in treated participants, by name.
  public static func all(of analysis: StudyAnalysis) -> [InstrumentCourse] {
    var readings: [String: [Int: [Reading]]] = [:]
    for score in analysis.records.scores where score.score.isFinite {
      guard let day = analysis.courses[score.participant].day(of: score.date) else { continue }
      readings[score.instrument, default: [:]][score.participant, default: []]
        .append(Reading(day: day, score: score.score))
    }
    return readings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let byParticipant = readings[name] ?? [:]
      let courses = byParticipant.keys.sorted().compactMap { participant in
        byParticipant[participant]?.sorted { ($0.day, $0.score) < ($1.day, $1.score) }
      }
      return InstrumentCourse(
        instrument: name, courses: courses,
        visits: analysis.plan.visits.compactMap { summary(of: courses, at: $0) })
    }
  }

  private static func summary(of courses: [[Reading]], at visit: PlannedVisit) -> VisitSummary? {
    let scores = courses.compactMap { readings -> Double? in
      readings.filter { visit.includes(day: $0.day) }
        .min { abs($0.day - visit.day) < abs($1.day - visit.day) }?.score
    }.sorted()
    guard let median = quantile(0.5, of: scores), let lower = quantile(0.25, of: scores),
      let upper = quantile(0.75, of: scores)
    else { return nil }
    return VisitSummary(
      day: visit.day, participants: scores.count, median: median, lowerQuartile: lower,
      upperQuartile: upper)
  }

  /// The value a share of the way through ordered scores; `nil` without scores.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let place = share * Double(sorted.count - 1)
    let index = min(Int(place), sorted.count - 1)
    let next = min(index + 1, sorted.count - 1)
    return sorted[index] + (sorted[next] - sorted[index]) * (place - Double(index))
  }
}
