import AnalysedStudies
import ClinicalWording
import UlcerReports

/// Links to the report, the charts over all participants and the tables, and the files that could
/// not be made.
struct FilesSection {
  /// The run.
  let manifest: RunManifest

  /// The number of files named one by one if they could not be made.
  private static let named = 50

  /// The section of the page.
  var section: PageSection {
    PageSection(id: "files", shortName: "Files", heading: "Files", content: content)
  }

  private var content: [HTMLFragment] {
    let items = manifest.items.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    let made = items.filter { $0.state != .failed && $0.participant == nil }
    return failures(items.filter { $0.state == .failed })
      + group(
        "Report and charts",
        made.filter { $0.kind.isDrawn && $0.kind != .listing }.sorted { one, other in
          // The report comes before the charts.
          one.kind == .report && other.kind != .report
        })
      + group("Every ulcer and adverse event, by participant", made.filter { $0.kind == .listing })
      + group("Numbers and listings", made.filter { !$0.kind.isDrawn })
  }

  private func group(_ name: String, _ items: [RunManifest.Item]) -> [HTMLFragment] {
    guard !items.isEmpty else { return [] }
    return [
      .element(.h3, [], .text(name)),
      .element(.ul, [.cssClass("files")], [.lines([.empty] + items.map(line))]),
    ]
  }

  private func line(_ item: RunManifest.Item) -> HTMLFragment {
    let name: String
    let words: String?
    switch item.kind {
    case .report: (name, words) = ("Interim safety report", "all numbers with their limits")
    case .chart:
      name = FileWords.chartName(String(PathParts.name(of: item.file).dropLast(4)))
      words = "over all participants"
    case .listing:
      let first = PathParts.name(of: item.file).dropLast(4)
      (name, words) = (first.prefix(1).uppercased() + first.dropFirst(), nil)
    default: (name, words) = (item.file, FileWords.description(of: item.file))
    }
    return .element(
      .li, [],
      [
        .link(to: item.file, .text(name)),
        .element(
          .span, [.cssClass("quiet")],
          [.text(words.map { "\($0) · " } ?? ""), FileWords.kind(of: item)]),
      ])
  }

  private func failures(_ items: [RunManifest.Item]) -> [HTMLFragment] {
    guard !items.isEmpty else { return [] }
    let rest = items.count - FilesSection.named
    return [
      .element(
        .h3, [.cssClass("rule")],
        [
          StatusLightMark.labelled(.alarm, NumberWording.counted(items.count, "file")),
          "could not be made",
        ]),
      .element(
        .ul, [.cssClass("findings")],
        items.prefix(FilesSection.named).map { item in
          .element(
            .li, [],
            [
              .element(.code, [.cssClass("place")], .text(item.file)), " ",
              .text(item.reason ?? ""),
            ])
        }),
      rest > 0
        ? .element(
          .p, [.cssClass("quiet")],
          .text("and \(NumberWording.whole(rest)) more; see manifest.json"))
        : .empty,
    ]
  }
}
