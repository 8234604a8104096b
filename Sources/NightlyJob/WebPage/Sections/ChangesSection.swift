import ClinicalWording
import StudyComparison
import UlcerReports
import UlcerRecords

/// The changes since the run that this one was compared with: counts and participants, never a
/// cell.
struct ChangesSection {
  /// The run.
  let manifest: RunManifest
  /// The changes; `nil` if there was nothing to compare with.
  let differences: StudyDifferences?

  /// The number of participants named here; the others are marked in the list of participants.
  private static let named = 60

  /// The section of the page.
  var section: PageSection {
    PageSection(
      id: "changes", shortName: "Changes", heading: "Since the previous run", content: content)
  }

  private var content: [HTMLFragment] {
    guard let differences else {
      let words: HTMLFragment =
        manifest.previous == nil
        ? "This is the first run: there is nothing to compare with."
        : "Not compared with the run before: not all of its inputs are kept."
      return [.element(.p, [], words)]
    }
    let summary = DifferencesText(
      differences, names: OldAndNew(old: "", new: ""), width: 80
    ).summary
    var content: [HTMLFragment] = [
      .element(
        .p, [],
        [
          "Compared with ", .element(.code, [], .text(manifest.comparedWith ?? "")),
          .text(", data cut-off \(DateWording.text(differences.dataCut.old)): \(summary). "),
          .link(to: "changes.csv", "changes.csv"), " has each of them.",
        ])
    ]
    if !differences.records.changes.isEmpty {
      content += [table(differences), participants(differences)]
    }
    if !differences.definitions.isEmpty {
      content += [
        .element(.h3, [], "Definitions in study.yaml"),
        .element(
          .ul, [.cssClass("notes")],
          differences.definitions.map { change in
            .element(
              .li, [],
              [
                .element(.code, [], .text(change.key)),
                .text(": \(change.value.old) → \(change.value.new)"),
              ])
          }),
      ]
    }
    return content
  }

  private func table(_ differences: StudyDifferences) -> HTMLFragment {
    let files = differences.comparedFiles.filter { !differences.records.count(of: $0).isEmpty }
    return .element(
      .table, [.cssClass("counts")],
      [
        .element(.caption, [], "Records by file"),
        .element(
          .thead, [],
          .element(
            .tr, [],
            ["File", "Added", "Changed", "Removed"].map { name in
              .element(.th, [HTMLAttribute(.scope, "col")], .text(name))
            })),
        .element(
          .tbody, [],
          files.map { file in
            let count = differences.records.count(of: file)
            return .element(
              .tr, [],
              [.element(.th, [HTMLAttribute(.scope, "row")], .text(file.fileName))]
                + [count.added, count.changed, count.removed].map { number in
                  .element(.td, [], .text(NumberWording.whole(number)))
                })
          }),
      ])
  }

  private func participants(_ differences: StudyDifferences) -> HTMLFragment {
    let ids = differences.changedParticipants
    let profiles = ParticipantFiles(manifest.items)
    let links = ids.prefix(ChangesSection.named).enumerated().flatMap { place, id in
      let name = HTMLFragment.isolated(id)
      let linked = profiles.profile(of: id).map { .link(to: $0, name) } ?? name
      return place == 0 ? [linked] : [", ", linked]
    }
    let rest = ids.count - ChangesSection.named
    return .element(
      .p, [],
      [.text("Records of \(NumberWording.counted(ids.count, "participant")): ")] + links
        + [rest > 0 ? .text(" and \(NumberWording.whole(rest)) more.") : "."])
  }
}
