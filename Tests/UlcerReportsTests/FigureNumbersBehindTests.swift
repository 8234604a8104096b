import PageComposition
import ReportTemplates
import StudyComparison
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords

@testable import UlcerFigures
@testable import UlcerReports

@Suite("Each figure has its numbers in the same report, and says whether they changed")
struct FigureNumbersBehindTests {
  private func context(_ study: ChartStudy, _ template: String) throws -> ReportContext {
    let closed = template.hasSuffix("closed")
    return ReportContext(
      analysis: try study.analysis(isClosed: closed),
      source: ReportSource(files: [], diagnostics: [], fingerprint: "", program: ""),
      hasProfiles: false,
      asked: try ShippedTemplate.read(template).template.directives
        .compactMap(DisplayRequest.init))
  }

  @Test(
    "Every figure of a shipped template has a table or listing in it, few people or many",
    arguments: ["interim-safety", "interim-safety-closed"],
    [ChartStudy.twentyParticipants, .twoHundredParticipants])
  func everyFigure(template: String, study: ChartStudy) throws {
    let context = try context(study, template)
    let figures = context.asked.filter { $0.name.kind == .figure }
    #expect(figures.count >= 8)
    for figure in figures {
      let display = try #require(DisplayRegistry.byName[figure.name])
      let displays = display.numbers(figure, context)
      #expect(!displays.isEmpty, "\(figure.name) has no numbers")
      for display in displays {
        #expect(
          context.asks(for: display), "\(figure.name): \(display) is not in the template")
        // The key is that of the table which the directive makes.
        let blocks = DisplayComposition(context: context).plainBlocks(display)
        if context.plan.efficacyByArm || !display.key.hasSuffix("-by-arm") {
          #expect(keys(blocks).contains(display.key), "\(display.name): \(keys(blocks))")
        }
      }
    }
  }

  private func keys(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .table(let table): [table.caption?.key].compactMap(\.self)
      case .keepTogether(let inner), .landscape(let inner): keys(inner)
      default: []
      }
    }
  }

  @Test("Counts of new, changed and gone rows know a row by its name in its group")
  func counts() {
    func table(_ rows: [TableRow]) -> [Block] {
      [.table(Table(caption: Caption(key: "t", title: "T"), columns: [], rows: rows))]
    }
    let old = table([
      .group("P1 · to day 10", name: "P1"), TableRow(["a", "1"]), TableRow(["b", "1"]),
      TableRow(["c", "1"]),
    ])
    let new = table([
      .group("P1 · to day 20", name: "P1"), TableRow(["a", "1"]), TableRow(["b", "2"]),
      TableRow(["d", "1"]),
    ])
    let count = ChangedRows.count(new, since: old)
    #expect(count == ChangedRows.Count(added: 1, changed: 1, gone: 1))
    #expect(ChangedRows.count(new, since: new).isEmpty)
    // A row with a name of its own is the same row whatever its cells say.
    let before = table([TableRow(["x", "1"], name: "n")])
    let after = table([TableRow(["y", "2"], name: "n")])
    #expect(
      ChangedRows.count(after, since: before) == ChangedRows.Count(added: 0, changed: 1, gone: 0))
  }

  @Test("The numbers of the disposition add up: each whole is the sum of its parts")
  func disposition() throws {
    for study in [ChartStudy.twentyParticipants, .everythingMissing, .nobody] {
      for group in DispositionFigure.groups(FigureSubject(try study.analysis())) {
        #expect(group.parts.reduce(0) { $0 + $1.count } == group.whole.count, "\(group.name)")
      }
    }
  }

  @Test("A profile says what became of the records of its participant")
  func profileWords() throws {
    var change = ProfileChange(
      isNew: false, added: 2, changed: 1, removed: 0, files: [.visits, .localReactions],
      since: CalendarDate(year: 2026, month: 7, day: 1))
    #expect(
      change.words
        == "Since the data cut-off of 1 Jul 2026: 2 records added, 1 changed, 0 removed (visits, local reactions)"
    )
    #expect(change.mark == .changed)
    change = ProfileChange(
      isNew: false, added: 0, changed: 0, removed: 0, files: [], since: change.since)
    #expect(change.mark == nil)
    change = ProfileChange(
      isNew: true, added: 9, changed: 0, removed: 0, files: [.visits], since: change.since)
    #expect(change.mark == .added)
  }
}
