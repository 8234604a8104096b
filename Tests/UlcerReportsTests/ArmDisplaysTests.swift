import PageComposition
import ReportTemplates
import SourceDiagnostics
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import UlcerFigures
@testable import UlcerReports

@Suite("What a closed session shows by arm adds up to what the open one shows of all")
struct ArmDisplaysTests {
  private func context(
    _ study: ChartStudy = .twentyParticipants, isClosed: Bool = true, efficacy: Bool = false
  ) throws -> ReportContext {
    let found = try study.analysis(isClosed: isClosed)
    var plan = found.plan
    plan.efficacyByArm = efficacy
    let arms = Dictionary(
      found.courses.compactMap { course in
        course.arm.map { (found.records.participants[course.participant].id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    return ReportContext(
      analysis: StudyAnalysis(
        of: found.records, plan: plan, requestedCut: found.cut.date,
        allocation: isClosed ? arms : nil),
      source: ReportSource(files: [], diagnostics: [], fingerprint: "", program: ""),
      hasProfiles: false)
  }

  private func blocks(_ title: String, _ context: ReportContext, of: String? = nil) -> [Block] {
    let words = title.split(separator: " ").map(String.init)
    let place = SourcePosition(file: "")
    let options =
      [TemplateFact(key: "by", value: "arm", position: place)]
      + (of.map { [TemplateFact(key: "of", value: $0, position: place)] } ?? [])
    return DisplayComposition(context: context).blocks(
      for: TemplateDirective(
        name: words[0], argument: words[1], options: options, position: place))
  }

  private func tables(_ blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .keepTogether(let inner): tables(inner)
      default: []
      }
    }
  }

  @Test("Windows of local toxicity: the arms add up to all treated in every window")
  func windows() throws {
    let context = try context()
    let all = LocalToxicityWindows(of: context.analysis, arm: nil).windows
    let arms = context.arms.map { LocalToxicityWindows(of: context.analysis, arm: $0).windows }
    #expect(context.arms == ["A", "B"])
    for (place, window) in all.enumerated() {
      for component in window.counts.indices {
        #expect(
          arms.reduce(0) { $0 + $1[place].assessed[component] } == window.assessed[component])
        #expect(
          arms.reduce(0) { $0 + $1[place].counts[component] } == window.counts[component])
      }
    }
    let table = try #require(tables(blocks("table local-toxicity-windows", context)).first)
    // One group a component, one row an arm; each cell has people and limits.
    #expect(table.rows.count == 8 * 3)
    #expect(table.columns.count == 2 + all.count)
    let first = try #require(arms.first?.first)
    let any = LocalToxicityComponent.allCases.firstIndex(of: .any) ?? 0
    #expect(
      table.rows[1].cells[1].text.plainText.hasPrefix(
        "\(first.counts[any])/\(first.assessed[any])"))
  }

  @Test("Baseline and visits have one column, or one group of columns, for each arm")
  func baseline() throws {
    let context = try context()
    let baseline = try #require(tables(blocks("table baseline", context)).first)
    #expect(
      baseline.columns.map(\.header.plainText) == [
        "Characteristic", "Arm A, n = 10", "Arm B, n = 10", "All, n = 20",
      ])
    let ulcers = try #require(baseline.rows.first { $0.cells.first?.text.plainText == "Ulcers" })
    let counts = ulcers.cells.dropFirst().compactMap { Int($0.text.plainText) }
    #expect(counts.count == 3 && counts[0] + counts[1] == counts[2])
    let visits = try #require(tables(blocks("table visits", context)).first)
    let total = try #require(visits.rows.last)
    let due = VisitAccount.rows(
      context.participants.members.map(\.course), in: context.analysis
    ).reduce(0) { $0 + $1.states.count(where: \.isDue) }
    let cells = total.cells.map(\.text.plainText)
    #expect((Int(cells[1]) ?? 0) + (Int(cells[5]) ?? 0) == due)
  }

  @Test("Curves of healing by arm are drawn where the plan allows it, new ulcers always")
  func curves() throws {
    let names = ["new-ulcers", "healing-curve", "cumulative-incidence", "recurrence"]
    for efficacy in [false, true] {
      let context = try context(efficacy: efficacy)
      for name in names {
        let found = blocks("figure \(name)", context)
        let isShown = efficacy || name == "new-ulcers"
        guard case .figure(let figure)? = found.first else {
          #expect(!isShown, "\(name)")
          continue
        }
        #expect(isShown, "\(name)")
        #expect(figure.caption?.key == "\(name)-figure-by-arm")
        guard case .elastic(_, let draw) = figure.content else {
          Issue.record("\(name) is not elastic")
          continue
        }
        let texts = draw(Extent(458, 200), FixedWidthTextMeasurer()).placedTexts.map(\.text.text)
        for arm in ["Arm A", "Arm B"] { #expect(texts.contains(arm), "\(name), \(arm)") }
        // The points stand in the table of the appendix.
        let table = try #require(tables(blocks("table curve", context, of: name)).first)
        #expect(table.rows.contains { $0.cells.first?.text.plainText.hasPrefix("Arm A: ") == true })
      }
    }
  }

  @Test("A figure of people shows each arm under its name, everybody in one of them")
  func people() throws {
    let context = try context()
    for name in ["local-toxicity", "max-grade", "adverse-event-timeline"] {
      guard case .figure(let figure)? = blocks("figure \(name)", context).first,
        case .fitted(let draw) = figure.content
      else {
        Issue.record("no figure \(name)")
        continue
      }
      let texts = draw(Extent(458, 700), FixedWidthTextMeasurer())
        .flatMap { $0.placedTexts.map(\.text.text) }
      #expect(texts.contains("Arm A, n = 10") && texts.contains("Arm B, n = 10"), "\(name)")
      for member in context.participants.members {
        #expect(texts.contains(member.shortLabel), "\(name), \(member.id)")
      }
    }
  }

  @Test("A listing of a closed session names the arm behind the id, an open one knows none")
  func names() throws {
    let closed = try context()
    let member = try #require(closed.participants.members.first)
    #expect(closed.name(of: member).plainText == "\(member.id), arm \(member.course.arm ?? "?")")
    let open = try context(isClosed: false)
    let same = try #require(open.participants.members.first)
    #expect(open.name(of: same).plainText == same.id)
  }

  @Test("What the records leave open is counted, and nothing where they say everything")
  func missing() throws {
    let silent = MissingAnswers(of: try ChartStudy.everythingMissing.analysis())
    #expect(silent.events == 74)
    #expect(silent.withoutGrade == 74 && silent.withoutStart == 74)
    #expect(silent.withoutSeriousness == 74)
    #expect(silent.participantsMonitoringUnknown == 19)
    let sample = MissingAnswers(of: try ChartStudy.twentyParticipants.analysis())
    #expect(sample.events == 73)
    #expect(sample.withoutGrade == 1 && sample.withoutSeriousness == 0)
    #expect(MissingAnswers(of: try ChartStudy.noEvents.analysis()).events == 0)
  }

  @Test("The worst events are those of the highest grade, serious ones first, then by day")
  func worst() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let worst = WorstEvents(of: analysis)
    #expect(worst.grade == 3)
    #expect(worst.events.count == 7)
    let serious = worst.events.prefix { $0.isSerious }
    #expect(serious.count == worst.events.count(where: \.isSerious))
    #expect(serious.map { $0.day ?? 0 } == serious.map { $0.day ?? 0 }.sorted())
    #expect(WorstEvents(of: try ChartStudy.everythingMissing.analysis()).grade == nil)
    let fatal = WorstEvents(of: try ChartStudy.extremeValues.analysis())
    #expect(fatal.grade == 5 && fatal.events.count >= 60)
  }
}
