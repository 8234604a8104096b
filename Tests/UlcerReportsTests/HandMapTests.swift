import ResultTestSupport
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import ChartGrammar
@testable import UlcerFigures
@testable import UlcerReports

@Suite("Hand maps tell where ulcers are, how large and in which state")
struct HandMapTests {
  private func drawing(
    _ study: HandMapStudy, participant: String? = nil, count: PlaceCounts.Subject = .baseline,
    visits: [String]? = nil, extent: Extent = Extent(458, 274),
    measurer: any TextMeasurer = FixedWidthTextMeasurer()
  ) throws -> Drawing {
    try ChartRequest(
      kind: .handMap, participant: participant, count: count, visits: visits, extent: extent
    ).drawing(of: try study.analysis(), measurer: measurer)
  }

  private func moments(_ study: HandMapStudy) throws -> [HandMapMoment] {
    let analysis = try study.analysis()
    let course = try #require(analysis.courses.first)
    return HandMapMoment.usual(analysis.plan).compactMap {
      HandMapMoment($0, of: course, in: analysis)
    }
  }

  /// Numbers in glyphs: bold whole numbers that are neither title nor key.
  private func counted(_ drawing: Drawing, below top: Double) -> Int {
    drawing.placedTexts.filter {
      $0.text.style.size == 6.5 && $0.text.style.weight == .semibold && $0.box.y > top
    }.compactMap { Int($0.text.text) }.reduce(0, +)
  }

  @Test(
    "The counts in the glyphs add up to the ulcers of the title", arguments: HandMapStudy.allCases)
  func countsAddUp(study: HandMapStudy) throws {
    let analysis = try study.analysis()
    for subject in PlaceCounts.Subject.allCases {
      let counts = PlaceCounts(subject, in: analysis)
      #expect(counts.ulcers == Location.all.reduce(0) { $0 + counts[$1] })
      let drawing = try drawing(study, count: subject)
      // The key ends about 45 points below the upper edge; the hands begin there.
      let key = drawing.placedTexts.filter {
        $0.text.text.hasSuffix("at a place") || $0.text.text.hasSuffix("at this place")
      }
      let bottom = key.map { $0.box.bottom + 6 }.max() ?? 0
      #expect(counted(drawing, below: bottom) == counts.ulcers, "\(subject)")
      #expect(
        drawing.placedTexts.contains { $0.text.text.contains("n = \(counts.ulcers) ") })
    }
  }

  @Test("Counts agree with the results: baseline ulcers, and recurrences at each place")
  func countsAgree() throws {
    let analysis = try HandMapStudy.twoHundred.analysis()
    let baseline = PlaceCounts(.baseline, in: analysis)
    let result = try #require(analysis["healing.baseline-ulcers"])
    #expect(baseline.ulcers == result.ulcers)
    #expect(baseline.participants == result.participants)
    let recurrence = PlaceCounts(.recurrence, in: analysis)
    #expect(recurrence.ulcers > 10)
    for location in Location.all {
      let id = ResultID(text: "location.\(location.code).recurrences")
      guard case .count(let count)? = analysis[id]?.value else {
        #expect(recurrence[location] == 0)
        continue
      }
      #expect(recurrence[location] == count, "\(location.code)")
    }
  }

  @Test("States, areas and episode numbers are those of the visit's looks")
  func states() throws {
    let moments = try moments(.everyState)
    try #require(moments.map(\.name) == ["Baseline", "Week 12", "Latest look at each place"])
    func sight(_ moment: Int, _ code: String) -> UlcerSight? {
      moments[moment].sights.first { $0.location.code == code }
    }
    #expect(moments[0].sights.count == 6)
    #expect(moments[0].sights.allSatisfy { $0.state == .open && $0.episode == 1 && $0.day == 0 })
    #expect(sight(0, "R2-tip-volar")?.area == 120)
    #expect(sight(0, "R4-tip-volar")?.area == nil)
    #expect(sight(1, "R2-tip-volar")?.state == .indeterminate)
    #expect(sight(1, "R2-tip-volar")?.area == 60)
    #expect(sight(1, "R3-tip-volar")?.state == .lost)
    #expect(sight(1, "L3-pip-dorsal")?.state == .open)
    #expect(sight(1, "L3-pip-dorsal")?.episode == 2)
    #expect(sight(1, "L2-pip-dorsal")?.state == .healed)
    #expect(sight(1, "L5-nail-radial")?.state == .unseen)
    #expect(sight(1, "L5-nail-radial")?.area == 8)
    #expect(sight(2, "R2-tip-volar")?.area == 50)
    #expect(sight(2, "L5-nail-radial")?.state == .open)
    #expect(sight(2, "R3-tip-volar")?.state == .lost)
  }

  @Test("The area of a glyph is the ulcer's area at the scale of the hand, but for the smallest")
  func areas() throws {
    let place = try #require(Location(code: "R2-tip-volar"))
    func glyph(_ area: Double) -> UlcerGlyph {
      UlcerGlyph(
        UlcerSight(location: place, episode: 1, state: .open, area: area, day: 0),
        at: .origin, scale: 1.5)
    }
    for area in [20.0, 50, 400] {
      let radius = glyph(area).diameter / 2 / 1.5
      #expect(abs(.pi * radius * radius - area) < 1e-9)
    }
    #expect(glyph(0).diameter == UlcerGlyph.least)
    #expect(glyph(0.1).diameter == UlcerGlyph.least)
    #expect(glyph(1e300).diameter == glyph(UlcerGlyph.mostArea).diameter)
  }

  @Test("Shades of counts are equal steps of lightness, darker for more")
  func shades() {
    for most in [2, 5, 9, 40] {
      let shades = (1...most).map {
        OrdinalColourScale.lightness(of: CountedHandMap.shade($0, of: most))
      }
      #expect(zip(shades, shades.dropFirst()).allSatisfy(>))
      let step = 65 / Double(max(most, 5) - 1)
      #expect(zip(shades, shades.dropFirst()).allSatisfy { abs($0 - $1 - step) < 0.01 })
      for count in 1...most {
        let ground = CountedHandMap.shade(count, of: most)
        #expect(Theme.print.ink(on: ground).contrast(with: ground) >= 4.5)
      }
    }
  }

  @Test("A place is moved only where glyphs would overlap; none overlaps another")
  func placement() {
    let room = Rectangle(x: 0, y: 0, width: 100, height: 100)
    let apart = [Point(20, 20), Point(60, 60)].map {
      GlyphPlacement.Glyph(anchor: $0, radius: 6)
    }
    let kept = GlyphPlacement.centres(of: apart, in: room)
    #expect(
      zip(kept, apart).allSatisfy { abs($0.x - $1.anchor.x) + abs($0.y - $1.anchor.y) < 1e-9 })
    let heap = (0..<40).map { _ in GlyphPlacement.Glyph(anchor: Point(50, 50), radius: 5) }
    let spread = GlyphPlacement.centres(of: heap, in: room)
    for first in spread.indices {
      #expect(
        room.contains(
          Rectangle(x: spread[first].x - 5, y: spread[first].y - 5, width: 10, height: 10),
          tolerance: 1e-9))
      for second in spread.indices where second > first {
        #expect(!GlyphPlacement.overlap((spread[first], 5), (spread[second], 5)))
      }
    }
  }

  @Test("The same drawing whatever the order of the rows")
  func order() throws {
    let measurer = FixedWidthTextMeasurer()
    for participant in [nil, "P1"] {
      for study in [HandMapStudy.everyState, .everyPlace] {
        let request = ChartRequest(kind: .handMap, participant: participant)
        let drawn = try request.drawing(of: try study.analysis(), measurer: measurer)
        let turned = try study.analysis(turningRows: true)
        #expect(try request.drawing(of: turned, measurer: measurer) == drawn)
      }
    }
  }

  @Test("A title asked for is set; an unknown participant or visit is told")
  func request() throws {
    let analysis = try HandMapStudy.everyState.analysis()
    let measurer = FixedWidthTextMeasurer()
    let titled = try ChartRequest(kind: .handMap, participant: "P1", title: "Own title")
      .drawing(of: analysis, measurer: measurer)
    #expect(titled.placedTexts.first?.text.text == "Own title")
    #expect(throws: ChartRequest.Failure.unknownParticipant("P9")) {
      try ChartRequest(kind: .handMap, participant: "P9").drawing(of: analysis, measurer: measurer)
    }
    #expect(throws: ChartRequest.Failure.unknownVisit("w13")) {
      try ChartRequest(kind: .handMap, participant: "P1", visits: ["w13"])
        .drawing(of: analysis, measurer: measurer)
    }
  }

  @Test("The drawings are those that were looked at")
  func golden() throws {
    func expect(_ drawing: Drawing, _ name: String) throws {
      try GoldenText.expect(DrawingListing.text(of: drawing), matches: name)
    }
    try expect(try drawing(.everyState, participant: "P1"), "hand-map-every-state")
    try expect(try drawing(.noUlcer), "hand-map-no-ulcer")
    try expect(try drawing(.everyPlace), "hand-map-every-place")
    try expect(
      try drawing(.largeUlcer, participant: "P1", visits: ["baseline"]), "hand-map-large-ulcer")
  }
}
