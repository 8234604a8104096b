import SourceDiagnostics
import TestSupport
import Testing

@testable import CaptureImport

@Suite("A mapping is read with every fault at its place")
struct MappingReaderTests {
  private func faults(_ text: String) -> [String] {
    MappingReader(Array(text.utf8), file: "mapping.yaml", system: .castor).diagnostics.map {
      let place = $0.position
      return "\(place.line ?? 0):\(place.column ?? 0) \($0.rule) \($0.hint ?? "")"
    }
  }

  @Test("All faults at once, each with line, column and the nearest name")
  func faults() {
    let text = """
      system: redcap
      study-file: study.yaml
      tabels: {}
      tables:
        study: {file: a.csv, table: b, decimal: x}
      exclude:
        - {participants: [T1], is: x}
        - {column: c}
      records:
        participents: []
        participants:
          - table: study
            where: [{column: a, is: x, is-not: y}]
            columns:
              participant_id: id
              consent_date: {column: c, dates: ymd}
              screening_outcome: {column: s, values: {1: enroled, 2: failed}}
              sex: {colum: s}
              age_years: {column: a, dates: dmy, scale: 7}
              end_reason: {value: {}}
              site: {column: x, value: y}
              treated_hand: "?"
              death_date: {column: d, from: t, pick: newest}
        ulcers:
          - table: u
            columns:
              participant_id: id
              length_mm: {column: l, unit: inch}
              area_mm2: {column: l, unit: {A: cm}}
              pain: {column: p, unit: cm}
      """
    #expect(
      faults(text) == [
        "1:9 impossible-value write cicatrix import redcap",
        "3:1 unknown-key did you mean ‘tables’?",
        "5:24 impossible-value keep one",
        "5:43 impossible-value did you mean ‘,’?",
        "7:26 impossible-value make two entries",
        "8:6 impossible-value filled, empty, a word or a list of words",
        "10:3 unknown-key did you mean ‘participants’?",
        "13:16 impossible-value filled, empty, a word or a list of words",
        "16:42 impossible-value known: dmy, mdy, sas",
        "17:52 impossible-value did you mean ‘enrolled’?",
        "18:14 impossible-value name the column that it comes from",
        "18:15 unknown-key did you mean ‘column’?",
        "19:32 impossible-value ",
        "19:51 impossible-value ",
        "20:29 wrong-type ",
        "21:15 impossible-value keep one of them",
        "22:23 unresolved-suggestion write what is meant, or remove the line",
        "23:48 impossible-value known: only, first, last, earliest, latest",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "25:7 required-column-not-mapped ulcers.csv must have it: add it under columns",
        "28:38 impossible-value known: mm, cm",
        "29:41 impossible-value did you mean ‘cm2’?",
        "30:33 impossible-value ",
      ])
  }

  @Test("An empty file, one that is no YAML, one without records or study")
  func whole() {
    #expect(faults("").first?.contains("empty-mapping") == true)
    #expect(faults("a: [").first?.contains("configuration-syntax") == true)
    let found = faults("system: castor\n")
    #expect(found.count == 2 && found.allSatisfy { $0.contains("impossible-value") })
  }

  @Test("for-each writes the rule out, in names, words and conditions")
  func forEach() throws {
    let text = """
      study: {acronym: X}
      records:
        visits:
          - table: t<n>
            for-each: [{n: 2, id: w2}, {n: 4, id: w4}]
            where: [{column: <n>_done, is: filled}]
            columns:
              participant_id: id
              visit: {value: <id>}
              attended: {column: v<n>_done, values: {<n>: yes}}
      """
    let reader = MappingReader(Array(text.utf8), file: "m", system: .csv)
    #expect(reader.diagnostics.isEmpty)
    let rules = try #require(reader.mapping?.rules)
    #expect(rules.map(\.table.text) == ["t2", "t4"])
    #expect(rules.map(\.number) == [1, 1])
    #expect(rules[1].conditions.map(\.column.text) == ["4_done"])
    guard case .constant("w4")? = rules[1].columns[1]?.origin else {
      Issue.record("no constant")
      return
    }
    #expect(rules[1].columns[3]?.values == [WordPair(source: "4", target: "yes")])
  }
}
