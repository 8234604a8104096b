import AnalysedStudies
import ClinicalWording
import SourceDiagnostics
import StudyComparison
import UlcerAnalysis
import UlcerRecords
import UlcerReports

/// `index.html` of a run: the study's status, its numbers with their history, the changes, the
/// findings to correct, and links to every file.
///
/// The page depends only on the run's manifest, its study and the changes. It holds no time and
/// loads nothing, so that it can be made anew when a run is verified and opened from a file share.
struct RunPage {
  /// The file's name in the run.
  static let file = "index.html"

  /// The run, with every file except the page itself.
  let manifest: RunManifest
  /// The study.
  let study: AnalysedStudy
  /// The changes; `nil` if there was nothing to compare with.
  let differences: StudyDifferences?
  /// The previous run's headline numbers.
  let before: [RunManifest.Headline]

  /// The whole page.
  var bytes: [UInt8] {
    let plan = study.analysis.plan
    let cut = DateWording.text(study.analysis.cut.date)
    return PageFrame(
      title: "\(plan.acronym): nightly run \(manifest.number), data cut-off \(cut)",
      header: [
        .element(.p, [.cssClass("session")], "Open session · no allocation"),
        .element(.h1, [], [.isolated(plan.acronym), " · Nightly run"]),
        .element(.p, [.cssClass("subtitle")], subtitle),
        .element(.p, [.cssClass("cut")], dataCut),
        .element(.p, [], report),
      ],
      sections: [
        GlanceSection(manifest: manifest).section,
        NumbersSection(manifest: manifest, before: before).section,
        ChangesSection(manifest: manifest, differences: differences).section,
        FindingsSection(diagnostics: study.diagnostics).section,
        FilesSection(manifest: manifest).section,
        ParticipantsSection(manifest: manifest, study: study, differences: differences).section,
      ],
      footer: footer
    ).bytes
  }

  private var subtitle: [HTMLFragment] {
    let plan = study.analysis.plan
    let parts = [plan.title, plan.sponsor].compactMap { $0 } + plan.registry.map(\.number)
    return parts.enumerated().flatMap { place, part in
      (place == 0 ? [] : [" · "]) + [HTMLFragment.isolated(part)]
    }
  }

  private var dataCut: [HTMLFragment] {
    guard let date = study.analysis.cut.date else { return ["No date in the data"] }
    return [
      "Data cut-off ",
      .element(
        .time, [HTMLAttribute(.datetime, date.isoText), HTMLAttribute(.dataAge, "day")],
        .text(DateWording.text(date))),
      " · run \(manifest.number)",
    ]
  }

  private var report: [HTMLFragment] {
    let item = manifest.items.first { $0.kind == .report && $0.state != .failed }
    guard let item else {
      return [StatusLightMark.labelled(.alarm), " The report could not be made."]
    }
    return [
      .link(
        to: item.file, cssClass: "button", "Interim safety report",
        .element(.span, [.cssClass("size")], FileWords.kind(of: item)))
    ]
  }

  private var footer: [HTMLFragment] {
    let previous = manifest.previous.map { "; the run before: \($0)" } ?? "; the first run"
    return [
      .element(
        .p, [],
        [
          "Run ", .element(.code, [], .text(manifest.run)), .text(previous),
          ". cicatrix \(manifest.program).",
        ]),
      .element(
        .p, [],
        [
          "Every file with its hash: ", .link(to: "manifest.json", "manifest.json"), ", ",
          .link(to: "SHA256SUMS", "SHA256SUMS"), ". ",
          .element(.code, [], "cicatrix verify"),
          " makes this run anew from its inputs and compares every byte, this page among them. ",
          "When the job last ran is not told here: the page over the studies tells it.",
        ]),
    ]
  }
}
