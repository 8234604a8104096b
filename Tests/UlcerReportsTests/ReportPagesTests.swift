import CairoRendering
import Foundation
import PageComposition
import ReportTemplates
import ResultTestSupport
import TestSupport
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerReports
import UlcerSamples
import VectorDrawing

@Suite("Every page can be read: no text on another, none over the edge, none too small")
struct ReportPagesTests {
  /// Studies that strain the layout in different ways.
  enum Strain: String, CaseIterable, Sendable {
    case sample, oneParticipant, sixtyParticipants, nobody, noUlcers, noEvents
    case manyRecurrences, everythingMissing, fiveHundredLongDutchTerms
    case unreadEvents, unreadUlcers, nothingRead, oneEventExcluded, everyFileDamaged

    var participants: Int {
      switch self {
      case .oneParticipant: 1
      case .sixtyParticipants: 60
      case .fiveHundredLongDutchTerms: 500
      default: 20
      }
    }
  }

  private func sources(_ strain: Strain) throws -> StudySources {
    let study = try #require(SampleStudy(participants: strain.participants))
    var files: [String: [UInt8]] = [:]
    study.write { file, bytes in
      if file.isInStudyFolder { files[file.name, default: []] += bytes }
    }
    func keepHeader(_ name: String) {
      files[name] = files[name].map { Array($0.prefix { $0 != 0x0A }) + [0x0A] }
    }
    var unreadable: [String: String] = [:]
    func makeUnreadable(_ name: String) {
      files[name] = nil
      unreadable[name] = "it is a folder"
    }
    switch strain {
    case .unreadEvents: makeUnreadable("adverse-events.csv")
    case .unreadUlcers: makeUnreadable("ulcers.csv")
    case .nothingRead:
      for name in files.keys.sorted() where !["study.yaml", "participants.csv"].contains(name) {
        makeUnreadable(name)
      }
    case .everyFileDamaged: DamagedRows.write(into: &files)
    case .oneEventExcluded:
      files["adverse-events.csv"]? += Array("NOBODY,1,Rash,Skin,1,2025-01-01\n".utf8)
    case .noUlcers: keepHeader("ulcers.csv")
    case .noEvents: keepHeader("adverse-events.csv")
    case .nobody:
      for name in files.keys.sorted() where name != "study.yaml" { keepHeader(name) }
    case .manyRecurrences: ManyRecurrences.write(into: &files)
    case .everythingMissing: EverythingMissing.write(into: &files)
    case .fiveHundredLongDutchTerms: LongDutchTerms.write(into: &files)
    case .sample, .oneParticipant, .sixtyParticipants: break
    }
    var sources = StudySources(files: files)
    sources.unreadable = unreadable
    return sources
  }

  private func pages(_ strain: Strain) throws -> ComposedDocument {
    let study = StudyIngest.read(try sources(strain))
    let analysis = StudyAnalysis(
      of: study.records, plan: study.plan, requestedCut: nil, allocation: nil)
    let path = PackageFolder.root.appendingPathComponent("Templates/interim-safety.md")
    let (template, findings) = TemplateReader.read(
      [UInt8](try Data(contentsOf: path)), file: "interim-safety.md", parts: ShippedTemplate.parts)
    #expect(findings.isEmpty)
    #expect(PlaceholderWording.check.diagnostics(of: template).isEmpty)
    let source = ReportSource(
      files: [], diagnostics: study.diagnostics, fingerprint: "0123456789ab", program: "test")
    // As the command line does: many profiles stand in a file of their own.
    let profiles =
      strain.participants > 100 ? ProfilePlacement.beside(file: "profiles.pdf") : .inside
    return ReportDocument.make(
      template: template, analysis: analysis, source: source, profiles: profiles
    ).pages(measurer: try PangoTextMeasurer())
  }

  @Test("On every page of every study", arguments: Strain.allCases)
  func readable(strain: Strain) throws {
    let document = try pages(strain)
    #expect(document.unresolvedKeys.isEmpty)
    #expect(document.repeatedDestinations.isEmpty)
    #expect(!document.pages.isEmpty)
    for (index, page) in document.pages.enumerated() {
      for (first, second) in page.overlappingTexts() {
        Issue.record("page \(index + 1): “\(first.text)” and “\(second.text)” overlap")
      }
      for text in page.textsBeyondEdge() {
        Issue.record("page \(index + 1): “\(text.text)” leaves the page")
      }
      let smallest = page.placedTexts.map(\.text.style.size).min() ?? 0
      #expect(smallest >= 6.5, "page \(index + 1)")
      #expect(page.placedTexts.count > 3, "page \(index + 1) is empty")
    }
  }

  @Test("Page one calls nothing clear that the records leave open")
  func silenceIsNoAnswer() throws {
    let texts = try pages(.everythingMissing).pages[0].placedTexts.map(\.text.text)
    let words = texts.joined(separator: " ")
    // No event says how grave it was: neither “C” for clear beside a zero nor a highest grade.
    #expect(words.contains("none of 74 events has a grade"))
    #expect(words.contains("do not say whether serious"))
    #expect(words.contains("for want of a grade"))
    // Nor does a column tell a death.
    #expect(texts.count { $0 == "C" } == 0)
    #expect(words.contains("tells a death"))
    #expect(texts.count { $0 == "?" } >= 5)
    let sample = try pages(.sample).pages[0].placedTexts.map(\.text.text)
    #expect(sample.contains { $0.hasPrefix("Amputation at R3-tip-volar") })
  }

  @Test(
    "However much is left out, all answers are on page one",
    arguments: [
      Strain.sample, .nobody, .everythingMissing, .unreadEvents, .unreadUlcers, .nothingRead,
      .oneEventExcluded, .everyFileDamaged,
    ])
  func pageOne(strain: Strain) throws {
    let texts = try pages(strain).pages[0].placedTexts.map(\.text.text)
    #expect(texts.contains("Data problems"))
    #expect(!texts.contains { $0.hasSuffix("limits ") || $0.contains("in not estimable") })
  }

  @Test(
    "Nothing is counted as none, on any page, in a file that was not read",
    arguments: [
      (
        Strain.unreadEvents, "adverse-events.csv could not be read",
        [
          "No adverse event", "No serious event", "No fatal event", "no adverse event",
          "no event", "Not seen so far", "Below the boundary",
        ]
      ),
      (
        .unreadUlcers, "ulcers.csv could not be read",
        [
          "No ulcer", "no ulcer was", "no ulcer is", "No baseline ulcer", "no baseline ulcer",
          "0 baseline ulcer",
        ]
      ),
      (
        .nothingRead, "visits.csv could not be read",
        [
          "No adverse event", "no adverse event", "No ulcer", "no ulcer", "0 of 20", "0/20",
          "None found", "are known", "none was recorded", "Nobody showed", "records agree",
        ]
      ),
    ])
  func notZero(strain: Strain, reason: String, forbidden: [String]) throws {
    let pages = try pages(strain).pages
    let first = pages[0].placedTexts.map(\.text.text).joined(separator: " ")
    #expect(first.contains(reason))
    #expect(first.contains("What these numbers do not contain"))
    for (number, page) in pages.enumerated() {
      let text = page.placedTexts.map(\.text.text).joined(separator: " ")
        .replacing("\u{00A0}", with: " ").replacing("\u{202F}", with: " ")
      for words in forbidden {
        #expect(!text.contains(words), "page \(number + 1): “\(words)” in: \(text.prefix(3000))")
      }
    }
  }

  @Test(
    "Every figure leads to the numbers that it is drawn from",
    arguments: [Strain.sample, .sixtyParticipants])
  func numbersBehindFigures(strain: Strain) throws {
    let texts = try pages(strain).pages.flatMap { page in
      page.placedTexts.map { $0.text.text.replacing("\u{00A0}", with: " ") }
    }
    #expect(texts.count { $0.hasPrefix("Numbers:") } == 16)
    #expect(texts.contains { $0.hasPrefix("Figure 16") })
    #expect(!texts.contains { $0.hasPrefix("Figure 17") })
  }

  @Test("Each treated participant of the sample has one page")
  func profiles() throws {
    let document = try pages(.sample)
    let headings = document.pages.map { page in
      page.placedTexts.filter { $0.text.text.hasPrefix("Participant") && $0.text.style.size > 11 }
        .count
    }
    // One of them carries the section's own heading, too.
    #expect(headings.reduce(0, +) >= 20)
    let first = try #require(headings.firstIndex { $0 > 0 && $0 < 3 })
    #expect(document.pages.count - first >= 20)
  }

  @Test("The order of the rows does not change a byte of the pages")
  func order() throws {
    let sources = try sources(.sample)
    var shuffled = sources
    for name in ["ulcers.csv", "visits.csv", "local-reactions.csv"] {
      let file = try #require(sources.files[name])
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      let turned = [lines[0]] + lines.dropFirst().reversed()
      shuffled.files[name] = SourceFile(
        bytes: Array((turned.joined(separator: "\n") + "\n").utf8))
    }
    func drawn(_ sources: StudySources) throws -> [Drawing] {
      let study = StudyIngest.read(sources)
      let analysis = StudyAnalysis(
        of: study.records, plan: study.plan, requestedCut: nil, allocation: nil)
      let path = PackageFolder.root.appendingPathComponent("Templates/interim-safety.md")
      let template = TemplateReader.read(
        [UInt8](try Data(contentsOf: path)), file: "t", parts: ShippedTemplate.parts
      ).template
      return ReportDocument.make(
        template: template, analysis: analysis,
        source: ReportSource(files: [], diagnostics: [], fingerprint: "", program: "test")
      ).pages(measurer: FixedWidthTextMeasurer()).pages
    }
    #expect(try drawn(sources) == (try drawn(shuffled)))
  }
}
