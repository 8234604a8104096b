import SurvivalStatistics
import UlcerRecords

/// Scores of instruments and their change from baseline by visit, over treated participants.
///
/// A pure function of an analysed study; computed apart from it, so that the results of the study
/// stay those that were agreed.
public struct ScoreAnalysis: Sendable {
  /// Every score that stands for the baseline or a visit: by participant, instrument and day.
  public let readings: [ScoreReading]
  /// One entry per instrument and visit, the baseline first: instruments by id, visits by day.
  public let summaries: [ScoreSummary]
  /// The same as results under `scores.INSTRUMENT.VISIT.…`.
  public let results: [AnalysisResult]
  /// What became of the rows.
  public let counts: Counts

  /// Rows of scores.csv up to the cut-off by what became of them.
  public struct Counts: Hashable, Sendable {
    /// Rows at the cut-off.
    public var rows = 0
    /// Rows that stand for the baseline or a visit.
    public var used = 0
    /// Rows of participants who were not treated.
    public var untreated = 0
    /// Rows that a later row of the same participant, instrument and day supersedes.
    public var superseded = 0
    /// Rows before the last baseline, outside every window, or not the closest to the visit.
    public var unused = 0
  }

  /// Analyses the scores of a study.
  public init(of analysis: StudyAnalysis) {
    let scores = analysis.records.scores
    let definition = ScoreDefinition(analysis.plan)
    var counts = Counts(rows: scores.count)
    var ids: [String: String] = [:]
    var rows: [String: [Int: [(row: Int, day: Int)]]] = [:]
    for (row, score) in scores.enumerated() {
      let id = ids[score.instrument] ?? Instrument.id(of: score.instrument)
      ids[score.instrument] = id
      guard let day = analysis.courses[score.participant].day(of: score.date) else {
        counts.untreated += 1
        continue
      }
      rows[id, default: [:]][score.participant, default: []].append((row, day))
    }
    let instruments = Set(ids.values).sorted(by: TableText.isBefore)
    var readings: [ScoreReading] = []
    var summaries: [ScoreSummary] = []
    for instrument in instruments {
      let people = (rows[instrument] ?? [:]).sorted { $0.key < $1.key }
      var values = [[Double]](repeating: [], count: definition.visits.count + 1)
      var changes = values
      for (participant, own) in people {
        let course = definition.course(own)
        counts.superseded += course.superseded
        counts.unused += course.unused
        let before = course.baseline.map { scores[$0.row].score }
        for (place, entry) in ([course.baseline] + course.visits).enumerated() {
          guard let entry else { continue }
          let score = scores[entry.row].score
          let change = place == 0 ? nil : before.map { score - $0 }
          values[place].append(score)
          if let change { changes[place].append(change) }
          readings.append(
            ScoreReading(
              participant: participant, instrument: instrument,
              visit: place == 0 ? nil : definition.visits[place - 1].id, row: entry.row,
              day: entry.day, score: score, baselineRow: course.baseline?.row, change: change))
        }
      }
      let label = analysis.plan.instrument(spelled: instrument)?.label ?? instrument
      for place in values.indices {
        let visit = place == 0 ? nil : definition.visits[place - 1]
        let level = analysis.plan.level
        summaries.append(
          ScoreSummary(
            instrument: instrument, label: label, visit: visit?.id,
            visitLabel: visit?.label ?? "Baseline", day: visit?.day,
            score: ScoreSummary.Statistics(values[place], level: level),
            change: visit.map { _ in ScoreSummary.Statistics(changes[place], level: level) }))
      }
    }
    // A row can stand for two visits whose windows overlap.
    counts.used = counts.rows - counts.untreated - counts.superseded - counts.unused
    self.counts = counts
    self.summaries = summaries
    self.readings = readings.sorted {
      ($0.participant, $0.instrument, $0.day, $0.row) < (
        $1.participant, $1.instrument, $1.day, $1.row
      )
    }
    results = summaries.flatMap { $0.results(level: analysis.plan.level) }
  }
}

extension ScoreSummary.Statistics {
  init(_ values: [Double], level: Double) {
    let sample = SampleMean(values)
    participants = values.count
    lowest = sample.values.first
    highest = sample.values.last
    let unit = "score"
    func value(_ estimate: Estimable<Double>) -> ResultValue {
      switch estimate {
      case .value(let number): .estimate(number, limits: nil, unit: unit)
      case .notEstimable(let reason): .notEstimable(reason: reason.description)
      }
    }
    median = value(sample.median)
    standardDeviation = value(sample.standardDeviation)
    switch sample.estimate {
    case .value(let number):
      let limits = sample.limits(level: level).value
      mean = .estimate(
        number, limits: limits.map(ResultLimits.init) ?? ResultLimits(lower: nil, upper: nil),
        unit: unit)
    case .notEstimable(let reason): mean = .notEstimable(reason: reason.description)
    }
  }
}
