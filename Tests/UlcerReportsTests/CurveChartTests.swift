import TestSupport
import Testing
@testable import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures

@Suite("A curve is its band, its steps, its strokes and the numbers below it")
struct CurveChartTests {
  private func chart(
    _ study: ChartStudy, isSurvival: Bool, hasBand: Bool = true, strokes: Double? = nil
  ) throws -> (chart: Chart, reading: StepReading) {
    let analysis = try study.analysis()
    let reading = StepReading(analysis, .healingTime(.confirmed, .curve))
    let time = CurveTime.visits(of: analysis.plan, upTo: reading.axisEnd)
    let curve = CurveChart.Curve(
      reading, isSurvival: isSurvival, name: "Curve", style: .ordinal(0), hasBand: hasBand,
      strokes: strokes)
    let chart = CurveChart(
      time, .share("Share"), of: "ulcers",
      riskTable: RiskTable(rows: [reading.atRiskRow("At risk", at: time.days)]), curves: [curve]
    ).chart { Rule(x: 28) }
    return (chart, reading)
  }

  private func heights(_ points: [DataPoint]) -> [Double] {
    points.compactMap { if case .number(let value) = $0.y { value } else { nil } }
  }

  @Test("Bands lie lowest, then what stands behind the curves, then steps and strokes")
  func order() throws {
    let whole = try chart(.twentyParticipants, isSurvival: true, strokes: 4).chart
    #expect(
      whole.marks.map { "\(type(of: $0))" } == ["IntervalBand", "Rule", "StepLine", "CensorTicks"])
    let bare = try chart(.twentyParticipants, isSurvival: true, hasBand: false).chart
    #expect(bare.marks.map { "\(type(of: $0))" } == ["Rule", "StepLine"])
  }

  @Test("Of those without an event 1 minus the curve is drawn, within its limits")
  func complement() throws {
    let (upside, reading) = try chart(.twentyParticipants, isSurvival: true)
    let plain = try chart(.twentyParticipants, isSurvival: false).chart
    let band = try #require(upside.marks.first as? IntervalBand)
    let line = try #require(upside.marks.last as? StepLine)
    let other = try #require(plain.marks.last as? StepLine)
    // The first point is the start of the curve: nobody has had the event.
    #expect(heights(line.points).first == 0)
    for (one, two) in zip(heights(line.points).dropFirst(), heights(other.points).dropFirst()) {
      #expect(abs(one + two - 1) < 1e-12)
    }
    #expect(heights(band.lower).count == reading.limits.upper.count)
    #expect(zip(heights(band.lower), heights(band.upper)).allSatisfy { $0 <= $1 })
  }

  @Test("The numbers below are those just before each day, and stop nowhere")
  func numbers() throws {
    let (chart, reading) = try chart(.twentyParticipants, isSurvival: true)
    let row = try #require(chart.riskTable?.rows.first)
    #expect(row.numbers.first?.label == "\(reading.all.first?.atRisk ?? 0)")
    let counts = row.numbers.compactMap { Int($0.label) }
    #expect(counts.count == row.numbers.count)
    #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("Where no curve can be drawn words stand in the middle, and nothing else")
  func tooFew() throws {
    let chart = try chart(.oneParticipant, isSurvival: true, strokes: 4).chart
    #expect(chart.marks.map { "\(type(of: $0))" } == ["Label"])
  }

  @Test("A curve of healing stops where fewer than 5 ulcers or 3 participants are at risk")
  func stop() throws {
    func point(_ time: Double, _ ulcers: Int, _ participants: Int?) -> ResultCurvePoint {
      ResultCurvePoint(
        time: time, atRisk: ulcers, events: 1, censored: 0, estimate: 0.5, standardError: nil,
        lower: nil, upper: nil, participants: participants)
    }
    let analysis = try ChartStudy.oneParticipant.analysis()
    func reading(_ name: ResultName, _ points: [ResultCurvePoint]) -> StepReading {
      StepReading(
        analysis.with(results: [
          AnalysisResult(
            name, label: "", population: "", method: "", participants: 0,
            value: .curve(unit: "days", points: points))
        ]), name)
    }
    let healing = ResultName.healingIncidence(.healed)
    #expect(reading(healing, [point(1, 9, 4), point(2, 5, 3), point(3, 4, 3)]).last == 2)
    #expect(reading(healing, [point(1, 9, 4), point(2, 8, 2), point(3, 4, 2)]).last == 1)
    // Participants who are units themselves: fewer than 3.
    let ulcers = ResultName.newUlcers(.meanCumulativeCurve)
    #expect(reading(ulcers, [point(1, 4, nil), point(2, 3, nil), point(3, 2, nil)]).last == 2)
  }

  @Test("Days since healing have a tick where the plan ends early recurrence")
  func landmark() throws {
    var plan = try ChartStudy.oneParticipant.analysis().plan
    plan.sameLocationRecurrenceDays = 100
    #expect(CurveTime.sinceHealing(of: plan, upTo: 200).days == [0, 28, 56, 100, 182])
  }
}
