import ChartGrammar
import ClinicalWording
import PageComposition
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import VectorDrawing

/// The profile of one participant in a document: a heading and the page below it.
enum ParticipantProfile {
  static func destination(of id: String) -> String { "participant-\(id)" }

  /// The profiles of all treated participants, or a reference to their file.
  static func section(_ context: ReportContext) -> [Block] {
    let members = context.participants.members
    guard !members.isEmpty else {
      return [.paragraph("Nobody has been treated yet: there is no profile.", .note)]
    }
    let counted = context.counted(.disposition(.treated), "treated participant")
    switch context.profiles {
    case .inside:
      let index = ProfileIndex(context.analysis)
      return members.enumerated().flatMap { place, member in
        blocks(
          member.course, context.analysis, index: index, startsPage: place > 0,
          change: context.profileChange?(member.id))
      }
    case .beside(let file):
      var link = TextRun.plain(file)
      link.target = .address(RelativeAddress.of(file))
      return [
        .paragraph(
          RichText([
            .plain("The profiles of \(counted) stand in a file of their own beside this one: "),
            link, .plain("."),
          ]))
      ]
    case .none:
      return [
        .paragraph(
          RichText("The profiles of \(counted) were left out on request (--profiles none)."), .note)
      ]
    }
  }

  /// - Parameter level: that of the heading; 1 in a document of profiles, which has no other.
  static func blocks(
    _ course: ParticipantCourse, _ analysis: StudyAnalysis, index: ProfileIndex, startsPage: Bool,
    level: Int = 2, change: ProfileChange? = nil
  ) -> [Block] {
    var made = ProfileSubject(course, in: analysis, index: index)
    made.change = change
    let subject = made
    let id = subject.record.id
    return [
      .heading(
        Heading(
          level, RichText("Participant \(id)"), destination: destination(of: id),
          startsPage: startsPage)),
      .figure(
        Figure(
          caption: nil,
          content: .fitted { room, measurer in
            ProfileSheet(subject: subject).drawings(room: room, measurer: measurer)
          })),
    ]
  }
}

/// The place of the participant profiles of a report.
public enum ProfilePlacement: Hashable, Sendable {
  /// In the report itself, in order of id.
  case inside
  /// In a file beside it, of this name.
  case beside(file: String)
  /// Omitted: they were not requested.
  case none

  /// The largest number of treated participants whose profiles are in the report itself, unless
  /// requested otherwise.
  public static let mostInside = 50
}
