import ClinicalWording
import UlcerReports

/// The headline numbers with their history as small lines.
struct NumbersSection {
  /// The run.
  let manifest: RunManifest
  /// The headline numbers of the run that this one was compared with.
  let before: [RunManifest.Headline]

  /// The section of the page.
  var section: PageSection {
    let runs = history.count + 1
    let caption =
      runs == 1
      ? "Numbers of this run; a line appears when there is a second one"
      : "Numbers of this run, and their course over the last "
        + "\(NumberWording.whole(runs)) published runs"
    return PageSection(
      id: "numbers", shortName: "Numbers", heading: "Headline numbers",
      content: [
        .element(
          .table, [.cssClass("numbers")],
          [
            .element(.caption, [], .text(caption)),
            .element(
              .thead, [],
              .element(
                .tr, [],
                (["Number", "Now"] + (runs > 1 ? ["Course"] : [])).map { name in
                  .element(.th, [HTMLAttribute(.scope, "col")], .text(name))
                })),
            .element(.tbody, [], [.lines([.empty] + manifest.headline.map(row) + counts)]),
          ]),
        .element(
          .p, [.cssClass("quiet")],
          [
            "All numbers with their methods: ", .link(to: "results.json", "results.json"),
            runs > 1 ? ". A line runs from its lowest to its highest value." : ".",
          ]),
      ])
  }

  /// The runs before this one.
  private var history: [RunManifest.EarlierRun] { manifest.history ?? [] }

  private func row(_ number: RunManifest.Headline) -> HTMLFragment {
    let old = before.first { $0.id == number.id }.map(\.text)
    return row(
      label: number.label, id: number.id, text: number.text, old: old, value: number.value)
  }

  /// Counts of the manifest that are not results.
  private var counts: [HTMLFragment] {
    let last = manifest.comparedWith.flatMap { run in
      history.last { $0.run == run }
    }
    func row(_ label: String, _ id: String, _ count: Int?) -> HTMLFragment {
      self.row(
        label: label, id: nil, text: count.map(NumberWording.whole) ?? "not known",
        old: last?.values[id].flatMap(Int.init(exactly:)).map(NumberWording.whole),
        value: count.map(Double.init), historyID: id)
    }
    return [
      row("Ulcers open at the cut-off", RunManifest.openUlcersID, manifest.counts.openUlcers)
    ]
      + ["error", "warning"].map { severity in
        row(
          "Findings in the data: \(severity)s", RunManifest.findingsID(severity),
          manifest.findings(of: severity))
      }
  }

  private func row(
    label: String, id: String?, text: String, old: String?, value: Double?,
    historyID: String? = nil
  ) -> HTMLFragment {
    let known = historyID ?? id ?? ""
    let line = Sparkline(
      label: label, values: history.map { $0.values[known] } + [value])
    return .element(
      .tr, [],
      [
        .element(
          .th, [HTMLAttribute(.scope, "row")],
          [
            .text(label),
            id.map { .element(.code, [.cssClass("id")], .text($0)) } ?? .empty,
          ]),
        .element(
          .td, [],
          [
            .element(.span, [.cssClass("value")], .text(text)),
            old.flatMap { $0 == text ? nil : $0 }.map { old in
              .element(.span, [.cssClass("was")], .text("was \(old)"))
            } ?? .empty,
          ]),
        history.isEmpty ? .empty : .element(.td, [.cssClass("course")], line.fragment),
      ])
  }
}
