import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("adulc.csv")
struct UlcerDatasetTests {
  /// Open ulcers on day 0 and at week 12, days 70 to 125; day 84 is 2025-05-24:
  /// - P1: 2, then 1: R2 heals on the day of the visit and is not open on it.
  /// - P2: 1, then 0, healed and not confirmed. P3: 0, then 1, which is new, at the visit of day 90.
  /// - P4 missed week 12 and is followed to day 60. P5 was not treated.
  private static let burden = """
    person P1
    P1 R2-tip-volar 0 active
    P1 R2-tip-volar 84 healed
    P1 L3-tip-volar 0 active
    P1 L3-tip-volar 84 active
    visit P1 w12=84
    person P2
    P2 R2-tip-volar 0 active
    P2 R2-tip-volar 80 healed
    visit P2 w12=84
    person P3
    P3 R2-tip-volar 90 active
    visit P3 w12=90
    person P4
    visit P4 w8=60
    person P5 untreated
    P5 R2-tip-volar 0 active
    """

  private func cells(
    _ names: String, _ rows: DatasetRows, _ parameter: String, of id: String, at visit: String = ""
  ) throws -> String {
    try rows.cells(names, where: ["PARAMCD": parameter, "SUBJID": id, "AVISITN": visit])
  }

  @Test("Open ulcers at the baseline and at each attended planned visit, with their change")
  func openUlcers() throws {
    let rows = try DatasetRows("adulc.csv", of: Self.burden)
    let names = "AVISIT ADT ADY ABLFL AVAL BASE CHG SRCDOM SAFFL"
    #expect(
      try cells(names, rows, "OPENULC", of: "P1", at: "0")
        == "Baseline 2025-03-01 1 Y 2 2 – – Y")
    let numbers = "ADT ADY ABLFL AVAL BASE CHG"
    #expect(try cells(numbers, rows, "OPENULC", of: "P1", at: "84") == "2025-05-24 85 – 1 2 -1")
    #expect(try cells(numbers, rows, "OPENULC", of: "P2", at: "84") == "2025-05-24 85 – 0 1 -1")
    // Day 90, six days later.
    #expect(try cells(numbers, rows, "OPENULC", of: "P3", at: "84") == "2025-05-30 91 – 1 0 1")
    #expect(try cells(numbers, rows, "OPENULC", of: "P4", at: "56") == "2025-04-30 61 – 0 0 0")
    #expect(rows.rows.filter { $0["PARAMCD"] == "OPENULC" }.count == 8)
    #expect(!rows.rows.contains { $0["SUBJID"] == "P5" })
  }

  @Test("All baseline ulcers healed is Y or N of those who had one")
  func allHealed() throws {
    let rows = try DatasetRows("adulc.csv", of: Self.burden)
    #expect(try cells("AVAL AVALC BASE", rows, "ALLHEAL", of: "P1", at: "84") == "0 N –")
    #expect(try cells("AVAL AVALC BASE", rows, "ALLHEAL", of: "P2", at: "84") == "1 Y –")
    #expect(rows.rows.filter { $0["PARAMCD"] == "ALLHEAL" }.count == 2)
  }

  @Test("New ulcers of a complete window, and ulcer-free days of those followed to day 84")
  func newUlcersAndFreeDays() throws {
    let rows = try DatasetRows("adulc.csv", of: Self.burden)
    // The window of P3 ends with the visit of day 90, on which the ulcer is new.
    #expect(try cells("AVAL ADT", rows, "NEWULCN", of: "P1") == "0 2025-05-24")
    #expect(try cells("AVAL ADT", rows, "NEWULCN", of: "P3") == "1 2025-05-30")
    // P1 has L3 open on days 1 to 84; P2 is open on days 1 to 79: 84 − 79 = 5; P3 on none of them.
    #expect(try cells("AVAL ADT", rows, "ULFREE84", of: "P1") == "0 2025-05-24")
    #expect(try cells("AVAL", rows, "ULFREE84", of: "P2") == "5")
    #expect(try cells("AVAL", rows, "ULFREE84", of: "P3") == "84")
    for parameter in ["NEWULCN", "ULFREE84"] {
      #expect(!rows.rows.contains { $0["PARAMCD"] == parameter && $0["SUBJID"] == "P4" })
    }
  }

  @Test("Target ulcers of each participant; no row where no row says of an ulcer that it is one")
  func targets() throws {
    // P1: R2 confirmed healed, which is closed; L2 closed on day 28, the closure cancelled; L3
    // amputated. P2: an ulcer that is no target.
    let rows = try DatasetRows(
      "adulc.csv",
      of: """
        person P1
        P1 R2-tip-volar 0 active target
        P1 R2-tip-volar 28 healed
        P1 R2-tip-volar 42 healed
        P1 L2-tip-volar 0 active target
        P1 L2-tip-volar 28 healed
        P1 L2-tip-volar 35 active
        P1 L3-tip-volar 0 active target
        P1 L3-tip-volar 50 amputated
        person P2
        P2 R1-tip-volar 0 active
        """)
    for (parameter, number) in [
      ("TARGET", 3), ("TARGCONF", 1), ("TARGCLOS", 2), ("TARGLOST", 1),
    ] {
      #expect(try cells("AVAL ADT", rows, parameter, of: "P1") == "\(number) –", "\(parameter)")
      #expect(try cells("AVAL", rows, parameter, of: "P2") == "0")
    }
    let without = try DatasetRows("adulc.csv", of: Self.burden)
    #expect(!without.rows.contains { $0["PARCAT1"] == "TARGET ULCER" })
  }

  @Test("Complications are numbers of ulcer sites and courses; what cannot be added up is Y or N")
  func complications() throws {
    // P1: an amputation, and gangrene at two sites, at one of which it was there on day 0; two
    // operations, the one of day −5 before treatment, and one without a day. P2: prostacyclin, which
    // is no complication.
    let rows = try DatasetRows(
      "adulc.csv",
      of: """
        person P1
        P1 R2-tip-volar 0 active gangrene
        P1 R2-tip-volar 14 active gangrene
        P1 R3-tip-volar 0 active
        P1 R3-tip-volar 14 active gangrene deep antibiotics
        P1 R4-tip-volar 0 active
        P1 R4-tip-volar 30 amputated
        P1 R5-tip-volar 0 active
        P1 R5-tip-volar 30 surgically-closed
        treatment P1 surgery 10
        treatment P1 surgery 20
        treatment P1 surgery -5
        treatment P1 surgery start=2025-04
        person P2
        treatment P2 prostacyclin-iv 5
        """)
    for (parameter, first, second) in [
      ("COMPLANY", "1 Y", "0 N"), ("COMPLAMP", "1 –", "0 –"), ("COMPLCLO", "1 –", "0 –"),
      ("COMPLGAN", "1 –", "0 –"), ("COMPLDEE", "1 –", "0 –"), ("COMPLANT", "1 Y", "0 N"),
      ("COMPLSUR", "2 –", "0 –"), ("COMPLPRO", "0 –", "1 –"), ("COMPLUND", "1 –", "0 –"),
    ] {
      #expect(try cells("AVAL AVALC", rows, parameter, of: "P1") == first, "\(parameter)")
      #expect(try cells("AVAL AVALC", rows, parameter, of: "P2") == second, "\(parameter)")
    }
  }

  @Test("Scores at the baseline and at visits, with the change and the record they came from")
  func scores() throws {
    // The record of day −9 is not used; lines 3, 4 and 5 of scores.csv are. Day −2 is 2025-02-27.
    let rows = try DatasetRows(
      "adulc.csv",
      of: """
        person P1
        score P1 pain-vas -9 60
        score P1 pain-vas -2 50
        score P1 pain-vas 84 40.5
        score P1 own-scale 84 7
        """)
    let names = "ADT ADY ABLFL AVAL BASE CHG SRCDOM SRCVAR SRCSEQ"
    #expect(
      try cells(names, rows, "PAINVAS", of: "P1", at: "0")
        == "2025-02-27 -2 Y 50 50 – scores score 3")
    // 40.5 − 50 = −9.5.
    #expect(
      try cells(names, rows, "PAINVAS", of: "P1", at: "84")
        == "2025-05-24 85 – 40.5 50 -9.5 scores score 4")
    // Without a baseline there is no change.
    #expect(
      try cells(names, rows, "OWNSCALE", of: "P1", at: "84")
        == "2025-05-24 85 – 7 – – scores score 5")
    #expect(rows.rows.filter { $0["PARCAT1"] == "SCORE" }.count == 3)
  }

  @Test("Codes are unique, have 8 characters at most and begin with a letter")
  func codes() {
    // A known instrument keeps its code, one with the same letters gets a 2; a code begins with a
    // letter; OPENULC is a parameter; an id without letters of A–Z has the S alone.
    let instruments = ["painvas", "pain-vas", "6-minutes-walk", "open-ulc", "eq-5d-index", "–"]
    let codes = ScoreCodes(instruments)
    #expect(
      instruments.map { codes[$0] } == [
        "PAINVAS2", "PAINVAS", "S6MINUTE", "OPENULC2", "EQ5DINDE", "S",
      ])
    let ids = Set(instruments + Instrument.known.map(\.id))
    let all = Set(ids.map { codes[$0] })
    #expect(all.count == ids.count)
    for code in all.union(UlcerParameter.allCases.map(\.rawValue)) {
      #expect((1...8).contains(code.utf8.count), "\(code)")
    }
    let reversed = ScoreCodes(instruments.reversed())
    #expect(instruments.allSatisfy { codes[$0] == reversed[$0] })
  }

  @Test("Each parameter stands once at a visit, and the order of the rows changes nothing")
  func order() throws {
    let lines =
      Self.burden.split(separator: "\n").map(String.init)
      + ["score P1 chfs 84 3", "score P1 chfs 0 5", "treatment P1 surgery 10"]
    let people = lines.filter { $0.hasPrefix("person") }
    let others = lines.filter { !$0.hasPrefix("person") }
    func told(_ rows: [String]) throws -> [[String: String]] {
      try DatasetRows("adulc.csv", of: (people + rows).joined(separator: "\n")).rows.map { row in
        row.filter { $0.key != "SRCSEQ" }
      }
    }
    let rows = try told(others)
    #expect(rows == (try told(others.reversed())))
    let keys = rows.map { [$0["USUBJID"], $0["PARAMCD"], $0["AVISITN"]] }
    #expect(Set(keys).count == keys.count)
  }
}
