import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("adsl.csv and adae.csv")
struct SubjectLevelTests {
  private let people = """
    person P2 treated=14:30 death=50 end=50:death
    person P1 end=60:withdrew-consent
    person P3 failed
    person P4 untreated
    visit P1 0 28
    visit P2 0
    P1 R2-tip-volar 30 active
    P1 R2-tip-volar 40 not-assessed
    """

  @Test("One row per screened participant, with populations, end of study and follow-up")
  func subjects() throws {
    let adsl = try DatasetRows("adsl.csv", of: people)
    #expect(adsl.rows.map { $0["SUBJID"] } == ["P1", "P2", "P3", "P4"])
    let flags = "SCRNFL SCRFFL ENRLFL SAFFL COMPLFL WITHDRFL DTHFL"
    #expect(try adsl.cells(flags, where: ["SUBJID": "P1"]) == "Y N Y Y N Y –")
    #expect(try adsl.cells(flags, where: ["SUBJID": "P2"]) == "Y N Y Y N N Y")
    #expect(try adsl.cells(flags, where: ["SUBJID": "P3"]) == "Y Y N N N N –")
    let end = "EOSDT EOSSTT DCSREAS DTHDT"
    #expect(
      try adsl.cells(end, where: ["SUBJID": "P1"])
        == "2025-04-30 DISCONTINUED WITHDRAWAL BY SUBJECT –")
    #expect(
      try adsl.cells(end, where: ["SUBJID": "P2"])
        == "2025-04-20 DISCONTINUED DEATH 2025-04-20")
    #expect(try adsl.cells(end, where: ["SUBJID": "P3"]) == "– – – –")
    #expect(try adsl.cells("EOSSTT", where: ["SUBJID": "P4"]) == "ONGOING")
    // The last assessed row (line 2 of ulcers), not the later one that was not assessed; for P2
    // the visit of day 0 (the third), which is later than nothing.
    let followUp = "TRTSDT FUPENDT FUPDUR FUPDOM FUPSEQ AEOBSDUR SRCSEQ"
    #expect(
      try adsl.cells(followUp, where: ["SUBJID": "P1"])
        == "2025-03-01 2025-03-31 30 ulcers 2 60 3")
    #expect(
      try adsl.cells(followUp, where: ["SUBJID": "P2"]) == "2025-03-01 2025-03-01 0 visits 4 50 2")
    #expect(try adsl.cells(followUp, where: ["SUBJID": "P4"]) == "– – – – – – 5")
    #expect(try adsl.cells("TRTSDTM", where: ["SUBJID": "P2"]) == "2025-03-01T14:30:00")
    #expect(try adsl.cells("USUBJID", where: ["SUBJID": "P2"]) == "TINY-P2")
  }

  @Test("An arm column is there with an allocation, and nowhere without one")
  func arms() throws {
    for name in ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"] {
      let open = try DatasetRows(name, of: people)
      #expect(!open.columns.contains { $0.hasPrefix("TRT0") || $0.hasPrefix("ARM") })
      let closed = try DatasetRows(name, of: people, allocation: ["P1": "X", "P4": "Z"])
      #expect(
        closed.columns == Array(open.columns[..<4]) + ["TRT01P", "TRT01A"] + open.columns[4...])
    }
    let adsl = try DatasetRows("adsl.csv", of: people, allocation: ["P1": "X", "P4": "Z"])
    #expect(try adsl.cells("TRT01P TRT01A", where: ["SUBJID": "P1"]) == "X X")
    #expect(try adsl.cells("TRT01P TRT01A", where: ["SUBJID": "P2"]) == "– –")
    #expect(try adsl.cells("TRT01P TRT01A", where: ["SUBJID": "P4"]) == "Z –")
  }

  @Test("Adverse events: what was reported beside what is analysed")
  func events() throws {
    let adae = try DatasetRows(
      "adae.csv",
      of: """
        person P1 treated=10:00
        person P2 untreated
        event P1 A Skin day=-1 grade=2 related=unlikely
        event P1 B Skin day=0 at=09:59
        event P1 C Skin day=0 at=10:00 related=definite
        event P1 D Heart day=84 endday=90 grade=3 toxicity=swelling
        event P1 E Heart day=85 grade=4 outcome=fatal action=withdrawn-from-study
        event P1 F Heart start=2025-04 seriousness=hospitalisation end=2025-05
        event P1 G Heart start=2025
        event P1 H Heart
        event P2 A Heart day=3
        """)
    func cells(_ names: String, _ event: String, of person: String = "P1") throws -> String {
      try adae.cells(names, where: ["SUBJID": person, "AESPID": event])
    }
    let dates = "AESTDTC ASTDT ASTDTF ASTDY TRTEMFL PRIMFL"
    #expect(try cells(dates, "A") == "2025-02-28 2025-02-28 – -1 – –")
    #expect(try cells(dates, "B") == "2025-03-01T09:59:00 2025-03-01 – 1 – –")
    #expect(try cells(dates, "C") == "2025-03-01T10:00:00 2025-03-01 – 1 Y Y")
    #expect(try cells(dates, "D") == "2025-05-24 2025-05-24 – 85 Y Y")
    #expect(try cells(dates, "E") == "2025-05-25 2025-05-25 – 86 Y –")
    #expect(try cells(dates, "F") == "2025-04 2025-04-01 D 32 Y Y")
    #expect(try cells(dates, "G") == "2025 2025-03-01 M 1 Y Y")
    #expect(try cells(dates, "H") == "– 2025-03-01 Y 1 Y Y")
    #expect(try cells(dates, "A", of: "P2") == "2025-03-04 2025-03-04 – – – –")
    #expect(try cells("AEENDTC AENDT AENDTF AENDY", "D") == "2025-05-30 2025-05-30 – 91")
    #expect(try cells("AEENDTC AENDT AENDTF AENDY", "F") == "2025-05 2025-05-31 D 92")
    let judged = "AETOXGR ATOXGR GR3FL AEREL ARELFL AESER ASERFL FATALFL WDRAWFL"
    #expect(try cells(judged, "A") == "2 2 – UNLIKELY – – – – –")
    #expect(try cells(judged, "C") == "– – – DEFINITE Y – – – –")
    #expect(try cells(judged, "D") == "3 3 Y – Y – – – –")
    #expect(try cells(judged, "E") == "4 5 Y – Y – Y Y Y")
    #expect(try cells("AESHOSP ASERFL AEOUT", "F") == "Y Y –")
    #expect(try cells("LOCTOX LOCTOXFL AEOUT", "D") == "SWELLING Y –")
    #expect(try cells("AEOUT AEACN", "E") == "FATAL WITHDRAWN FROM STUDY")
    #expect(try cells("AESEQ SRCDOM SRCVAR SRCSEQ", "H") == "8 adverse-events start_date 9")
    #expect(try cells("SAFFL AESEQ SRCSEQ", "A", of: "P2") == "N 1 10")
  }

  @Test("What was recorded after the cut-off is not told, and lines stay those of the file")
  func cutOff() throws {
    let study = """
      person P9 consent=30
      person P1 end=60:completed
      event P1 A Skin day=40
      event P1 B Skin day=5 endday=40
      visit P1 40 10
      P1 R2-tip-volar 41 healed
      P1 R2-tip-volar 9 active
      """
    let adsl = try DatasetRows("adsl.csv", of: study, cut: 20)
    #expect(adsl.rows.count == 1)
    #expect(
      try adsl.cells("EOSDT EOSSTT FUPDUR FUPDOM FUPSEQ SRCSEQ DCUTDT", where: ["SUBJID": "P1"])
        == "– ONGOING 10 visits 3 3 2025-03-21")
    let adae = try DatasetRows("adae.csv", of: study, cut: 20)
    #expect(
      try adae.cells("AEENDTC AENDT AENDTF AESEQ SRCSEQ", where: ["AESPID": "B"]) == "– – – 1 3")
    #expect(adae.rows.count == 1)
    let adtte = try DatasetRows("adtte.csv", of: study, cut: 20)
    #expect(try adtte.cells("AVAL SRCSEQ", where: ["PARAMCD": "EPIDUR"]) == "0 3")
  }
}
