import ClinicalWording
public import PageComposition
public import ReportTemplates
public import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// A template filled with the results of a study: a document ready to be broken into pages.
public enum ReportDocument {
  /// Makes the document.
  ///
  /// The template must have passed `PlaceholderWording.check`; names without data are worded as
  /// such. In an open session nothing depends on an allocation: the analysis has not even been
  /// given one.
  /// - Parameters:
  ///   - template: the template's blocks.
  ///   - analysis: every number.
  ///   - source: the files that were read, with their findings.
  ///   - previous: the study at the last report, if changes since are to be shown.
  ///   - profiles: the place of the participant profiles.
  public static func make(
    template: Template, analysis: StudyAnalysis, source: ReportSource,
    previous: PreviousCut? = nil, profiles: ProfilePlacement = .inside
  ) -> Document {
    let context = ReportContext(
      analysis: analysis, source: source,
      hasProfiles: template.asks(for: DisplayName.profile.rawValue),
      profiles: profiles, previous: previous,
      asked: template.directives.compactMap(DisplayRequest.init))
    let displays = DisplayComposition(
      context: context,
      previous: previous.map {
        ReportContext(analysis: $0.analysis, source: $0.source, hasProfiles: false)
      })
    let composition = TemplateComposition(
      words: { PlaceholderWording.words($0, in: analysis) }, display: displays.blocks(for:))
    let plan = analysis.plan
    let title = template.fact("title") ?? "Report"
    let session = template.session.title
    let cut = DateWording.text(analysis.cut.date)
    let opening: [Block] = [
      .paragraph(RichText("\(plan.acronym) · \(title)"), .title),
      .paragraph(RichText(subtitle(context)), .subtitle),
    ]
    return Document(
      metadata: DocumentMetadata(
        title: "\(plan.acronym): \(title)"
          + (template.session == .closed ? ", \(session)" : ""),
        author: plan.sponsor ?? "", subject: plan.title ?? plan.acronym,
        keywords: ReportSession.keywords(
          template.session, cut: analysis.cut.date?.isoText, fingerprint: source.fingerprint),
        creator: source.program,
        date: "\(analysis.cut.date?.isoText ?? "1970-01-01")T00:00:00Z"),
      runningHead: RunningLine(
        left: .text("\(plan.acronym) · \(title)"), centre: .strong(session),
        right: .text("Data cut-off \(cut)")),
      runningFoot: RunningLine(
        left: .text("Inputs and definitions \(source.fingerprint)"),
        centre: .text(source.program), right: .pageNumber),
      blocks: opening + composition.blocks(of: template.blocks))
  }

  /// The profile of one participant as a document of its own, treated or not; `nil` if the study
  /// has no such participant.
  /// - Parameter template: the content of the document; its `participants profile` is that of the
  ///   one participant. `nil` for the profile alone.
  public static func profile(
    of id: String, analysis: StudyAnalysis, source: ReportSource, template: Template? = nil
  ) -> Document? {
    let course = analysis.courses.first { analysis.records.participants[$0.participant].id == id }
    guard let course else { return nil }
    let title = template?.fact("title") ?? "Participant profile"
    var document = profiles([course], title: title, analysis: analysis, source: source)
    guard let template else { return document }
    let context = ReportContext(
      analysis: analysis, source: source, hasProfiles: false,
      asked: template.directives.compactMap(DisplayRequest.init))
    let displays = DisplayComposition(context: context)
    let profile = document.blocks
    document.blocks = TemplateComposition(
      words: { PlaceholderWording.words($0, in: analysis) },
      display: { DisplayName(rawValue: $0.title) == .profile ? profile : displays.blocks(for: $0) }
    ).blocks(of: template.blocks)
    return document
  }

  /// The profiles of all treated participants as a document of its own, in order of id; with the
  /// study at the last report, what changed since is marked.
  public static func profiles(
    analysis: StudyAnalysis, source: ReportSource, previous: PreviousCut? = nil
  ) -> Document {
    let members = TreatedParticipants(analysis).members
    return profiles(
      members.map(\.course), title: "Participant profiles", analysis: analysis, source: source,
      previous: previous)
  }

  private static func profiles(
    _ courses: [ParticipantCourse], title: String, analysis: StudyAnalysis, source: ReportSource,
    previous: PreviousCut? = nil
  ) -> Document {
    let change = previous.map(ProfileChange.byParticipant)
    var document = make(
      template: Template(facts: [], blocks: []), analysis: analysis, source: source)
    let known = document.metadata
    document.metadata = DocumentMetadata(
      title: "\(analysis.plan.acronym): \(title)", author: known.author, subject: known.subject,
      keywords: known.keywords, creator: known.creator, date: known.date)
    document.runningHead.left = .text("\(analysis.plan.acronym) · \(title)")
    let index = ProfileIndex(analysis)
    document.blocks = courses.enumerated().flatMap { place, course in
      ParticipantProfile.blocks(
        course, analysis, index: index, startsPage: place > 0, level: 1,
        change: change?(analysis.records.participants[course.participant].id))
    }
    return document
  }

  private static func subtitle(_ context: ReportContext) -> String {
    let plan = context.plan
    var parts = [plan.title ?? plan.acronym]
    if let sponsor = plan.sponsor { parts.append(sponsor) }
    parts += plan.registry.map(\.number)
    return parts.joined(separator: " · ")
  }
}

/// The session of a document in its metadata, so that a file shows its session by itself.
enum ReportSession {
  /// The keywords of a document: its session, its data cut-off, the hash of what it rests on.
  static func keywords(_ session: TemplateSession, cut: String?, fingerprint: String) -> String {
    "safety, ulcers, \(session.title), data cut-off \(cut ?? "unknown"), "
      + "inputs and definitions \(fingerprint)"
  }
}
