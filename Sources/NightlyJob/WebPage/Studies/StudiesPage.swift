import ClinicalWording
import UlcerReports

/// `index.html` of the output folder: every study published there, with the status of its data and
/// of the job itself.
///
/// The page lies outside the runs and is written at the end of every attempt, including a failed
/// one. It gives times, because a run cannot say that no newer one came.
struct StudiesPage {
  /// The file's name in the output folder.
  static let file = "index.html"

  /// The studies, in order of their names.
  let studies: [StudyState]

  /// The whole page.
  var bytes: [UInt8] {
    let several = studies.count > 1
    let overview = PageSection(
      id: "overview", shortName: "Overview", heading: "Overview", content: [table])
    return PageFrame(
      title: "Cicatrix: nightly runs",
      header: [
        .element(.p, [.cssClass("session")], "Open session · no allocation"),
        .element(.h1, [], "Nightly runs"),
        .element(
          .p, [.cssClass("subtitle")],
          several
            ? "\(NumberWording.whole(studies.count)) studies" : "One study"),
      ],
      sections: (several ? [overview] : [])
        + studies.enumerated().map { StudyCard(state: $1, number: $0 + 1).section },
      footer: [
        .element(
          .p, [],
          [
            "Times are in UTC. Written by the last attempt; if that is long ago, the job does not ",
            "run any more. All attempts: ", .element(.code, [], "history.sqlite"), ".",
          ])
      ]
    ).bytes
  }

  private var table: HTMLFragment {
    .element(
      .table, [],
      [
        .element(.caption, [], "The job and the data of each study"),
        .element(
          .thead, [],
          .element(
            .tr, [],
            ["Study", "Job", "Data"].map { name in
              .element(.th, [HTMLAttribute(.scope, "col")], .text(name))
            })),
        .element(.tbody, [], [.lines([.empty] + studies.enumerated().map { row($1, $0 + 1) })]),
      ])
  }

  private func row(_ study: StudyState, _ number: Int) -> HTMLFragment {
    let job = study.job
    let counts = study.manifest?.counts
    let light = study.manifest?.glance?.light
    return .element(
      .tr, [],
      [
        .element(
          .th, [HTMLAttribute(.scope, "row")],
          [
            .element(
              .a, [.address(LinkAddress(section: StudyCard.id(number)))],
              .text(study.name)),
            .element(
              .span, [.cssClass("was")],
              study.manifest.map { manifest in
                .all([
                  .isolated(manifest.study),
                  .text(
                    ", data cut-off \(DateWording.text(StoredInputs.date(manifest.dataCut)))"),
                ])
              } ?? .empty),
          ]),
        .element(
          .td, [],
          [
            StatusLightMark.labelled(job.light),
            .element(.span, [.cssClass("was")], .text(job.words)),
          ]),
        .element(
          .td, [],
          [
            light.map { StatusLightMark.labelled($0) } ?? "Nothing published",
            .element(
              .span, [.cssClass("was")],
              .text(
                counts.map {
                  "\(NumberWording.whole($0.treated)) treated, "
                    + ($0.openUlcers.map { NumberWording.counted($0, "open ulcer") }
                      ?? "open ulcers not known")
                } ?? "")),
          ]),
      ])
  }
}
