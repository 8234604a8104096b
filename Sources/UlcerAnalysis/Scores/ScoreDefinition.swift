import UlcerRecords

/// The choice of the score of a treated participant for the baseline and for each visit.
///
/// The baseline is the last score on or before day 0. A visit has the score after day 0 whose
/// elapsed day lies in the visit's window and is closest to its planned day; of two equally close,
/// the earlier. Of two scores of one instrument on one day the later row counts.
struct ScoreDefinition: Sendable {
  /// Planned visits after day 0.
  let visits: [PlannedVisit]

  init(_ plan: StudyPlan) { visits = plan.visits.filter { $0.day > 0 } }

  /// The use of the rows of one participant and instrument.
  struct Course {
    var baseline: (row: Int, day: Int)?
    /// The row of each visit, parallel to `visits`.
    var visits: [(row: Int, day: Int)?]
    /// Rows that a later row of the same day supersedes.
    var superseded = 0
    /// Rows that are not used: an earlier baseline, outside every window, not the closest.
    var unused = 0
  }

  /// - Parameter rows: rows of one participant and instrument with their elapsed day, in the order
  ///   of the file.
  func course(_ rows: [(row: Int, day: Int)]) -> Course {
    var course = Course(visits: Array(repeating: nil, count: visits.count))
    var byDay: [(row: Int, day: Int)] = []
    for entry in rows.sorted(by: { ($0.day, $0.row) < ($1.day, $1.row) }) {
      if byDay.last?.day == entry.day {
        byDay[byDay.count - 1] = entry
        course.superseded += 1
      } else {
        byDay.append(entry)
      }
    }
    course.baseline = byDay.last { $0.day <= 0 }
    let after = byDay.filter { $0.day > 0 }
    for (place, visit) in visits.enumerated() {
      for entry in after where visit.includes(day: entry.day) {
        let distance = abs(entry.day - visit.day)
        if course.visits[place].map({ distance < abs($0.day - visit.day) }) ?? true {
          course.visits[place] = entry
        }
      }
    }
    let used = (course.visits + [course.baseline]).compactMap { $0?.row }.sorted()
    let repeated = zip(used, used.dropFirst()).count { $0 == $1 }
    course.unused = byDay.count - (used.count - repeated)
    return course
  }
}
