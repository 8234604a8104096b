import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("New ulcers, recurrence, patterns and places")
struct RecurrenceTests {
  /// P1 healed at R2-tip-volar on day 14 (confirmed on 28) and then as `rows` say.
  private func study(_ rows: String = "") throws -> StudyAnalysis {
    try TinyStudy.analysis(
      """
      person P1
      P1 R2-tip-volar 0 active
      P1 R2-tip-volar 14 healed
      P1 R2-tip-volar 28 healed
      \(rows)
      """)
  }

  @Test("a return at the location within 91 days of healing counts, on day 92 only overall")
  func sameLocation() throws {
    let within = try study("P1 R2-tip-volar 105 active")  // gap 105 − 14 = 91
    #expect(try within.share("recurrence.same-location.within-91-days") == "1/1")
    let later = try study("P1 R2-tip-volar 106 active")
    #expect(try later.share("recurrence.same-location.within-91-days") == "0/1")
    #expect(try later.share("recurrence.same-location") == "1/1")
    #expect(try study().share("recurrence.same-location") == "0/1")
  }

  @Test("only confirmed healings after day 0 are followed")
  func denominator() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2 untreated
      P1 L2-tip-volar -9 active
      P1 L2-tip-volar 0 healed
      P1 L2-tip-volar 14 healed
      P1 R2-tip-volar -60 active
      P1 R2-tip-volar -50 healed
      P1 R2-tip-volar 0 healed
      P1 R2-tip-volar 9 active
      P1 R3-tip-volar 0 active
      P1 R3-tip-volar 14 healed
      P2 R3-tip-volar 0 active
      P2 R3-tip-volar 14 healed
      P2 R3-tip-volar 28 healed
      """)
    #expect(
      try analysis.json("recurrence.same-location")
        == #"{"kind":"notEstimable","reason":"no confirmed healed episodes after treatment"}"#)
    #expect(analysis.counts.priorEpisodes == 2)
  }

  @Test("the gap is censored at the last healed row")
  func timeToRecurrence() throws {
    let analysis = try study(
      """
      P1 R2-tip-volar 60 healed
      P1 R3-tip-volar 0 active
      P1 R3-tip-volar 20 healed
      P1 R3-tip-volar 40 healed
      P1 R3-tip-volar 50 active
      """)
    // Gaps: 60 − 14 = 46 censored; 50 − 20 = 30 event of 2 at risk.
    let points = try analysis.value("recurrence.time.curve").points ?? []
    #expect(points.map(\.time) == [30, 46])
    #expect(points.map(\.estimate) == [0.5, 0.5])
    #expect(points.map(\.events) == [1, 0])
    // Flat at 0.5 up to the last time: the middle of 30 and 46.
    #expect(try analysis.value("recurrence.time.median").estimate == 38)
    #expect(
      try analysis.json("recurrence.time.day-91")
        == #"{"kind":"notEstimable","reason":"beyond the last observed time, 46"}"#)
  }

  @Test(
    "a contiguous ulcer is on the same hand, digit and surface at a neighbouring level",
    arguments: [
      ("R2-tip-volar 98 active", "1/1"),  // 98 − 14 = 84
      ("R2-tip-volar 99 active", "0/1"),
      ("R2-distal-volar 40 active", "1/1"),
      ("R2-nail-volar 40 active", "1/1"),
      ("R2-dip-volar 40 active", "0/1"),
      ("R2-distal-dorsal 40 active", "0/1"),
      ("R3-tip-volar 40 active", "0/1"),
      ("L2-tip-volar 40 active", "0/1"),
      ("R2-distal-volar 14 active", "0/1"),  // not after the healing
      ("R2-distal-volar 15 active", "1/1"),  // before the confirmation, after the healing
    ])
  func contiguous(row: String, expected: String) throws {
    #expect(
      try study("P1 \(row)").share("recurrence.contiguous.within-84-days") == expected)
  }

  @Test("the thumb has one interphalangeal joint: its dip touches proximal")
  func thumb() throws {
    func share(_ digit: Int, _ other: String) throws -> String {
      try TinyStudy.analysis(
        """
        person P1
        P1 R\(digit)-dip-volar 0 active
        P1 R\(digit)-dip-volar 14 healed
        P1 R\(digit)-dip-volar 28 healed
        P1 R\(digit)-\(other)-volar 40 active
        """
      ).share("recurrence.contiguous.within-84-days")
    }
    #expect(try share(1, "proximal") == "1/1")
    #expect(try share(2, "proximal") == "0/1")
    #expect(try share(2, "middle") == "1/1")
  }

  @Test("new ulcers: count, participants, rate over time at risk and mean number")
  func newUlcers() throws {
    // P1: two new ulcers in 100 days, P2: none in 50 days. λ = 2 / (150/365.25).
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2
      visit P1 100
      visit P2 50
      P1 R2-tip-volar 0 active
      P1 R3-tip-volar 30 active
      P1 R4-tip-volar 60 active
      """)
    #expect(try analysis.value("new-ulcers.count").count == 2)
    #expect(try analysis.share("new-ulcers.participants") == "1/2")
    let years = 150 / 365.25
    #expect(try analysis.value("new-ulcers.rate").estimate == 2 / years)
    // n − λT: 2 − 2·100/150 = 2/3 and −2/3; √(2 · 4/9) / years.
    let error = try analysis.value("new-ulcers.rate.robust-standard-error").estimate ?? 0
    #expect(abs(error - (8.0 / 9).squareRoot() / years) < 1e-9)
    let points = try analysis.value("new-ulcers.mean-cumulative.curve").points ?? []
    #expect(points.map(\.time) == [30, 50, 60, 100])
    #expect(points.map(\.atRisk) == [2, 2, 1, 1])
    #expect(points.map(\.estimate) == [0.5, 0.5, 1.5, 1.5])
  }

  @Test(
    "patterns over at least three attended visits after day 0",
    arguments: [
      ("visit P1 0 14 28", "", "unknown"),
      ("visit P1 14 14 28", "", "unknown"),
      ("visit P1 14 28 56", "", "none"),
      ("visit P1 14 28 56", "28 active, 30 healed", "episodic"),
      ("visit P1 14 28 56", "0 active, 28 active, 56 healed", "recurrent"),
      ("visit P1 14 28 56", "0 active", "chronic"),
      // Not open on the healing day, open on the first active day.
      ("visit P1 14 28 56", "14 active, 28 healed", "episodic"),
      // A cancelled healing was open throughout.
      ("visit P1 14 28 56", "0 active, 27 healed, 30 active", "chronic"),
      ("visit P1 14 28 56", "0 active, 28 amputated", "episodic"),
    ])
  func patterns(visits: String, rows: String, expected: String) throws {
    let lines = rows.split(separator: ",").map { "P1 R2-tip-volar \($0.drop { $0 == " " })" }
    let analysis = try TinyStudy.analysis(
      "person P1\n\(visits)\n" + lines.joined(separator: "\n"))
    for pattern in UlcerPattern.allCases {
      #expect(
        try analysis.share(ResultID(text: "pattern.\(pattern.rawValue)"))
          == (pattern.rawValue == expected ? "1/1" : "0/1"))
    }
  }

  @Test("places count all episodes of treated participants, prior ones included")
  func places() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      person P2
      person P3 untreated
      P1 R2-tip-volar -9 active
      P1 R2-tip-volar 0 healed
      P1 R2-tip-volar 9 active
      P1 R2-tip-volar 20 healed
      P1 R2-tip-volar 25 active
      P2 R2-tip-volar 0 active
      P2 R2-tip-volar 14 healed
      P2 R2-tip-volar 28 healed
      P2 L1-mcp-dorsal 5 active
      P2 L1-mcp-dorsal 9 amputated
      P3 L5-mcp-dorsal 0 active
      """)
    func counts(_ place: String) throws -> [Int?] {
      try ["episodes", "healed-confirmed", "lost", "recurrences", "flips"].map {
        try analysis.value(ResultID(text: "\(place).\($0)")).count
      }
    }
    #expect(try counts("location.R2-tip-volar") == [3, 1, 0, 1, 1])
    #expect(try counts("location.L1-mcp-dorsal") == [1, 0, 1, 0, 0])
    #expect(analysis["location.L5-mcp-dorsal.episodes"] == nil)
    #expect(try counts("hand.right") == [3, 1, 0, 1, 1])
    #expect(try counts("digit.5") == [0, 0, 0, 0, 0])
    #expect(try counts("level.mcp") == [1, 0, 1, 0, 0])
    #expect(try counts("surface.volar") == [3, 1, 0, 1, 1])
    #expect(try analysis.value("location.R2-tip-volar.median-days-to-healing").estimate == 14)
    #expect(
      try analysis.json("location.L1-mcp-dorsal.median-days-to-healing")
        == #"{"kind":"notEstimable","reason":"no observations"}"#)
  }
}
