import AnalysedStudies
import StudyComparison
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerReports

@testable import NightlyJob

@Suite(
  "No answer is clear over a column that nobody filled, a date that takes records away, a death")
struct UnrecordedAnswersTests {
  private func texts(_ changes: [(file: String, old: String, new: String)]) -> [String: String] {
    var texts = UnreadAnswersTests.calm
    for change in changes {
      let text = texts[change.file] ?? ""
      #expect(text.contains(change.old), "\(change)")
      texts[change.file] = text.replacing(change.old, with: change.new)
    }
    return texts
  }

  private func glance(
    _ changes: (file: String, old: String, new: String)...
  ) -> RunManifest.Glance {
    let sources = CanonicalCopies(of: StudySources(texts: texts(changes))).sources
    return GlanceAnswers.glance(
      of: StudyComputation.study(sources, cut: nil, version: "1"), differences: nil, items: [])
  }

  private func tile(_ glance: RunManifest.Glance, _ label: String) throws -> RunManifest.Answer {
    try #require(glance.tiles.first { $0.label.hasPrefix(label) })
  }

  private func row(_ glance: RunManifest.Glance, _ label: String) throws -> RunManifest.Answer {
    try #require(glance.rows.first { $0.label.hasPrefix(label) })
  }

  private static let event = "P1,E1,Headache,Nervous system disorders,1,2025-01-20,no,recovered,"
  private static let fatal = "P1,E1,Headache,Nervous system disorders,5,2025-01-20,yes,fatal,"

  @Test("A fatal event is a death, also where the participant has no death date")
  func fatalEvent() throws {
    let glance = glance(("adverse-events.csv", Self.event, Self.fatal))
    let deaths = try tile(glance, "death")
    #expect(deaths.value == "1" && deaths.light == .alarm)
    #expect(deaths.note == "1 by a fatal event alone, without a death date")
    #expect(
      try row(glance, "Ulcer follow-up").value.hasSuffix("0 died and 1 by a fatal event alone"))
  }

  @Test("Without a column of death dates nobody knows who died after leaving early")
  func deathAfterLeaving() throws {
    let person = "P3,2025-01-02,enrolled,2025-01-10,2025-05-20,"
    let deaths = try tile(
      glance(("participants.csv", person + "completed", person + "withdrew-consent")), "death")
    #expect(deaths.light == .unknown)
    #expect(deaths.note == "no death_date in participants.csv for 1 participant who left early")
    #expect(try tile(glance(), "death").light == .clear)
  }

  @Test("A death without a fatal event is the worst that happened")
  func deathWithoutEvent() throws {
    let text = UnreadAnswersTests.calm["participants.csv"] ?? ""
    let lines = text.split(separator: "\n").map(String.init)
    let row = try #require(lines.first { $0.hasPrefix("P1,") })
    let header = try #require(lines.first)
    let dead = glance(
      ("participants.csv", header, header + ",death_date"),
      ("participants.csv", row, row + ",2025-02-01"))
    let worst = try self.row(dead, "Most severe events to date")
    #expect(worst.value.hasPrefix("Death of 1 participant without a fatal event; "))
    #expect(worst.light == .alarm)
  }

  @Test("Where no column can tell a death, nothing is known of deaths")
  func deaths() throws {
    let people = ("participants.csv", ",end_reason", ",reason_of_end")
    let some = try tile(glance(people), "death")
    #expect(some.light == .unknown)
    #expect(some.note == "no end_reason, death_date in participants.csv")
    let none = try tile(
      glance(
        people, ("adverse-events.csv", "grade,start_date,serious,outcome", "g,start_date,serious,o")
      ),
      "death")
    #expect(none.value == "?" && none.light == .unknown)
    #expect(none.note == "no column of participants.csv and of adverse-events.csv tells a death")
    // A start date that cannot be read does not matter to deaths.
    let start = glance(("adverse-events.csv", "1,2025-01-20", "1,soon"))
    #expect(try tile(start, "death").light == .clear)
    #expect(try row(start, "Most severe").light == .unknown)
    #expect(try row(start, "Most severe").value.contains("start not known"))
    #expect(try !row(start, "Most severe").value.contains("day 0"))
  }

  @Test("Without treatment dates the records are counted on page one, and nothing is clear")
  func untreated() throws {
    let all = glance(("participants.csv", ",2025-01-10", ","))
    let renamed = glance(("participants.csv", "treatment_date", "date_of_injection"))
    for glance in [all, renamed] {
      #expect(glance.leftOut.first?.hasPrefix("Nobody has a treatment date, although ") == true)
      #expect(
        glance.leftOut.contains(
          "1 adverse event and 3 injection-site assessments of 3 participants without a treatment date do not count"
        ))
      for answer in glance.tiles + glance.rows
      where !["Files of this run", "deaths"].contains(answer.label) {
        #expect(answer.light != .clear, "\(answer)")
        #expect(!answer.value.contains("No adverse event was recorded"))
      }
    }
    #expect(
      try row(renamed, "Serious").value == "Not known: no treatment_date in participants.csv")
    let one = glance(
      ("participants.csv", "P1,2025-01-01,enrolled,2025-01-10", "P1,2025-01-01,enrolled,"))
    #expect(try tile(one, "with a serious event").light == .unknown)
    #expect(
      try tile(one, "treated").note
        == "1 participant with records and without a treatment date")
    // In the future it is absent as well.
    let future = glance(
      ("participants.csv", "P1,2025-01-01,enrolled,2025-01-10", "P1,2025-01-01,enrolled,2052-01-10")
    )
    #expect(try tile(future, "with a serious event").light == .unknown)
  }

  @Test("An event of somebody who waits for treatment is counted and takes no green away")
  func waiting() throws {
    let row = Self.event + ",unrelated"
    let person = "P3,2025-01-02,enrolled,2025-01-10,2025-05-20,completed"
    let glance = glance(
      ("participants.csv", person, person + "\nP4,2025-05-02,enrolled,,,"),
      (
        "adverse-events.csv", row,
        row + "\n"
          + row
          .replacing("P1,E1", with: "P4,E2").replacing("2025-01-20", with: "2025-05-10")
      ))
    #expect(try tile(glance, "with a serious event").light == .clear)
    #expect(
      glance.leftOut.contains(
        "1 adverse event of 1 participant without a treatment date does not count"))
  }

  @Test("A treatment date that is later than what came after treatment, or an event of another age")
  func dates() throws {
    let late = glance(
      ("participants.csv", "P1,2025-01-01,enrolled,2025-01-10", "P1,2025-01-01,enrolled,2025-05-10")
    )
    #expect(
      late.leftOut.contains(
        "2 assessments that belong after treatment are dated before it and do not count"))
    #expect(try tile(late, "with a serious event").light == .unknown)
    for year in ["2012", "0021"] {
      let early = glance(("adverse-events.csv", "1,2025-01-20,no", "3,\(year)-01-20,yes"))
      #expect(early.leftOut.contains("1 adverse event is dated before consent and does not count"))
      #expect(try tile(early, "with a serious event").light == .unknown)
      #expect(try row(early, "Serious events").light == .unknown)
    }
    let screening = glance(("adverse-events.csv", "1,2025-01-20,no", "3,2025-01-05,yes"))
    #expect(
      screening.leftOut == [
        "1 adverse event that is serious or of grade 3 or higher is dated before treatment and does not count"
      ])
  }

  @Test("The row of the cut-off says which events and deaths a stated cut-off takes away")
  func cut() throws {
    let glance = glance(
      ("study.yaml", "2025-06-01", "2025-01-15"),
      ("participants.csv", "2025-05-20,completed\nP2", "2025-05-20,death\nP2"))
    let row = try row(glance, "Data cut-off")
    #expect(row.note.hasSuffix("; 1 event and 1 death after it do not count"))
    #expect(row.light != nil && row.light != .clear)
    #expect(
      try !self.row(self.glance(("study.yaml", "CALM", "CALM")), "Data cut-off").note.contains(
        "not count"))
  }

  @Test(
    "A column that an answer needs and nobody filled, by name or by cell, is no zero and not clear",
    arguments: [
      ("adverse-events.csv", "grade", ",1,2025", ",,2025", "Grade 3"),
      ("adverse-events.csv", "serious", ",no,", ",,", "Serious events"),
      ("adverse-events.csv", "start_date", "2025-01-20", "", "Complete?"),
      (
        "local-reactions.csv", "swelling,warmth,impairment_of_function,hematoma", "0,0,0,0", ",,,",
        "Local toxicity"
      ),
      ("local-reactions.csv", "hematoma", "0,0,0,0", "0,0,0,", "Local toxicity"),
      ("ulcers.csv", "length_mm,width_mm", "4,3", ",", "Complete?"),
    ])
  func unrecorded(
    _ file: String, _ column: String, _ old: String, _ new: String, _ label: String
  ) throws {
    let renamed = column.split(separator: ",").map { "x_\($0)" }.joined(separator: ",")
    for glance in [glance((file, column, renamed)), glance((file, old, new))] {
      let answer = try row(glance, label)
      #expect(answer.light != .clear && answer.light != nil, "\(answer)")
      #expect(answer.value.firstMatch(of: #/^0 (of|in)\b/#) == nil, "\(answer)")
      #expect(!answer.note.contains("sizes, grades and starts are known"))
      #expect(glance.leftOut.contains { $0.hasPrefix("\(file): nothing is recorded in ") })
      let data = try row(glance, "Data problems")
      #expect(data.value != "None found" && data.light != .clear)
      #expect(data.note.contains("no \(column.split(separator: ",")[0])"), "\(data)")
    }
  }

  @Test("One empty cell and one that cannot be read are both unknown")
  func cells() throws {
    for cell in ["", "hm"] {
      let sign = glance(
        (
          "local-reactions.csv", "P1,2025-01-12,0,0,0,0\n",
          "P1,2025-01-12,0,0,0,0\nP2,2025-01-12,0,0,0,\(cell)\n"
        ))
      #expect(try row(sign, "Local toxicity").value.hasPrefix("None known: 0 of 3"))
      #expect(try row(sign, "Local toxicity").light == .unknown)
      let grade = glance(
        (
          "adverse-events.csv", "\(Self.event),unrelated\n",
          "\(Self.event),unrelated\nP2,E1,Rash,Skin,\(cell),2025-01-20,no,recovered,,unrelated\nP3,E1,Rash,Skin,3,2025-01-20,no,recovered,,unrelated\n"
        ))
      #expect(try row(grade, "Grade 3").value.hasPrefix("At least 1 of 3"))
    }
  }

  @Test("Before anybody is treated sentences are whole, and nothing is a number of nobody")
  func nobody() throws {
    var texts = UnreadAnswersTests.calm
    texts["participants.csv"] = texts["participants.csv"]?.replacing(",2025-01-10", with: ",")
    for name in texts.keys where !["study.yaml", "participants.csv"].contains(name) {
      texts[name] = String((texts[name] ?? "").prefix { $0 != "\n" }) + "\n"
    }
    let study = StudyComputation.study(StudySources(texts: texts), cut: nil, version: "1")
    let glance = GlanceAnswers.glance(of: study, differences: nil, items: [])
    #expect(try row(glance, "Ulcer follow-up").value.hasPrefix("No time followed yet; "))
    #expect(try row(glance, "Healing").value == "No baseline ulcer")
    for label in ["Local toxicity", "Grade 3", "Serious events", "New ulcers"] {
      #expect(try row(glance, label).value == "Nobody has been treated")
    }
    for answer in glance.tiles + glance.rows {
      let words = "\(answer.value); \(answer.note)"
      #expect(!words.contains("not estimable") && !words.contains("0.00"), "\(answer)")
      #expect(!words.hasSuffix("limits "))
    }
  }

  @Test(
    "A column that is renamed between two nights is told beside the changes, and excludes nothing")
  func renamed() throws {
    let event = ("adverse-events.csv", "1,2025-01-20,no", "3,2025-01-20,no")
    func study(_ changes: [(file: String, old: String, new: String)]) -> AnalysedStudy {
      StudyComputation.study(
        CanonicalCopies(of: StudySources(texts: texts(changes))).sources, cut: nil, version: "1")
    }
    let renamed = study([event, ("adverse-events.csv", "grade,", "ctc_grade,")])
    let differences = renamed.cut(since: study([event])).differences
    let glance = GlanceAnswers.glance(of: renamed, differences: differences, items: [])
    let row = try row(glance, "Changes")
    #expect(row.light != .clear && row.note.contains("no grade in adverse-events.csv"), "\(row)")
    let absent = AbsentEvents(of: renamed.analysis)
    #expect(!absent.outcomes.contains { $0.label.hasPrefix("Grade") })
    #expect(absent.unknown.count { $0.label.hasPrefix("Grade") } == 3)
  }
}
