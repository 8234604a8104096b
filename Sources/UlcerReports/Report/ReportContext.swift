import ClinicalWording
import PageComposition
import ReportTemplates
import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// The input of every display of one report: the analysis, its source, and its participants.
struct ReportContext {
  let analysis: StudyAnalysis
  let source: ReportSource
  let participants: TreatedParticipants
  /// The document has a page per participant that a name can link to.
  let hasProfiles: Bool
  /// The place of the participant profiles.
  let profiles: ProfilePlacement
  /// The changes since the last report; `nil` without an earlier data cut.
  let differences: StudyDifferences?
  /// The changes in the records of a participant, by id; `nil` without an earlier data cut.
  let profileChange: ((String) -> ProfileChange)?
  /// The displays that the template asks for, in their order.
  let asked: [DisplayRequest]

  init(
    analysis: StudyAnalysis, source: ReportSource, hasProfiles: Bool,
    profiles: ProfilePlacement = .inside, previous: PreviousCut? = nil,
    differences: StudyDifferences? = nil, asked: [DisplayRequest] = []
  ) {
    self.asked = asked
    profileChange = previous.map(ProfileChange.byParticipant)
    self.differences = previous?.differences ?? differences
    self.analysis = analysis
    self.source = source
    self.hasProfiles = hasProfiles && profiles == .inside
    self.profiles = profiles
    participants = TreatedParticipants(analysis)
  }

  var plan: StudyPlan { analysis.plan }
  /// The number of treated participants, from the results.
  var treated: Int { count(.disposition(.treated)) ?? 0 }
  /// The number of screened participants, from the results.
  var screened: Int { count(.disposition(.screened)) ?? 0 }
  /// The coverage of all limits: `95 %`.
  var coverage: String { NumberWording.brief(plan.level * 100, decimals: 2) + "\u{202F}%" }
  /// `n = 20 · data cut-off 1 Nov 2026`.
  func population(_ name: String, n: Int) -> RichText {
    RichText(
      "\(name), n = \(NumberWording.whole(n)) · data cut-off \(DateWording.text(analysis.cut.date))"
    )
  }
  /// A participant's id, linked to the profile if there is one; in a closed session with the arm.
  func name(of member: TreatedParticipants.Member) -> RichText {
    let arm = analysis.arms.isEmpty ? "" : member.course.arm.map { ", arm \($0)" } ?? ", in no arm"
    return RichText([
      hasProfiles
        ? .link(member.id, to: .destination(ParticipantProfile.destination(of: member.id)))
        : .plain(member.id)
    ]) + RichText(arm)
  }
  /// Returns true if the template asks for a display.
  func asks(for request: DisplayRequest) -> Bool { asked.contains { $0.isSame(as: request) } }
  /// The link to the table or listing that supports an answer; empty if the template does not ask
  /// for it.
  func evidence(_ name: DisplayName, isByArm: Bool = false) -> RichText {
    target(name, isByArm: isByArm) == nil
      ? "" : RichText([.reference(DisplayRequest(name, isByArm: isByArm).evidenceKey)])
  }
  /// The link target of a figure of page one; `nil` if the template does not ask for it.
  func target(_ name: DisplayName, isByArm: Bool = false) -> LinkTarget? {
    asked.contains { $0.name == name && $0.isByArm == isByArm }
      ? .destination(DisplayRequest(name, isByArm: isByArm).evidenceKey) : nil
  }
  /// The reference of a table to its figure, or the population of the table if there is no such
  /// figure.
  func behind(_ name: DisplayName, count: PlaceCounts.Subject = .baseline) -> RichText {
    // Without arms there is no figure by arm.
    guard let figure = asked.first(where: { $0.name == name && $0.count == count }),
      !figure.isByArm || !analysis.arms.isEmpty
    else { return population("Treated participants", n: treated) }
    return RichText([
      .plain("The numbers of "),
      .reference(
        DisplayRequest(name, isByArm: figure.isByArm, count: count).key),
      .plain(" · data cut-off \(DateWording.text(analysis.cut.date))"),
    ])
  }
  /// The files from which a display was made.
  func sourceLine(_ kinds: String...) -> RichText {
    RichText(kinds.joined(separator: ", "))
  }
  /// The primary window, and the treated participants for whom it is complete, in words.
  var followUpNote: RichText {
    guard let complete = value(.primaryWindow(.complete)).count else {
      return "The length of follow-up is not known."
    }
    return RichText(
      "Primary window: \(plan.primaryWindowWords); complete in \(NumberWording.whole(complete)) of "
        + "\(NumberWording.whole(treated)) treated participants. The proportions count the others as they are so far."
    )
  }
}

extension ReportContext {
  /// The gap in the records behind an answer.
  func gap(_ answer: Answer) -> AnswerGap { AnswerGap(answer, in: analysis) }
}
