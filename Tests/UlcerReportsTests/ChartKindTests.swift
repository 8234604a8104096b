import ChartGrammar
import TestSupport
import Testing
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

@Suite("Every kind of chart says what it owes its reader")
struct ChartKindTests {
  /// The kinds that are not given the allocation.
  static let plain = ChartKind.allCases.filter { !$0.isClosed }

  @Test("A chart that compares arms is refused without an allocation")
  func needsAllocation() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    #expect(throws: ChartRequest.Failure.allocationNeeded) {
      try ChartRequest(kind: .riskDifference)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
    }
  }

  @Test("No open chart changes with the allocation", arguments: plain)
  func open(kind: ChartKind) throws {
    let without = try ChartStudy.twentyParticipants.analysis()
    let with = try ChartStudy.twentyParticipants.analysis(isClosed: true)
    let measurer = FixedWidthTextMeasurer()
    let drawing = try ChartCase.usual(kind, of: without, measurer: measurer)
    #expect(drawing != nil)
    #expect(try ChartCase.usual(kind, of: with, measurer: measurer) == drawing)
  }

  @Test(
    "Every chart states its population, how many, and the data cut-off",
    arguments: ChartKind.allCases)
  func stated(kind: ChartKind) throws {
    let analysis = try ChartStudy.twentyParticipants.analysis(isClosed: true)
    let drawing = try #require(
      try ChartCase.usual(kind, of: analysis, measurer: FixedWidthTextMeasurer()))
    let all = drawing.texts.joined(separator: " ")
    #expect(all.contains("n = "))
    #expect(all.contains("data cut-off"))
    #expect(all.contains("CLOSED SESSION") == kind.isClosed)
  }

  // The hand map has approved drawings of its own, of studies that show all it can.
  @Test(
    "The drawing of a small study is the one that was looked at",
    arguments: ChartKind.allCases.filter { $0 != .handMap })
  func golden(kind: ChartKind) throws {
    let analysis = try ChartStudy.analysis(participants: 6, isClosed: kind.isClosed)
    let drawing = try #require(
      try ChartCase.usual(kind, of: analysis, measurer: FixedWidthTextMeasurer()))
    try GoldenText.expect(DrawingListing.text(of: drawing), matches: "chart-\(kind.rawValue)")
  }

  @Test("A matrix of people becomes bars when they are too many for a column each")
  func matrixOrBars() throws {
    for kind in [ChartKind.maximumGrade, .localToxicity, .visits] {
      let few = try ChartRequest(kind: kind).drawing(
        of: try ChartStudy.twentyParticipants.analysis(), measurer: FixedWidthTextMeasurer())
      let many = try ChartRequest(kind: kind).drawing(
        of: try ChartStudy.twoHundredParticipants.analysis(), measurer: FixedWidthTextMeasurer())
      #expect(few.texts.contains("Participant"))
      #expect(many.texts.contains { $0.hasPrefix("Participants, of 200 treated") })
    }
  }

  @Test("Where a curve cannot be drawn the plot says so, and not that there are no events")
  func tooFew() throws {
    let analysis = try ChartStudy.oneParticipant.analysis()
    for (kind, fewest) in [
      (ChartKind.cumulativeIncidence, 5), (.healingCurve, 5), (.newUlcers, 3), (.recurrence, 3),
    ] {
      let texts = try ChartRequest(kind: kind)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer()).texts
      #expect(texts.contains { $0.hasPrefix("Fewer than \(fewest)") }, "\(kind.rawValue)")
    }
  }

  @Test("Where there is nothing to draw a sentence says what is not there")
  func nothing() throws {
    func texts(_ kind: ChartKind, _ study: ChartStudy) throws -> String {
      try ChartRequest(kind: kind)
        .drawing(of: study.analysis(), measurer: FixedWidthTextMeasurer()).texts
        .joined(separator: " ")
    }
    let missing: [(ChartKind, ChartStudy, String)] = [
      (.swimmer, .noUlcers, "No ulcer of a treated participant from day 0 on is in the data"),
      (.waterfall, .noUlcers, "No baseline ulcer has an area at baseline and after it"),
      (.healingCurve, .noUlcers, "Fewer than 5 ulcers or 3 participants at risk: no curve"),
      (.cumulativeIncidence, .noUlcers, "Fewer than 5 ulcers or 3 participants at risk: no curve"),
      (.recurrence, .noUlcers, "Fewer than 3 healed ulcers at risk: no curve"),
      (.handMap, .noUlcers, "No baseline ulcer."),
      (.adverseEventTimeline, .noEvents, "No adverse event of a treated participant"),
      (.maximumGrade, .noEvents, "0 of 20 had an event"),
    ]
    for (kind, study, sentence) in missing {
      #expect(try texts(kind, study).contains(sentence), "\(kind.rawValue)")
    }
    let general = Self.plain.filter {
      ![.trajectory, .participantProfile].contains($0)
    }
    for kind in general {
      for study in [ChartStudy.noUlcers, .noEvents] {
        #expect(try !texts(kind, study).contains("No data"), "\(kind.rawValue)")
      }
    }
  }

  @Test("One participant’s events stand on lines of their own with their terms")
  func timelineOfOne() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let course = try #require(analysis.courses.first { $0.isTreated && !$0.adverseEvents.isEmpty })
    let person = analysis.records.participants[course.participant]
    let texts = try ChartRequest(kind: .adverseEventTimeline, participant: person.id)
      .drawing(of: analysis, measurer: FixedWidthTextMeasurer()).texts
    for event in analysis.adverseEvents[course.adverseEvents] where event.isTreatmentEmergent {
      let term = analysis.records.adverseEvents[event.event].term
      #expect(texts.contains { term.hasPrefix($0) || $0.hasPrefix(term) }, "\(term)")
    }
    #expect(throws: ChartRequest.Failure.unknownParticipant("nobody")) {
      try ChartRequest(kind: .adverseEventTimeline, participant: "nobody")
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
    }
  }
}

extension Drawing {
  /// What is written on it.
  fileprivate var texts: [String] { placedTexts.map(\.text.text) }
}
