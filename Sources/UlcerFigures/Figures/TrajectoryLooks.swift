import ChartGrammar
import UlcerAnalysis
import UlcerRecords

/// The assessments of one participant's ulcers, as lines to draw.
struct TrajectoryLooks {
  /// The line of one episode: pieces between gaps, and the assessments that found it closed.
  struct Line {
    var segments: [[DataPoint]]
    var closed: [DataPoint]
  }

  private let analysis: StudyAnalysis
  private let course: ParticipantCourse
  /// Days of planned visits that were missed.
  private let missedDays: [Int]

  init(_ analysis: StudyAnalysis, _ course: ParticipantCourse) {
    self.analysis = analysis
    self.course = course
    missedDays = analysis.visits(of: course.participant).filter { !$0.isAttended }
      .compactMap { visit in analysis.plan.visits.first { $0.id == visit.visit }?.day }
  }

  func hasArea(at location: Location) -> Bool {
    rows(at: location).contains { size($0, .area) != nil && $0.status != .healed }
  }

  func hasLength(at location: Location) -> Bool {
    rows(at: location).contains { $0.length != nil && $0.status != .healed }
  }

  func days(at location: Location) -> [Double] {
    rows(at: location).compactMap { course.day(of: $0.date).map(Double.init) }
  }

  func lines(at location: Location, _ measure: TrajectoryFigure.Measure) -> [Line] {
    analysis.episodes[course.episodes].filter { $0.location == location }.map { episode in
      line(of: episode, measure)
    }
  }

  private func line(of episode: Episode, _ measure: TrajectoryFigure.Measure) -> Line {
    var line = Line(segments: [[]], closed: [])
    var previous: Int?
    for place in episode.memberRows {
      let row = analysis.records.ulcers[analysis.history.order[place]]
      guard let day = course.day(of: row.date) else { continue }
      if let previous, missedDays.contains(where: { previous < $0 && $0 < day }) {
        line.segments.append([])
      }
      previous = day
      switch row.status {
      case .healed:
        line.segments[line.segments.count - 1].append(DataPoint(Double(day), 0))
        line.closed.append(DataPoint(Double(day), 0))
      case .active, .indeterminate:
        if let size = size(row, measure) {
          line.segments[line.segments.count - 1].append(DataPoint(Double(day), size))
        } else {
          line.segments.append([])
        }
      case .amputated, .surgicallyClosed, .notAssessed: break
      }
    }
    line.segments.removeAll(where: \.isEmpty)
    return line
  }

  private func rows(at location: Location) -> [UlcerAssessment] {
    analysis.episodes[course.episodes].filter { $0.location == location }
      .flatMap { $0.memberRows.map { analysis.records.ulcers[analysis.history.order[$0]] } }
  }

  private func size(_ row: UlcerAssessment, _ measure: TrajectoryFigure.Measure) -> Double? {
    switch measure {
    case .area: AreaDefinition(analysis.plan.area).area(of: row)
    case .length: row.length
    }
  }
}
