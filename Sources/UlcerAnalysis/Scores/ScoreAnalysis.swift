import SurvivalStatistics
import UlcerRecords

/// Scores of instruments and their change from baseline by visit, over treated participants.
///
/// A pure function of an analysed study. It is computed apart from it, so that the results of the
/// study stay as agreed.
public struct ScoreAnalysis: Sendable {
  /// Every score that is used for the baseline or a visit: by participant, instrument and day.
  public let readings: [VisitScore]
  /// One entry per instrument and visit, the baseline first: instruments by id, visits by day.
  public let summaries: [ScoreSummary]
  /// The same as results under `scores.INSTRUMENT.VISIT.…`.
  public let results: [AnalysisResult]
  /// The rows by their use.
  public let counts: Counts

  /// Rows of scores.csv up to the cut-off by their use.
  public struct Counts: Hashable, Sendable {
    /// Rows at the cut-off.
    public var rows = 0
    /// Rows used for the baseline or a visit.
    public var used = 0
    /// Rows of participants who were not treated.
    public var untreated = 0
    /// Rows that a later row of the same participant, instrument and day supersedes.
    var superseded = 0
    /// Rows before the last baseline, outside every window, or not the closest to the visit.
    public var unused = 0
  }

  /// The contribution of some participants, one after the other.
  private struct Part: Sendable {
    var counts = Counts()
    var readings: [VisitScore] = []
    /// By instrument and place: the baseline, then the visits.
    var values: [[[Double]]]
    var changes: [[[Double]]]
  }

  /// Analyses the scores of a study.
  ///
  /// - Parameter runner: runs parts of the work; the results do not depend on it.
  public init(of analysis: StudyAnalysis, runner: some ResultsRunner = .inTurn) {
    let scores = analysis.records.scores
    let definition = ScoreDefinition(analysis.plan)
    let instruments = ScoredInstruments(scores)
    let places = definition.visits.count + 1
    let rows = ParticipantRows(of: scores, participants: analysis.courses.count) {
      $0.participant
    }
    let nothing = instruments.ids.map { _ in [[Double]](repeating: [], count: places) }
    let parts = runner.stretches(of: analysis.courses.count) { participants in
      var part = Part(values: nothing, changes: nothing)
      for participant in participants {
        ScoreAnalysis.add(
          analysis.courses[participant], rows[participant], scores, instruments, definition,
          to: &part)
      }
      return part
    }
    var counts = Counts(rows: scores.count)
    var values = nothing
    var changes = nothing
    for part in parts {
      counts.untreated += part.counts.untreated
      counts.superseded += part.counts.superseded
      counts.unused += part.counts.unused
      for turn in nothing.indices {
        for place in 0..<places {
          values[turn][place] += part.values[turn][place]
          changes[turn][place] += part.changes[turn][place]
        }
      }
    }
    readings = parts.flatMap(\.readings)
    var summaries: [ScoreSummary] = []
    let turns = instruments.ids.indices.sorted {
      TableText.isBefore(instruments.ids[$0], instruments.ids[$1])
    }
    for turn in turns {
      let instrument = instruments.ids[turn]
      let label = analysis.plan.instrument(spelled: instrument)?.label ?? instrument
      for place in 0..<places {
        let visit = place == 0 ? nil : definition.visits[place - 1]
        let level = analysis.plan.level
        summaries.append(
          ScoreSummary(
            instrument: instrument, label: label, visit: visit?.id,
            visitLabel: visit?.label ?? "Baseline", day: visit?.day,
            score: ScoreSummary.Statistics(values[turn][place], level: level),
            change: visit.map { _ in ScoreSummary.Statistics(changes[turn][place], level: level) }))
      }
    }
    // One row can be used for two visits whose windows overlap.
    counts.used = counts.rows - counts.untreated - counts.superseded - counts.unused
    self.counts = counts
    self.summaries = summaries
    results = summaries.flatMap { $0.results(level: analysis.plan.level) }
  }

  /// Adds the scores of one participant.
  private static func add(
    _ course: ParticipantCourse, _ rows: ArraySlice<Int>, _ scores: [Score],
    _ instruments: ScoredInstruments, _ definition: ScoreDefinition, to part: inout Part
  ) {
    guard course.isTreated else {
      part.counts.untreated += rows.count
      return
    }
    let own = rows.sorted { (instruments.turns[$0], $0) < (instruments.turns[$1], $1) }
    var next = 0
    while next < own.count {
      let turn = instruments.turns[own[next]]
      var entries: [(row: Int, day: Int)] = []
      while next < own.count, instruments.turns[own[next]] == turn {
        if let day = course.day(of: scores[own[next]].date) { entries.append((own[next], day)) }
        next += 1
      }
      let standing = definition.course(entries)
      part.counts.superseded += standing.superseded
      part.counts.unused += standing.unused
      let before = standing.baseline.map { scores[$0.row].score }
      let start = part.readings.count
      for (place, entry) in ([standing.baseline] + standing.visits).enumerated() {
        guard let entry else { continue }
        let score = scores[entry.row].score
        let change = place == 0 ? nil : before.map { score - $0 }
        part.values[turn][place].append(score)
        if let change { part.changes[turn][place].append(change) }
        part.readings.append(
          VisitScore(
            participant: course.participant, instrument: instruments.ids[turn],
            visit: place == 0 ? nil : definition.visits[place - 1].id, row: entry.row,
            day: entry.day, score: score, baselineRow: standing.baseline?.row, change: change))
      }
      part.readings[start...].sort { ($0.day, $0.row) < ($1.day, $1.row) }
    }
  }
}

extension ScoreSummary.Statistics {
  init(_ values: [Double], level: Double) {
    let sample = SampleMean(values)
    participants = values.count
    lowest = sample.values.first
    highest = sample.values.last
    let unit = ScoreSummary.unit
    func value(_ estimate: Estimable<Double>) -> ResultValue {
      switch estimate {
      case .value(let number): .estimate(number, limits: nil, unit: unit)
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    }
    median = value(sample.median)
    standardDeviation = value(sample.standardDeviation)
    mean = ResultValue(mean: sample, level: level, unit: unit)
  }
}

/// The score of one treated participant that is used for the baseline or a visit.
public struct VisitScore: Hashable, Sendable {
  /// The participant's place in the records at the cut-off.
  public let participant: Int
  /// The id of the instrument.
  public let instrument: String
  /// The id of the visit in whose window it lies; `nil` for the baseline.
  public let visit: String?
  /// The row's place in the scores of the records at the cut-off.
  public let row: Int
  /// Its elapsed day.
  public let day: Int
  /// The score, in the instrument's own unit.
  public let score: Double
  /// The row of the baseline; `nil` without one.
  let baselineRow: Int?
  /// Score − baseline; `nil` at the baseline itself and without one.
  public let change: Double?
}
