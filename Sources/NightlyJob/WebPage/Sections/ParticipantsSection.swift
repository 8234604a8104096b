import AnalysedStudies
import ClinicalWording
import StudyComparison
import UlcerAnalysis
import UlcerRecords
import UlcerReports

/// Every treated participant with links to profile and charts, and a search of this list.
struct ParticipantsSection {
  /// The run.
  let manifest: RunManifest
  /// The study.
  let study: AnalysedStudy
  /// The changes; `nil` if there was nothing to compare with.
  let differences: StudyDifferences?

  private struct Member {
    let id: String
    let course: ParticipantCourse
  }

  /// The section of the page.
  var section: PageSection {
    let analysis = study.analysis
    let members = analysis.courses.filter(\.isTreated)
      .map { Member(id: analysis.records.participants[$0.participant].id, course: $0) }
      .sorted { NaturalOrder.isBefore($0.id, $1.id) }
    return PageSection(
      id: "participants", shortName: "Participants", heading: "Treated participants",
      content: members.isEmpty
        ? [.element(.p, [], "Nobody has been treated yet.")]
        : [explanation(members.count), search, list(members)])
  }

  private func explanation(_ count: Int) -> HTMLFragment {
    .element(
      .p, [.cssClass("quiet")],
      .text(
        "\(NumberWording.counted(count, "participant")), each with a profile of one page or more. "
          + "Open: ulcers at the cut-off. Grade: the highest of any event since treatment. "
          + "Changed: records of theirs differ from those of the previous run." + gaps))
  }

  /// The limits of the list if a file was not read, or not as a whole.
  private var gaps: String {
    let analysis = study.analysis
    let words = [RecordKind.ulcers, .adverseEvents].compactMap { file in
      if let reason = analysis.absence(of: file) { return reason }
      let standing = analysis.records.standings[file]
      return standing.excluded > 0
        ? "\(NumberWording.whole(standing.excluded)) of \(NumberWording.counted(standing.read, "row")) of \(standing.file) excluded"
        : nil
    }
    return words.isEmpty ? "" : " Not in this list: \(words.joined(separator: "; "))."
  }

  /// The search field; only the script shows it, because without the script nothing can search.
  private var search: HTMLFragment {
    .element(
      .form, [.id("search"), HTMLAttribute(.role, "search"), HTMLAttribute(.hidden, "")],
      [
        .element(.label, [HTMLAttribute(.forInput, "search-field")], "Find participants"),
        .element(
          .input,
          [
            .id("search-field"), HTMLAttribute(.type, "search"),
            HTMLAttribute(.autocomplete, "off"), HTMLAttribute(.spellcheck, "false"),
            HTMLAttribute(.ariaDescribedBy, "search-hint"),
          ]),
        .element(
          .span, [.id("search-hint"), .cssClass("quiet")],
          "Part of an id, or words of the list: open, grade 3, changed"),
        .element(
          .span, [.id("search-result"), .cssClass("quiet"), HTMLAttribute(.role, "status")], []),
      ])
  }

  private func list(_ members: [Member]) -> HTMLFragment {
    let files = ParticipantFiles(manifest.items)
    let changed = Set((differences?.changedParticipants ?? []).map { Array($0.utf8) })
    return .element(
      .ul, [.id("participant-list")],
      [
        .lines(
          [.empty]
            + members.map { member in
              line(
                member, files.files(of: member.id),
                isChanged: changed.contains(Array(member.id.utf8)))
            })
      ])
  }

  private func line(
    _ member: Member, _ files: [RunManifest.Item], isChanged: Bool
  ) -> HTMLFragment {
    let profile = files.first { $0.kind == .profile && $0.state != .failed }
    let name = HTMLFragment.isolated(member.id)
    let charts = files.filter { $0.kind == .chart && $0.state != .failed }
    var facts: [HTMLFragment] = []
    let open = study.analysis.episodes[member.course.episodes].count { $0.status == .open }
    if open > 0 { facts.append(.text("\(NumberWording.whole(open)) open")) }
    let events = study.analysis.adverseEvents[member.course.adverseEvents]
    if let grade = events.filter(\.isTreatmentEmergent).compactMap(\.grade).max() {
      facts.append(.text("grade \(grade)"))
    }
    if isChanged { facts.append(.element(.strong, [], "changed")) }
    if profile == nil { facts.append("no profile") }
    facts += charts.map { chart in
      .link(to: chart.file, .text(ParticipantsSection.chartName(chart)))
    }
    return .element(
      .li, [],
      [
        profile.map { .link(to: $0.file, cssClass: "who", name) }
          ?? .element(.span, [.cssClass("who")], name)
      ]
        + [
          .element(
            .span, [.cssClass("quiet")],
            facts.enumerated().flatMap { place, fact in place == 0 ? [fact] : [" · ", fact] })
        ])
  }

  private static func chartName(_ chart: RunManifest.Item) -> String {
    let folder = PathParts.name(of: PathParts.folder(of: chart.file))
    return folder.split(separator: "-").joined(separator: " ")
  }
}
