import UlcerRecords

/// The last course of intravenous prostacyclins before a day.
///
/// A course is dated by its last day, or by its first if no end is recorded.
enum ProstacyclinCourse {
  /// The day of the last course, with its row of the treatments.
  case on(CalendarDate, row: Int)
  /// No course began by the day.
  case none
  /// The last course, or its day, is not known.
  case notDated(rows: [Int])
  /// The last course had not ended by the day.
  case goingOn(row: Int)

  /// - Parameter treatments: those of one participant with their rows.
  init(last treatments: [(row: Int, treatment: OtherTreatment)], upTo day: CalendarDate) {
    struct Course {
      let row: Int
      /// The first and the last possible day of the course; `nil` is unknown.
      let days: ClosedRange<CalendarDate>?
    }
    var courses: [Course] = []
    for (row, treatment) in treatments where treatment.kind == .prostacyclinIV {
      if let start = treatment.start?.earliest, start > day { continue }
      let beginning = treatment.start ?? treatment.end
      let mayBeLater = beginning?.latest.map { $0 > day } ?? true
      guard !mayBeLater, let standing = treatment.end ?? treatment.start,
        let first = standing.earliest, let last = standing.latest, first <= last
      else {
        courses.append(Course(row: row, days: nil))
        continue
      }
      courses.append(Course(row: row, days: first...last))
    }
    guard !courses.isEmpty else {
      self = .none
      return
    }
    let dated = courses.compactMap { course in course.days.map { (course.row, $0) } }
    guard dated.count == courses.count,
      let last = dated.max(by: { ($0.1.upperBound, $0.0) < ($1.1.upperBound, $1.0) }),
      last.1.lowerBound == last.1.upperBound
    else {
      self = .notDated(rows: courses.map(\.row))
      return
    }
    self =
      last.1.upperBound > day
      ? .goingOn(row: last.0) : .on(last.1.upperBound, row: last.0)
  }
}
