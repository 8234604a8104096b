import CairoRendering
import ClinicalWording
import PageComposition
import ReportTemplates
import ResultTestSupport
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import UlcerReports
import VectorDrawing

@Suite("The closed report: readable on every page, marked on every page")
struct ClosedReportTests {
  /// Allocations that strain the tables in different ways.
  enum Arms: String, CaseIterable, Sendable {
    case two, three, one, halfMissing, longWords

    func word(_ index: Int) -> String? {
      switch self {
      case .two: ["A", "B"][index % 2]
      case .three: ["A", "B", "C"][index % 3]
      case .one: "A"
      case .halfMissing: index % 3 == 0 ? nil : ["A", "B"][index % 2]
      case .longWords:
        ["verum, 45–50 × 10⁶ cells in eight injections", "placebo, eight injections"][index % 2]
      }
    }
  }

  private func analysis(
    _ study: ChartStudy, _ arms: Arms, efficacy: Bool = false
  ) throws -> StudyAnalysis {
    let open = try study.analysis()
    let ids = open.records.participants.map(\.id).sorted()
    var allocation: [String: String] = [:]
    for (index, id) in ids.enumerated() { allocation[id] = arms.word(index) }
    var plan = open.plan
    plan.efficacyByArm = efficacy
    return StudyAnalysis(
      of: open.records, plan: plan, requestedCut: open.cut.date, allocation: allocation)
  }

  private func pages(_ analysis: StudyAnalysis) throws -> ComposedDocument {
    let (template, problems) = try ShippedTemplate.read("interim-safety-closed")
    #expect(problems.isEmpty)
    #expect(PlaceholderWording.check.diagnostics(of: template).isEmpty)
    return ReportDocument.make(
      template: template, analysis: analysis,
      source: ReportSource(
        files: [], diagnostics: [], fingerprint: "0123456789ab", program: "test")
    ).pages(measurer: try PangoTextMeasurer())
  }

  private func check(_ document: ComposedDocument, _ name: String) {
    #expect(document.unresolvedKeys.isEmpty, Comment(rawValue: name))
    #expect(document.repeatedDestinations.isEmpty, Comment(rawValue: name))
    for (index, page) in document.pages.enumerated() {
      let place = Comment(rawValue: "\(name), page \(index + 1)")
      #expect(page.overlappingTexts().map { "\($0.0.text) | \($0.1.text)" }.isEmpty, place)
      #expect(page.textsBeyondEdge().map(\.text).isEmpty, place)
      #expect((page.placedTexts.map(\.text.style.size).min() ?? 0) >= 6.5, place)
      #expect(page.placedTexts.contains { $0.text.text == "CLOSED SESSION" }, place)
    }
  }

  @Test("With every kind of allocation", arguments: Arms.allCases)
  func allocations(arms: Arms) throws {
    for efficacy in [false, true] {
      let document = try pages(try analysis(.twentyParticipants, arms, efficacy: efficacy))
      check(document, "\(arms.rawValue), efficacy \(efficacy)")
      let texts = document.pages.flatMap { $0.placedTexts.map(\.text.text) }
      // Healing by arm stands there if the plan says so, and only then.
      #expect(texts.contains { $0.contains("Probability of healing") } == efficacy)
      #expect(texts.contains { $0.contains("does not allow efficacy") } == !efficacy)
      #expect(
        texts.contains { $0.contains("in no arm, and in no column") } == (arms == .halfMissing))
    }
  }

  @Test("Of every study", arguments: ChartStudy.allCases)
  func studies(study: ChartStudy) throws {
    check(try pages(try analysis(study, .two)), study.rawValue)
  }

  @Test("The metadata say the session, the cut-off and the hash")
  func metadata() throws {
    let metadata = try pages(try analysis(.twentyParticipants, .two)).metadata
    #expect(metadata.title.hasSuffix(", CLOSED SESSION"))
    #expect(metadata.keywords.contains("CLOSED SESSION, data cut-off 20"))
    #expect(metadata.keywords.hasSuffix("0123456789ab"))
  }

  @Test("Every number by arm in the summary is a result of the analysis")
  func numbers() throws {
    let analysis = try analysis(.twentyParticipants, .two)
    let document = try pages(analysis)
    let texts = Set(document.pages[0].placedTexts.map(\.text.text))
    for arm in ["A", "B"] {
      for id in ["primary.local-toxicity.any", "adverse-events.serious", "new-ulcers.participants"]
      {
        guard
          case .proportion(let count, let total, _) = try #require(
            analysis[ResultID(text: "\(id)@\(arm)")]?.value)
        else {
          Issue.record("\(id)@\(arm) is no proportion")
          continue
        }
        #expect(texts.contains("\(count) of \(total)"), "\(id)@\(arm)")
      }
    }
    let difference = try #require(analysis["adverse-events.serious@A-B"]?.value)
    let limits = try #require(difference.limits)
    let words =
      "\(NumberWording.points(try #require(limits.lower))) to "
      + NumberWording.points(try #require(limits.upper))
    #expect(texts.contains(words))
  }
}
