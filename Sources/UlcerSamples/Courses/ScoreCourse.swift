import UlcerRecords

/// Scores of one treated participant: pain at every scheduled visit, the other instruments at
/// baseline and weeks 12, 24 and 52.
struct ScoreCourse {
  /// One score.
  struct Entry {
    let day: Int
    let visit: String
    let instrument: String
    let score: Double
  }

  /// The behaviour of an instrument: mean and spread between participants, spread between visits,
  /// change over a year, the limits of the scale, and the steps in which it is written.
  private struct Instrument {
    let name: String
    let mean: Double
    let between: Double
    let within: Double
    let yearlyChange: Double
    let limits: ClosedRange<Double>
    let stepsPerUnit: Double
  }

  private static let instruments = [
    Instrument(
      name: "pain-vas", mean: 52, between: 16, within: 8, yearlyChange: -18, limits: 0...100,
      stepsPerUnit: 1),
    Instrument(
      name: "chfs", mean: 28, between: 12, within: 4, yearlyChange: -6, limits: 0...90,
      stepsPerUnit: 1),
    Instrument(
      name: "haq-di", mean: 1.2, between: 0.5, within: 0.15, yearlyChange: -0.1, limits: 0...3,
      stepsPerUnit: 8),
    Instrument(
      name: "mrss", mean: 11, between: 6, within: 1.2, yearlyChange: -1, limits: 0...51,
      stepsPerUnit: 1),
    Instrument(
      name: "eq-5d-index", mean: 0.64, between: 0.17, within: 0.06, yearlyChange: 0.05,
      limits: -0.329...1, stepsPerUnit: 1000),
    Instrument(
      name: "eq-5d-vas", mean: 58, between: 13, within: 7, yearlyChange: 5, limits: 0...100,
      stepsPerUnit: 1),
    Instrument(
      name: "sf36-pcs", mean: 36, between: 8, within: 3, yearlyChange: 2, limits: 0...100,
      stepsPerUnit: 10),
    Instrument(
      name: "sf36-mcs", mean: 46, between: 9, within: 4, yearlyChange: 1, limits: 0...100,
      stepsPerUnit: 10),
  ]
  private static let painVisits = ["baseline", "w2", "w4", "w8", "w12", "w24", "w52"]
  private static let mainVisits = ["baseline", "w12", "w24", "w52"]

  /// The scores, ascending by day.
  private(set) var entries: [Entry] = []

  /// The scores of the participant of that number at the visits that took place.
  init(seed: UInt64, number: Int, attended: [UlcerFollowUp.Attendance], cutDay: Int) {
    var random = RandomStream(seed: seed, number: number, topic: .scores)
    let severity = random.bell()
    let usual = ScoreCourse.instruments.map { instrument in
      let worse = instrument.name.hasPrefix("eq") || instrument.name.hasPrefix("sf") ? -1.0 : 1.0
      return instrument.mean
        + instrument.between * (0.6 * worse * severity + 0.8 * random.bell())
    }
    for visit in attended where visit.day <= cutDay {
      guard ScoreCourse.painVisits.contains(visit.visit) else { continue }
      let isMain = ScoreCourse.mainVisits.contains(visit.visit)
      for (place, instrument) in ScoreCourse.instruments.enumerated() where place == 0 || isMain {
        let isMissing = random.chance(0.02)
        let raw =
          usual[place] + instrument.yearlyChange * Double(max(0, visit.day)) / 365
          + instrument.within * random.bell()
        let limited = min(instrument.limits.upperBound, max(instrument.limits.lowerBound, raw))
        if isMissing { continue }
        entries.append(
          Entry(
            day: visit.day, visit: visit.visit, instrument: instrument.name,
            score: (limited * instrument.stepsPerUnit).rounded() / instrument.stepsPerUnit))
      }
    }
  }
}
