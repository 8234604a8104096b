import Foundation
import PlainOutput
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Scores and their change from baseline")
struct ScoreAnalysisTests {
  private func scores(_ text: String, plan: StudyPlan = StudyPlan(acronym: "TINY")) throws
    -> (scores: ScoreAnalysis, analysis: StudyAnalysis)
  {
    let analysis = try TinyStudy.analysis(text, plan: plan)
    return (ScoreAnalysis(of: analysis), analysis)
  }

  /// `visit day score change` of each reading of a study with one participant, P1.
  private func readings(_ rows: String) throws -> [String] {
    let lines = rows.split(separator: ",").map { "score P1 vas \($0.drop { $0 == " " })" }
    let found = try scores("person P1\n" + lines.joined(separator: "\n")).scores
    return found.readings.map {
      let change = $0.change.map { ShortestNumber.text($0) } ?? "–"
      return "\($0.visit ?? "baseline") \($0.day) \(ShortestNumber.text($0.score)) \(change)"
    }
  }

  @Test(
    "the baseline is the last score on or before day 0",
    arguments: [
      ("-9 60, -2 50, 84 40", ["baseline -2 50 –", "w12 84 40 -10"]),
      ("-2 50, 0 45, 84 40", ["baseline 0 45 –", "w12 84 40 -5"]),
      ("1 50, 84 40", ["48h 1 50 –", "w12 84 40 –"]),
      ("-9 60", ["baseline -9 60 –"]),
      ("0 60, 0 55, 84 40", ["baseline 0 55 –", "w12 84 40 -15"]),  // the later row of a day
    ])
  func baseline(rows: String, expected: [String]) throws {
    #expect(try readings(rows) == expected)
  }

  @Test(
    "a visit has the score in its window closest to its day, the earlier of two",
    arguments: [
      ("0 9, 70 1, 125 2", ["baseline 0 9 –", "w12 70 1 -8"]),
      ("0 9, 69 1, 126 2", ["baseline 0 9 –", "w8 69 1 -8", "w24 126 2 -7"]),
      ("0 9, 80 1, 88 2", ["baseline 0 9 –", "w12 80 1 -8"]),
      ("0 9, 79 1, 88 2", ["baseline 0 9 –", "w12 88 2 -7"]),
      ("0 9, 420 1, 421 2", ["baseline 0 9 –"]),  // 420 lies after the cut-off of the test, day 400
    ])
  func windows(rows: String, expected: [String]) throws {
    #expect(try readings(rows) == expected)
  }

  @Test("means, spread, limits and medians worked by hand")
  func summary() throws {
    // Changes −10, −4 and 2: mean −4, sd 6, t(2, 0.975) = 4.302653, limits −4 ± 4.302653·6/√3.
    let (found, _) = try scores(
      """
      person P1
      person P2
      person P3
      person P4
      person P5 untreated
      score P1 Pain_VAS 0 50
      score P1 Pain_VAS 84 40
      score P2 pain-vas 0 44
      score P2 pain-vas 84 40
      score P3 pain-vas -3 30
      score P3 pain-vas 84 32
      score P4 pain-vas 84 99
      score P5 pain-vas 0 10
      """)
    let week = try #require(found.summaries.first { $0.visit == "w12" })
    #expect(week.instrument == "pain-vas")
    #expect(week.score.participants == 4)
    let change = try #require(week.change)
    #expect(change.participants == 3)
    #expect(change.mean.estimate == -4)
    #expect(change.standardDeviation.estimate == 6)
    #expect(change.median.estimate == -4)
    #expect(change.lowest == -10 && change.highest == 2)
    let limits = try #require(change.mean.limits)
    #expect(abs((limits.upper ?? 0) - (-4 + 4.302652729911275 * 6 / 3.0.squareRoot())) < 1e-9)
    #expect(abs((limits.lower ?? 0) - (-4 - 4.302652729911275 * 6 / 3.0.squareRoot())) < 1e-9)
    #expect(found.counts == .init(rows: 8, used: 7, untreated: 1, superseded: 0, unused: 0))
    let empty = try #require(found.summaries.first { $0.visit == "w2" })
    #expect(empty.score.mean == .notEstimable(reason: "no observations"))
  }

  @Test("of one participant there is a mean without limits and no spread")
  func one() throws {
    let (found, _) = try scores("person P1\nscore P1 mrss 0 12\nscore P1 mrss 84 10")
    let change = try #require(found.summaries.first { $0.visit == "w12" }?.change)
    #expect(
      change.mean
        == .estimate(-2, limits: ResultLimits(lower: nil, upper: nil), unit: "score"))
    #expect(change.standardDeviation == .notEstimable(reason: "fewer than 2 observations"))
  }

  @Test("every row is accounted for")
  func counts() throws {
    let (found, _) = try scores(
      """
      person P1
      score P1 mrss -9 12
      score P1 mrss 0 12
      score P1 mrss 0 13
      score P1 mrss 80 10
      score P1 mrss 84 9
      """)
    #expect(found.counts == .init(rows: 5, used: 2, untreated: 0, superseded: 1, unused: 2))
  }

  @Test("ids are their own, and stand in the results; the order of rows changes nothing")
  func ids() throws {
    let lines = [
      "score P1 mrss 0 12", "score P2 mrss 0 7", "score P1 mrss 84 10.5", "score P2 mrss 84 7.25",
      "score P1 chfs 0 3",
    ]
    let people = "person P1\nperson P2\n"
    let (one, analysis) = try scores(people + lines.joined(separator: "\n"))
    let (other, _) = try scores(people + lines.reversed().joined(separator: "\n"))
    #expect(one.results == other.results)
    #expect(Set(one.results.map(\.id)).count == one.results.count)
    #expect(one.results.allSatisfy { $0.id.text.hasPrefix("scores.") })
    #expect(analysis.results.filter { $0.id.text.hasPrefix("scores.") } == one.results)
  }

  @Test("a score can stand for two visits; a later visit called baseline has ids of its own")
  func overlap() throws {
    var plan = StudyPlan(acronym: "TINY")
    plan.visits = [
      PlannedVisit(id: "baseline", label: "Later", day: 10, windowStart: 1, windowEnd: 20),
      PlannedVisit(id: "b", label: "B", day: 20, windowStart: 10, windowEnd: 30),
    ]
    let (found, _) = try scores("person P1\nscore P1 vas 0 5\nscore P1 vas 15 7", plan: plan)
    #expect(found.readings.map(\.visit) == [nil, "baseline", "b"])
    #expect(found.counts == .init(rows: 2, used: 2, untreated: 0, superseded: 0, unused: 0))
    #expect(Set(found.results.map(\.id)).count == found.results.count)
  }

  @Test("scores.csv and scores.json")
  func listings() throws {
    let (found, analysis) = try scores(
      "person P2\nperson P1\nscore P2 chfs 0 30\nscore P1 chfs -1 20\nscore P1 chfs 84 15.5")
    #expect(
      ScoresListing.text(of: found, in: analysis) == """
        participant_id,instrument,visit,date,day,score,baseline_date,baseline,change
        P1,chfs,baseline,2025-02-28,-1,20,2025-02-28,20,
        P1,chfs,w12,2025-05-24,84,15.5,2025-02-28,20,-4.5
        P2,chfs,baseline,2025-03-01,0,30,2025-03-01,30,

        """)
    let json = ScoresListing.json(of: found, in: analysis, programVersion: "1")
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let object = try #require(read as? [String: Any])
    #expect(object["schema"] as? String == "cicatrix-scores/1")
    #expect((object["results"] as? [Any])?.count == found.results.count)
    #expect(json.contains(#""instrument":"chfs","label":"Cochin hand function scale","lowest":0"#))
  }

  @Test("a study without scores has empty listings")
  func none() throws {
    let (found, analysis) = try scores("person P1")
    #expect(found.results.isEmpty)
    #expect(ScoresListing.text(of: found, in: analysis).split(separator: "\n").count == 1)
    #expect(
      ScoresListing.json(of: found, in: analysis, programVersion: "1").contains("\"results\": []"))
  }
}
