import ClinicalWording
import UlcerRecords
import UlcerReports

/// One study on the page over the studies.
struct StudyCard {
  /// The facts known about the study.
  let state: StudyState
  /// The position on the page, from 1.
  let number: Int

  /// Numbers whose history is shown, with the name for a line.
  private static let courses = [
    (ResultName.disposition(.treated).text, "Treated"),
    (ResultName.adverseEventCount(.serious).text, "Serious events"),
    (ResultName.maximumGrade(.any, .threeOrHigher).text, "Grade 3 or higher"),
    (RunManifest.openUlcersID, "Open ulcers"),
    (ResultName.healing(.confirmed).text, "Healed, confirmed"),
    (RunManifest.findingsID("error"), "Errors in the data"),
  ]

  /// Returns the anchor of a study's section.
  static func id(_ number: Int) -> String { "study-\(number)" }

  /// The section of the page.
  var section: PageSection {
    // Two studies may have the same acronym; no two folders have the same name.
    let heading: [HTMLFragment] =
      state.manifest.map { manifest in
        [
          .isolated(manifest.study), " ", .element(.span, [.cssClass("quiet")], .text(state.name)),
        ]
      } ?? [.text(state.name)]
    return PageSection(
      id: StudyCard.id(number), shortName: state.name, heading: .all(heading), cssClass: "study",
      content: [job] + published)
  }

  private var job: HTMLFragment {
    let job = state.job
    var words: [HTMLFragment] = [StatusLightMark.labelled(job.light, job.words)]
    if let last = state.attempts.last {
      words += [" · last attempt ", StudyCard.time(last.startedAt)]
      if last.exit != .done {
        words += [" · ", .element(.code, [], .text(last.code))]
        words += state.lastSuccess.map { [" · last success ", StudyCard.time($0)] } ?? []
      }
    }
    return .all([
      .element(.p, [], words), warning,
      NightsStrip(attempts: state.attempts).fragment,
    ])
  }

  /// A warning that the script shows if the last attempt is old by the reader's clock: a page that
  /// is no longer written cannot show this by itself.
  private var warning: HTMLFragment {
    guard let last = state.attempts.last else { return .empty }
    return .element(
      .p,
      [
        .cssClass("verdict attention"), HTMLAttribute(.dataOldSince, last.startedAt),
        HTMLAttribute(.hidden, ""),
      ],
      [
        StatusLightMark.shape(.attention),
        .element(
          .span, [],
          "The last attempt is more than 36 hours old. Does the job still run every night?"),
      ])
  }

  private var published: [HTMLFragment] {
    guard let manifest = state.manifest else {
      return [.element(.p, [], "Nothing is published yet.")]
    }
    let cut = StoredInputs.date(manifest.dataCut)
    var dates: [HTMLFragment] = ["Data cut-off "]
    dates.append(
      cut.map { date in
        .element(
          .time, [HTMLAttribute(.datetime, date.isoText), HTMLAttribute(.dataAge, "day")],
          .text(DateWording.text(date)))
      } ?? "not known")
    dates.append(" · run \(manifest.number)")
    if let publishedAt = state.publishedAt {
      dates += [", published ", StudyCard.time(publishedAt)]
    }
    var content: [HTMLFragment] = [.element(.p, [.cssClass("cut")], dates)]
    if let glance = manifest.glance {
      content += [GlanceSection.verdict(glance), GlanceSection.tiles(glance.tiles)]
    }
    let hasHistory = !(manifest.history ?? []).isEmpty
    return content + (hasHistory ? [courses(manifest)] : []) + [links]
  }

  private func courses(_ manifest: RunManifest) -> HTMLFragment {
    let now = manifest.asEarlier.values
    return .element(
      .ul, [.cssClass("courses")],
      StudyCard.courses.compactMap { id, label in
        guard let value = now[id] else { return nil }
        let words = manifest.headline.first { $0.id == id }?.text
        return .element(
          .li, [],
          [
            .element(.span, [.cssClass("label")], .text(label)),
            Sparkline(
              label: label, values: (manifest.history ?? []).map { $0.values[id] } + [value]
            ).fragment,
            .element(
              .span, [.cssClass("quiet")],
              .text(words ?? NumberWording.brief(value, decimals: 3))),
          ])
      })
  }

  private var links: HTMLFragment {
    let files = [
      (RunPage.file, "The page of the run"), ("interim-safety.pdf", "Interim safety report"),
      ("findings.csv", "Findings"), ("changes.csv", "Changes"),
    ].filter { state.files.contains($0.0) }
    return .element(
      .ul, [.cssClass("links")],
      files.map { file, words in
        .element(
          .li, [],
          .link(
            to: state.published(file), cssClass: file == RunPage.file ? "button" : nil,
            .text(words)))
      })
  }

  /// Returns a moment: `2026-11-01T02:00:00.123Z` as `2026-11-01 02:00`.
  private static func time(_ text: String) -> HTMLFragment {
    .element(
      .time, [HTMLAttribute(.datetime, text), HTMLAttribute(.dataAge, "hour")],
      .text(String(text.prefix(16)).replacing("T", with: " ")))
  }
}
