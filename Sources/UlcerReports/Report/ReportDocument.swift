public import PageComposition
public import ReportTemplates
public import UlcerAnalysis
import VectorDrawing
import UlcerRecords

/// A template filled with the results of a study: a document ready to be broken into pages.
public enum ReportDocument {
  /// Makes the document.
  ///
  /// The template must have passed `PlaceholderWording.check`; what it names and the data do not
  /// have is worded as such. Nothing here depends on an allocation: it is not even given.
  /// - Parameters:
  ///   - template: the template's blocks.
  ///   - analysis: every number.
  ///   - source: what was read, and what was wrong with it.
  ///   - previous: the study at the last report, when changes since are to be shown.
  public static func make(
    template: Template, analysis: StudyAnalysis, source: ReportSource,
    previous: PreviousCut? = nil
  ) -> Document {
    let context = ReportContext(
      analysis: analysis, source: source, hasProfiles: template.asks(for: "participants profile"),
      differences: previous?.differences)
    let displays = DisplayCatalogue(
      context: context,
      previous: previous.map {
        ReportContext(analysis: $0.analysis, source: $0.source, hasProfiles: false)
      })
    let composition = TemplateComposition(
      words: { PlaceholderWording.words($0, in: analysis) }, display: displays.blocks(for:))
    let plan = analysis.plan
    let title = template.fact("title") ?? "Report"
    let session = (template.fact("session") ?? "open").uppercased() + " SESSION"
    let cut = DateWording.text(analysis.cut.date)
    let opening: [Block] = [
      .paragraph(RichText("\(plan.acronym) · \(title)"), .title),
      .paragraph(RichText(subtitle(context)), .subtitle),
    ]
    return Document(
      metadata: DocumentMetadata(
        title: "\(plan.acronym): \(title)", author: plan.sponsor ?? "",
        subject: plan.title ?? plan.acronym,
        keywords: "safety, ulcers, data cut-off \(analysis.cut.date?.isoText ?? "unknown")",
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

  /// The profile of one participant as a document of its own; `nil` when no such participant was
  /// treated.
  public static func profile(
    of id: String, analysis: StudyAnalysis, source: ReportSource
  ) -> Document? {
    let context = ReportContext(analysis: analysis, source: source, hasProfiles: true)
    guard let member = context.participants.members.first(where: { $0.id == id }) else {
      return nil
    }
    let template = Template(facts: [], blocks: [])
    var document = make(
      template: template, analysis: analysis, source: source, previous: nil)
    document.runningHead.left = .text("\(analysis.plan.acronym) · Participant profile")
    document.blocks = ParticipantProfile.blocks(member, context, startsPage: false)
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
