import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Size, worsening and area reduction")
struct WorseningTests {
  private func ulcer(_ rows: String, plan: StudyPlan = StudyPlan(acronym: "TINY")) throws
    -> BaselineUlcer
  {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let analysis = try TinyStudy.analysis("person P1\n" + lines.joined(separator: "\n"), plan: plan)
    return try #require(analysis.courses.first?.baselineUlcers.first)
  }

  @Test(
    "worse by size needs 1.5 times the area and 1 mm more length, both inclusive",
    arguments: [
      ("0 active 4x5, 14 active 6x5", true),  // 30/20 = 1.5 and 2 mm
      ("0 active 4x5, 14 active 5.9x5", false),
      ("0 active 2x5, 14 active 2.9x5.5", false),  // 1.595 times, but 0.9 mm
      ("0 active 9.1x1, 14 active 10.1x2", true),  // 10.1 − 9.1 is below 1 in binary
      ("0 active 4x5 area=10, 14 active 6x5 area=14", false),  // measured areas count
      ("0 active area=10, 14 active area=15", true),  // no length: the area decides alone
      ("0 active area=10, 14 active 9x9 area=15", true),
      ("0 active 4x5, 84 active 6x5", true),
      ("0 active 4x5, 85 active 6x5", false),
      ("-9 active 1x1, 0 active 4x5, 14 active 4x5", false),  // the last look before is reference
    ])
  func size(rows: String, isWorse: Bool) throws {
    #expect(try ulcer(rows).isWorse == isWorse)
  }

  @Test("an unknown area, or a reference area of 0, is counted as not assessable by size")
  func notAssessable() throws {
    for rows in [
      "0 active, 14 active 6x5", "0 active 4x5, 14 active", "0 active area=0, 14 active 4x5",
    ] {
      let ulcer = try ulcer(rows)
      #expect(!ulcer.isWorse)
      #expect(ulcer.notAssessableRows == [1])
    }
    // Healed rows are not compared by size.
    #expect(try ulcer("0 active, 14 healed").notAssessableRows == [])
  }

  @Test(
    "signs count if they were not there at the reference; the investigator always",
    arguments: [
      ("0 active 4x5, 14 active 4x5 gangrene", [BaselineUlcer.Worsening.gangrene]),
      ("0 active 4x5 gangrene, 14 active 4x5 gangrene", []),
      ("0 active 4x5, 14 active 4x5 deep", [.deepStructure]),
      ("0 active 4x5, 14 healed antibiotics", [.systemicAntibiotics]),
      ("0 active 4x5 worse, 14 active 4x5 worse", [.investigator]),
      ("0 active 4x5, 14 amputated", [.amputation]),
      ("0 active 4x5, 14 surgically-closed", []),
    ])
  func signs(rows: String, reasons: [BaselineUlcer.Worsening]) throws {
    #expect(try ulcer(rows).worseRows.flatMap(\.reasons) == reasons)
  }

  @Test("rows after the end of the episode do not count")
  func afterTheEnd() throws {
    #expect(try !ulcer("0 active 4x5, 14 healed, 28 healed worse").isWorse)
    #expect(try !ulcer("0 active 4x5, 14 healed, 28 healed, 42 active 9x9").isWorse)
    // A cancelled healing does not end it.
    #expect(try ulcer("0 active 4x5, 14 healed, 20 active 9x9").isWorse)
  }

  @Test("area reduction about day 28: closest row of the window, the earlier of two")
  func areaReduction() throws {
    #expect(try ulcer("0 active area=20, 21 active area=10").reductionAtDay28 == 50)
    #expect(try ulcer("0 active area=20, 20 active area=10").reductionAtDay28 == nil)
    #expect(try ulcer("0 active area=20, 42 active area=10").reductionAtDay28 == nil)
    #expect(
      try ulcer("0 active area=20, 26 active area=10, 30 active area=5").reductionAtDay28 == 50)
    #expect(
      try ulcer("0 active area=20, 27 active, 31 active area=5").reductionAtDay28 == 75)
    #expect(try ulcer("0 active area=20, 14 healed, 28 healed").reductionAtDay28 == 100)
    #expect(try ulcer("0 active area=20, 28 active area=30").reductionAtDay28 == -50)
    // Rows after a loss or an amputation tell nothing of the ulcer any more.
    #expect(
      try ulcer("0 active area=20, 22 active area=10, 25 surgically-closed, 28 healed")
        .reductionAtDay28 == 50)
    #expect(
      try ulcer("0 active area=20, 14 healed, 20 amputated, 28 healed").reductionAtDay28 == nil)
    #expect(
      try ulcer("0 active area=20, 14 healed, 20 surgically-closed, 28 healed")
        .reductionAtDay28 == 100)
    #expect(try ulcer("0 active, 28 active area=30").reductionAtDay28 == nil)
  }

  @Test("the median of an even number is the mean of the middle two")
  func medianReduction() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      P1 R2-tip-volar 0 active area=20
      P1 R2-tip-volar 28 active area=10
      P1 R3-tip-volar 0 active area=20
      P1 R3-tip-volar 28 active area=15
      P1 R4-tip-volar 0 active
      """)
    #expect(
      try analysis.json("healing.area-reduction.day-28.median")
        == #"{"kind":"estimate","estimate":37.5,"unit":"percent"}"#)
    #expect(analysis.counts.ulcersWithoutReductionAtDay28 == 1)
  }

  @Test("best change is the largest reduction after treatment, 100 % when healed")
  func bestReduction() throws {
    #expect(try ulcer("0 active area=20, 14 active area=15, 28 active area=18").bestReduction == 25)
    #expect(try ulcer("0 active area=20, 14 active area=30").bestReduction == -50)
    #expect(try ulcer("0 active area=20, 14 healed").bestReduction == 100)
    #expect(try ulcer("0 active, 14 healed").bestReduction == nil)
  }

  @Test("the ellipse has π/4 of the rectangle's area")
  func areaRules() throws {
    var row = UlcerAssessment(
      participant: 0, date: TinyStudy.dayZero, location: try TinyStudy.location("R2-tip-volar"),
      status: .active)
    row.length = 4
    row.width = 5
    #expect(AreaDefinition(.rectangle).area(of: row) == 20)
    #expect(AreaDefinition(.ellipse).area(of: row) == Double.pi * 5)
    row.measuredArea = 7
    #expect(AreaDefinition(.ellipse).area(of: row) == 7)
  }

  @Test("healing rates: a circle of diameter 10 that shrinks to 5 in 10 days")
  func healingRates() throws {
    // Areas 25π and 6.25π; perimeters 10π and 5π; 18.75π / 7.5π / 10 = 0.25 mm/day; ln 4 / 10.
    let before = try #require(HealingRateDefinition.perimeter(length: 10, width: 10))
    let after = try #require(HealingRateDefinition.perimeter(length: 5, width: 5))
    #expect(abs(before - 10 * Double.pi) < 1e-12)
    let linear = HealingRateDefinition.linear(
      referenceArea: 25 * .pi, referencePerimeter: before, area: 6.25 * .pi, perimeter: after,
      days: 10)
    #expect(abs((linear ?? 0) - 0.25) < 1e-12)
    let exponential = HealingRateDefinition.exponential(
      referenceArea: 25 * .pi, area: 6.25 * .pi, days: 10)
    #expect(abs((exponential ?? 0) - 0.1386294361119891) < 1e-12)
    // Half-axes 5 and 2.5: h = 1/9, π · 7.5 · (1 + (1/3)/(10 + √(11/3))) = 24.2211.
    let ellipse = try #require(HealingRateDefinition.perimeter(length: 10, width: 5))
    #expect(abs(ellipse - 24.22110) < 1e-4)
    #expect(HealingRateDefinition.exponential(referenceArea: 1, area: 0, days: 1) == nil)
    #expect(
      HealingRateDefinition.linear(
        referenceArea: 1, referencePerimeter: 0, area: 0, perimeter: 0, days: 1) == nil)
  }
}
