import CairoRendering
import ChartGrammar
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import UlcerReports
import VectorDrawing

@Suite("Every kind of chart can be read on every study")
struct ChartKindTests {
  /// The kinds that need no more than the study.
  static let plain = ChartKind.allCases.filter {
    ![.trajectory, .participantProfile].contains($0) && !$0.isClosed
  }

  @Test(
    "No text on another, none beyond the edge, none too small", arguments: ChartStudy.allCases)
  func readable(study: ChartStudy) throws {
    let analysis = try study.analysis()
    #expect(analysis.courses.count(where: \.isTreated) == study.treated)
    let measurer = try PangoTextMeasurer()
    for kind in Self.plain {
      let drawing = try ChartRequest(kind: kind).drawing(of: analysis, measurer: measurer)
      expectReadable(drawing, "\(kind.rawValue), \(study.rawValue)")
    }
  }

  @Test("A closed chart can be read, too", arguments: [ChartStudy.twentyParticipants, .noEvents])
  func closed(study: ChartStudy) throws {
    let drawing = try ChartRequest(kind: .riskDifference)
      .drawing(of: try study.analysis(isClosed: true), measurer: try PangoTextMeasurer())
    expectReadable(drawing, "\(study.rawValue)")
    #expect(drawing.texts.contains { $0.hasPrefix("CLOSED SESSION") })
  }

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
    let request = ChartRequest(kind: kind)
    #expect(
      try request.drawing(of: without, measurer: FixedWidthTextMeasurer())
        == request.drawing(of: with, measurer: FixedWidthTextMeasurer()))
  }

  @Test("Every chart states its population, how many, and the data cut-off", arguments: plain)
  func stated(kind: ChartKind) throws {
    let drawing = try ChartRequest(kind: kind).drawing(
      of: try ChartStudy.twentyParticipants.analysis(), measurer: FixedWidthTextMeasurer())
    let all = drawing.texts.joined(separator: " ")
    #expect(all.contains("n = "))
    #expect(all.contains("data cut-off"))
  }

  // The hand map has approved drawings of its own.
  @Test(
    "The drawing of a small study is the one that was looked at",
    arguments: plain.filter { $0 != .handMap })
  func golden(kind: ChartKind) throws {
    let drawing = try ChartRequest(kind: kind).drawing(
      of: try ChartStudy.analysis(participants: 6), measurer: FixedWidthTextMeasurer())
    try GoldenText.expect(DrawingListing.text(of: drawing), matches: "chart-\(kind.rawValue)")
  }

  @Test("The drawing of a small closed chart is the one that was looked at")
  func goldenClosed() throws {
    let drawing = try ChartRequest(kind: .riskDifference).drawing(
      of: try ChartStudy.analysis(participants: 6, isClosed: true),
      measurer: FixedWidthTextMeasurer())
    try GoldenText.expect(DrawingListing.text(of: drawing), matches: "chart-risk-difference")
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
    for kind in [ChartKind.cumulativeIncidence, .newUlcers, .recurrence] {
      let texts = try ChartRequest(kind: kind)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer()).texts
      #expect(texts.contains { $0.hasPrefix("Fewer than 3") }, "\(kind.rawValue)")
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

  private func expectReadable(
    _ drawing: Drawing, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let overlaps = drawing.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }
    #expect(overlaps.isEmpty, comment, sourceLocation: sourceLocation)
    let beyond = drawing.textsBeyondEdge().map(\.text)
    #expect(beyond.isEmpty, comment, sourceLocation: sourceLocation)
    let smallest = drawing.placedTexts.map(\.text.style.size).min() ?? 0
    #expect(smallest >= 6.5, comment, sourceLocation: sourceLocation)
    #expect(drawing.extent.height.isFinite, comment, sourceLocation: sourceLocation)
  }
}

extension Drawing {
  /// What is written on it.
  fileprivate var texts: [String] { placedTexts.map(\.text.text) }
}
