import Foundation
import PageComposition
import ReportTemplates
import SourceDiagnostics
import TestSupport
import Testing
import UlcerIngest
import UlcerRecords
import UlcerSamples
import VectorDrawing

@testable import UlcerAnalysis
@testable import UlcerReports

/// README: every number of a report is in the results file beside it.
@Suite("Every number of a page is a result, or stands apart for a reason")
struct PageNumbersTests {
  /// A study whose pages are read.
  enum Study: String, CaseIterable, Sendable {
    /// The sample study.
    case sample
    /// The same, of which most cells are empty.
    case gaps
    /// A few participants, written by hand: `SampleData/diff/november`.
    case handWorked

    func files() throws -> [String: [UInt8]] {
      var files: [String: [UInt8]] = [:]
      guard self != .handWorked else {
        let folder = PackageFolder.root.appendingPathComponent("SampleData/diff/november")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
          files[name] = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        }
        return files
      }
      let study = try #require(SampleStudy(participants: 20))
      study.write { file, bytes in
        if file.isInStudyFolder { files[file.name, default: []] += bytes }
      }
      if self == .gaps { EverythingMissing.write(into: &files) }
      return files
    }
  }

  private struct Report {
    let analysis: StudyAnalysis
    let source: ReportSource
    let template: Template

    init(_ study: Study, closed: Bool) throws {
      let read = StudyIngest.read(StudySources(files: try study.files()))
      var plan = read.plan
      plan.efficacyByArm = true
      let arms = Dictionary(
        read.records.participants.enumerated().map { ($1.id, ["A", "B"][$0 % 2]) },
        uniquingKeysWith: { first, _ in first })
      analysis = StudyAnalysis(
        of: read.records, plan: plan, requestedCut: nil, allocation: closed ? arms : nil)
      source = ReportSource(
        files: [], diagnostics: read.diagnostics, fingerprint: "", program: "test")
      template = try ShippedTemplate.read(
        closed ? "interim-safety-closed" : "interim-safety"
      ).template
    }

    /// The numbers on the pages that neither the results nor what stands apart tells.
    func strangers(
      _ analysis: StudyAnalysis, profiles: ProfilePlacement, results: [AnalysisResult]? = nil
    ) throws -> [PrintedNumbers.Number] {
      let pages = ReportDocument.make(
        template: template, analysis: analysis, source: source, profiles: profiles
      ).pages(measurer: FixedWidthTextMeasurer()).pages
      let known = PrintedNumbers.words(of: results ?? analysis.results)
      let apart = try ApartFromResults(in: analysis)
      return PrintedNumbers(on: pages).numbers.filter {
        !known.contains($0.text) && !apart.isApart($0, known)
      }
    }
  }

  private func expectNone(_ strangers: [PrintedNumbers.Number], _ report: String) {
    for number in strangers.prefix(200) {
      Issue.record(
        "\(report), page \(number.page), “\(number.title)”, \(number.role?.rawValue ?? "text")\(number.isInFigure ? " of a figure" : ""): \(number.text) in “\(number.line)”"
      )
    }
  }

  @Test("Each is among the values of the results", arguments: Study.allCases)
  func values(study: Study) throws {
    for closed in [false, true] {
      let report = try Report(study, closed: closed)
      for profiles in [ProfilePlacement.none, .beside(file: "profiles.pdf")] {
        expectNone(
          try report.strangers(report.analysis, profiles: profiles),
          "\(study.rawValue), \(closed ? "closed" : "open")")
      }
    }
  }

  @Test(
    "Each is read from the results: with other results the pages print those",
    arguments: Study.allCases)
  func strange(study: Study) throws {
    for closed in [false, true] {
      let report = try Report(study, closed: closed)
      let other = report.analysis.with(results: StrangeResults(of: report.analysis).results)
      expectNone(
        try report.strangers(other, profiles: .none),
        "\(study.rawValue), \(closed ? "closed" : "open"), strange")
    }
  }

  @Test("A number that is no result is found, in the displays that print it")
  func stranger() throws {
    let report = try Report(.sample, closed: false)
    let strange = StrangeResults(of: report.analysis).results
    // What if the pages counted visits by themselves?
    let others = strange.filter {
      if case .visit = $0.name { false } else { true }
    }
    let found = try report.strangers(
      report.analysis.with(results: strange), profiles: .none, results: others)
    #expect(
      Set(found.map(\.title)) == [
        "Answers at a glance", "Planned visits of treated participants",
        "Planned visits: done, missed, overdue and still to come",
      ])
    #expect(
      PrintedNumbers.numbers(in: "7 of 152 visits (4.6 %), w12, 10\u{202F}007") == [
        "7", "152", "4.6", "10\u{202F}007",
      ])
  }
}
