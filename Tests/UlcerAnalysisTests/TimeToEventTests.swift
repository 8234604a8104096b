import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("adtte.csv")
struct TimeToEventTests {
  /// One baseline ulcer for each way in which a healing can be seen or not.
  private let healing = """
    person P1 death=100
    visit P1 0 14 28 42 90
    P1 R1-tip-volar -3 active 4x4
    P1 R1-tip-volar 14 active
    P1 R1-tip-volar 29 healed
    P1 R1-tip-volar 42 healed
    P1 R1-tip-volar 120 healed
    P1 R2-tip-volar 0 active
    P1 R2-tip-volar 28 surgically-closed
    P1 R3-tip-volar 0 active
    P1 R3-tip-volar 28 indeterminate
    P1 R3-tip-volar 42 healed
    P1 R4-tip-volar -2 active
    P1 R5-tip-volar 0 active
    P1 R5-tip-volar 42 active
    """
  /// The same without the death, which ends what is open.
  private var survivor: String { healing.replacing(" death=100", with: "") }

  private func cells(
    _ names: String, _ parameter: String, at location: String, of rows: DatasetRows
  ) throws -> String {
    try rows.cells(names, where: ["PARAMCD": parameter, "ULLOC": location])
  }

  @Test("Healing: the event is 0, each reason for not seeing it has its own code")
  func codes() throws {
    let rows = try DatasetRows("adtte.csv", of: survivor)
    let names = "CNSR AVAL ADT SRCDOM SRCSEQ"
    #expect(
      try cells(names, "TTHEALC", at: "R1-tip-volar", of: rows) == "0 29 2025-03-30 ulcers 4")
    #expect(
      try cells(names, "TTHEALC", at: "R2-tip-volar", of: rows) == "2 28 2025-03-29 ulcers 8")
    #expect(
      try cells(names, "TTHEALC", at: "R3-tip-volar", of: rows) == "3 28 2025-03-29 ulcers 10")
    #expect(
      try cells(names, "TTHEALC", at: "R4-tip-volar", of: rows) == "4 0 2025-02-27 ulcers 12")
    #expect(
      try cells(names, "TTHEALC", at: "R5-tip-volar", of: rows) == "1 42 2025-04-12 ulcers 14")
    #expect(
      try cells(names, "TTHEALA", at: "R3-tip-volar", of: rows) == "0 42 2025-04-12 ulcers 11")
    #expect(
      try cells("EVNTDESC CNSDTDSC", "TTHEALC", at: "R2-tip-volar", of: rows)
        == "LOST: SURGICALLY CLOSED DATE OF LOSS")
    #expect(
      try cells("STARTDT STRTDOM STRTVAR STRTSEQ ADY", "TTHEALC", at: "R4-tip-volar", of: rows)
        == "2025-03-01 participants treatment_date 2 -2")
    #expect(
      try cells("CNFDT CNFSEQ LSTHLDT LSTHLSEQ DURABFL", "TTHEALC", at: "R1-tip-volar", of: rows)
        == "2025-04-12 5 2025-06-29 6 Y")
    #expect(
      try cells("REFDT REFSEQ PARBEST EPIKIND EPISTAT", "TTHEALC", at: "R1-tip-volar", of: rows)
        == "2025-02-26 2 100 BASELINE HEALED CONFIRMED")
  }

  @Test("Interval and mid-point carry both ends of the healing interval")
  func intervals() throws {
    let rows = try DatasetRows("adtte.csv", of: survivor)
    let names = "CNSR AVAL AVALLO AVALHI LODT LOSEQ"
    #expect(
      try cells(names, "TTHEALM", at: "R1-tip-volar", of: rows) == "0 21.5 14 29 2025-03-15 3")
    #expect(try cells(names, "TTHEALI", at: "R1-tip-volar", of: rows) == "0 29 14 29 2025-03-15 3")
    #expect(try cells(names, "TTHEALI", at: "R3-tip-volar", of: rows) == "3 28 28 – – –")
    #expect(try cells(names, "TTHEALM", at: "R4-tip-volar", of: rows) == "4 0 – – – –")
  }

  @Test(
    "A loss by death comes from participants.csv, by end_date where that is a death, or death_date")
  func death() throws {
    let rows = try DatasetRows("adtte.csv", of: healing)
    let names = "CNSR AVAL ADT SRCDOM SRCVAR SRCSEQ"
    #expect(
      try cells(names, "TTHEALC", at: "R5-tip-volar", of: rows)
        == "2 100 2025-06-09 participants death_date 2")
    #expect(try cells("CNSR AVAL", "TTHEALC", at: "R4-tip-volar", of: rows) == "2 100")
    let other = try DatasetRows(
      "adtte.csv", of: healing.replacing("death=100", with: "end=100:death"))
    #expect(
      try cells(names, "TTHEALC", at: "R5-tip-volar", of: other)
        == "2 100 2025-06-09 participants end_date 2")
    #expect(
      try other.cells("CNSR", where: ["PARAMCD": "TTLOCTOX"]) == "1",
      "a death after the primary window does not compete")
    let early = try DatasetRows("adtte.csv", of: "person P1 end=60:death")
    #expect(
      try early.cells("CNSR AVAL SRCVAR", where: ["PARAMCD": "TTLOCTOX"]) == "2 60 end_date")
  }

  @Test("Recurrence: at the location, nearby, or not; the healing starts the clock")
  func recurrence() throws {
    let rows = try DatasetRows(
      "adtte.csv",
      of: """
        person P1
        visit P1 200
        P1 R2-tip-volar 0 active
        P1 R2-tip-volar 10 healed
        P1 R2-tip-volar 28 healed
        P1 R2-tip-volar 50 active
        P1 R2-distal-volar 0 active
        P1 R2-distal-volar 14 healed
        P1 R2-distal-volar 28 healed
        P1 R2-distal-volar 60 healed
        P1 L2-tip-volar 0 active
        P1 L2-tip-volar 14 healed
        P1 L2-tip-volar 30 healed
        """)
    func cells(_ names: String, _ parameter: String, _ place: String, _ episode: String = "1")
      throws -> String
    {
      try rows.cells(
        names, where: ["PARAMCD": parameter, "ULLOC": place, "EPISODE": episode])
    }
    let names = "CNSR AVAL STARTDT STRTSEQ ADT SRCDOM SRCSEQ"
    #expect(
      try cells(names, "TTRECUR", "R2-tip-volar") == "0 40 2025-03-11 3 2025-04-20 ulcers 5")
    #expect(
      try cells(names, "TTRECUR", "R2-distal-volar") == "1 46 2025-03-15 7 2025-04-30 ulcers 9")
    #expect(
      try cells(names, "TTRECURC", "R2-distal-volar") == "0 36 2025-03-15 7 2025-04-20 ulcers 5")
    #expect(
      try cells(names, "TTRECURC", "L2-tip-volar") == "1 186 2025-03-15 11 2025-09-17 visits 2")
    #expect(try cells("EVNTDESC", "TTRECURC", "R2-distal-volar") == "ULCER AT R2-tip-volar")
    #expect(try cells("CNSR AVAL EPIKIND", "EPIDUR", "R2-tip-volar", "2") == "1 0 RECURRENCE")
    // It opened after the last healed row; of the first one nothing earlier is known.
    #expect(
      try cells("OPENLDT OPENLDOM OPENLSEQ", "EPIDUR", "R2-tip-volar", "2")
        == "2025-03-29 ulcers 4")
    #expect(try cells("OPENLDT OPENLDOM OPENLSEQ", "EPIDUR", "R2-tip-volar") == "– – –")
    #expect(
      try cells("CNSR AVAL EVNTDESC", "TTNEWULC", "R2-tip-volar", "2")
        == "0 50 NEW ULCER (RECURRENCE)")
    #expect(
      try cells("CNSR AVAL SRCSEQ", "TTNEWULC", "", "") == "1 200 2")
    #expect(rows.rows.count { $0["PARAMCD"] == "TTNEWULC" } == 2)
    #expect(
      try cells("CNSR AVAL EVNTDESC SRCDOM", "TTNEWUL1", "", "")
        == "0 50 NEW ULCER AT R2-tip-volar ulcers")
    #expect(try cells("CNSR AVAL SRCSEQ", "TTNEWUL2", "", "") == "1 200 2")
  }

  @Test("Without an earlier row at the place an episode opened after the last attended visit")
  func opening() throws {
    let rows = try DatasetRows(
      "adtte.csv",
      of: "person P1\nvisit P1 0 14 28\nP1 R2-tip-volar 28 active\nP1 R3-tip-volar 0 active")
    #expect(
      try cells("OPENLDT OPENLDOM OPENLSEQ", "EPIDUR", at: "R2-tip-volar", of: rows)
        == "2025-03-15 visits 3")
    #expect(
      try cells("OPENLDT OPENLDOM OPENLSEQ", "EPIDUR", at: "R3-tip-volar", of: rows) == "– – –")
  }

  @Test("Worsening: the first worse row, else the last row in the window")
  func worsening() throws {
    let rows = try DatasetRows(
      "adtte.csv",
      of: """
        person P1
        P1 R2-tip-volar 0 active 4x4
        P1 R2-tip-volar 14 active 4x4
        P1 R2-tip-volar 28 active 6x6 gangrene
        P1 R2-tip-volar 42 active 9x9
        P1 R3-tip-volar 0 active 4x4
        P1 R3-tip-volar 84 active 4x4
        P1 R3-tip-volar 85 active 9x9
        P1 R4-tip-volar 0 active 4x4
        """)
    let names = "CNSR AVAL SRCSEQ EVNTDESC"
    #expect(
      try cells(names, "TTWORSE", at: "R2-tip-volar", of: rows) == "0 28 4 WORSE: SIZE; GANGRENE")
    #expect(try cells(names, "TTWORSE", at: "R3-tip-volar", of: rows) == "1 84 7 NOT WORSE")
    #expect(
      try cells(names, "TTWORSE", at: "R4-tip-volar", of: rows)
        == "4 0 9 NOT ASSESSED AFTER TREATMENT")
  }

  @Test("Local toxicity: the earliest sight with its file and line, else death, else follow-up")
  func localToxicity() throws {
    let rows = try DatasetRows(
      "adtte.csv",
      of: """
        person P1
        visit P1 0 100
        reaction P1 0 swelling=0
        reaction P1 7 warmth=yes hematoma=1
        event P1 A Skin day=7 toxicity=swelling
        event P1 B Skin day=3 toxicity=other
        P1 R2-tip-volar 2 not-assessed
        P1 R2-tip-volar 101 active
        """)
    func cells(_ parameter: String) throws -> String {
      try rows.cells("CNSR AVAL SRCDOM SRCVAR SRCSEQ EVNTDESC", where: ["PARAMCD": parameter])
    }
    #expect(
      try cells("TTLOCTOX") == "0 7 local-reactions date 3 WARMTH (MEASURED)")
    #expect(try cells("TTLTSWEL") == "0 7 adverse-events start_date 2 SWELLING (ADVERSE EVENT)")
    // Of two sights on one day the measurement stands first.
    #expect(try cells("TTLTINFL") == "0 7 local-reactions date 3 WARMTH (MEASURED)")
    #expect(try cells("TTLTHEMA") == "0 7 local-reactions date 3 HEMATOMA (MEASURED)")
    // The new ulcer of day 101 is outside the window, but it ends the time at risk.
    #expect(try cells("TTLTNEWU") == "1 101 ulcers date 3 NONE SEEN")
  }

  @Test("The untreated have no rows; a participant's own rows come before those of its ulcers")
  func order() throws {
    let rows = try DatasetRows(
      "adtte.csv",
      of: "person P2\nperson P1 untreated\nP1 R2-tip-volar 0 active\n"
        + "P2 R2-tip-volar 0 active\nP2 L5-tip-volar 9 active")
    #expect(Set(rows.rows.map { $0["SUBJID"] }) == ["P2"])
    #expect(
      rows.rows.map { "\($0["ULLOC"] ?? "") \($0["PARAMCD"] ?? "")" } == [
        " TTNEWULC", " TTNEWUL1", " TTNEWUL2", " TTLOCTOX", " TTLTINFL", " TTLTSWEL", " TTLTWARM",
        " TTLTIMPF", " TTLTHEMA", " TTLTWORS", " TTLTNEWU", "L5-tip-volar EPIDUR",
        "L5-tip-volar TTNEWULC",
        "R2-tip-volar TTHEALC", "R2-tip-volar TTHEALA", "R2-tip-volar TTHEALM",
        "R2-tip-volar TTHEALI", "R2-tip-volar TTWORSE", "R2-tip-volar EPIDUR",
      ])
  }

  @Test("Names of columns and parameters fit SAS; no date is without a row")
  func names() throws {
    for name in ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"] {
      let rows = try DatasetRows(name, of: healing, allocation: ["P1": "X"])
      #expect(Set(rows.columns).count == rows.columns.count)
      for column in rows.columns {
        #expect(column.count <= 8, "\(column)")
        #expect(column.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) })
      }
    }
    for parameter in TimeToEventParameter.allCases { #expect(parameter.rawValue.utf8.count <= 8) }
    for row in try DatasetRows("adtte.csv", of: healing).rows {
      for column in ["SRCSEQ", "STRTSEQ", "AVAL", "CNSR", "ADT", "STARTDT"] {
        #expect(row[column] != "", "\(column)")
      }
      #expect((row["LODT"] == "") == (row["LOSEQ"] == ""))
      #expect((row["OPENLDT"] == "") == (row["OPENLSEQ"] == ""))
      #expect((row["CNFDT"] == "") == (row["CNFSEQ"] == ""))
      #expect((row["LSTHLDT"] == "") == (row["LSTHLSEQ"] == ""))
    }
  }

  @Test("The order of the rows changes nothing but the lines")
  func rowOrder() throws {
    let lines =
      survivor.split(separator: "\n").map(String.init)
      + ["reaction P1 7 warmth=1", "reaction P1 7 swelling=1", "event P1 A Skin day=7"]
    let other = [lines[0]] + lines.dropFirst().reversed()
    for name in ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"] {
      func told(_ lines: [String]) throws -> [[String: String]] {
        try DatasetRows(name, of: lines.joined(separator: "\n")).rows.map { row in
          row.filter { !$0.key.hasSuffix("SEQ") }
        }
      }
      #expect(try told(lines) == told(other))
    }
  }
}
