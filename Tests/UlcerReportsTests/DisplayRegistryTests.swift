import PageComposition
import ReportTemplates
import SourceDiagnostics
import Testing
import UlcerAnalysis
import UlcerRecords

@testable import UlcerReports

@Suite("Every display is registered once, and what it says of itself is so")
struct DisplayRegistryTests {
  @Test("Each name has one display, and each display a directive")
  func complete() {
    #expect(Set(DisplayRegistry.byName.keys) == Set(DisplayName.allCases))
    #expect(DisplayRegistry.directives.map(\.title) == DisplayName.allCases.map(\.rawValue))
  }

  @Test("A directive is read with its options, and one that names nothing is none")
  func requests() throws {
    func directive(_ text: String) throws -> TemplateDirective {
      let template = TemplateReader.read(Array("```\(text)\n```\n".utf8), file: "t.md").template
      return try #require(template.directives.first)
    }
    let request = try #require(
      DisplayRequest(try directive("table max-grade\nlocal: kept\nby: arm")))
    #expect(request == DisplayRequest(.maximumGrade, isByArm: true, keepsLocal: true))
    #expect(request.key == "max-grade-with-local-by-arm")
    let places = try #require(DisplayRequest(try directive("table places\ncount: recurrence")))
    #expect(places.key == "places-recurrence")
    let high = try #require(DisplayRequest(try directive("figure new-ulcers\nheight: 80mm")))
    #expect(high.height != nil && high.isSame(as: DisplayRequest(.newUlcersFigure)))
    #expect(DisplayRequest(try directive("table nothing")) == nil)
  }

  @Test("No two displays have one key, by arm or not")
  func keys() {
    let requests = DisplayName.allCases.flatMap { name in
      DisplayRegistry.byName[name]?.groups == .everybodyOrArms
        ? [DisplayRequest(name), DisplayRequest(name, isByArm: true)] : [DisplayRequest(name)]
    }
    #expect(Set(requests.map(\.key)).count == requests.count)
  }
}
