import PlainOutput
import SurvivalStatistics
import Testing

@testable import EstimateCommands

@Suite("An answer is stated once and told twice")
struct AnswerTests {
  private let reached: AnswerRecord = [
    "group": "A", "kind": "estimate", "estimate": .number(0.145), "pValue": .probability(0.00004),
    "subjects": .whole(12), "lower": .none,
  ]

  @Test("JSON has every digit, the table a few; none is null and a dash")
  func both() {
    #expect(
      reached.json.text
        == #"{"group":"A","kind":"estimate","estimate":0.145,"pValue":4e-05,"subjects":12,"#
        + #""lower":null}"#)
    let table = TextTable(
      "Title", [reached],
      [
        AnswerColumn("group", "group"), AnswerColumn("value", "estimate"),
        AnswerColumn("lower", "lower"), AnswerColumn("p value", "pValue"),
      ])
    #expect(
      table.text == """
        Title
        group   value  lower  p value
        A      0.1450      –  <0.0001

        """)
  }

  @Test("What has no value says why where it is asked to")
  func absence() {
    let absent = AnswerRecord.notEstimable(.noExposure)
    for (absence, words) in [
      (AnswerColumn.Absence.dash, "–"), (.dashUnlessReason, ""), (.state, "not estimable"),
      (.reason, "not estimable: no time under observation"),
    ] {
      #expect(AnswerColumn("", "estimate", absence: absence).cell(absent) == words)
      #expect(AnswerColumn("", "estimate", absence: absence).cell(reached) == "0.1450")
    }
    let later: AnswerRecord = ["kind": "notReached", "lastFollowUp": .number(84)]
    #expect(AnswerColumn("", "estimate", absence: .state).cell(later) == "not reached")
    #expect(AnswerColumn("", "robust", "lastFollowUp").cell(later) == "84")
  }

  @Test("Records are put together in order; a name keeps its place when it is set again")
  func together() {
    var record: AnswerRecord = ["a": .whole(1), "b": .whole(2)]
    record["a"] = .whole(3)
    record["c"] = .records([["d": .flag(true)], [:]])
    #expect(record.json.text == #"{"a":3,"b":2,"c":[{"d":true},{}]}"#)
    #expect((record + ["a": .whole(4)])["a"].cell == "4")
    #expect(record["c"].records.count == 2)
    #expect(record["none"].record.members.isEmpty)
  }

  @Test("A record's parts stand behind it, in a list or alone")
  func parts() {
    let group: AnswerRecord = [
      "group": "A", "at": .records([["time": .whole(1)], ["time": .whole(2)]]),
      "median": .record(["time": .whole(3)]),
    ]
    let columns: [AnswerColumn] = ["group", "time"]
    for (key, text) in [
      ("at", "group  time\nA         1\nA         2\n"), ("median", "group  time\nA         3\n"),
      ("none", "group  time\n"),
    ] {
      #expect(TextTable(nil, AnswerRecord.parts(key, of: [group]), columns).text == text)
    }
  }

  @Test("Numbers for people are rounded on their shortest decimal form")
  func cells() {
    for (number, text) in [
      (0.14505, "0.1451"), (1.00005, "1.0001"), (0.05, "0.05000"), (12.3455, "12.346"),
      (123_456.25, "123456.3"), (1e7 + 0.5, "1.000e7"), (0.00009996, "9.996e-5"),
      (-0.5, "-0.5000"), (84, "84"), (.infinity, "–"),
    ] {
      #expect(TextTable.cell(number) == text)
    }
    #expect(TextTable.pValue(0.00015) == "0.0002")
  }
}
