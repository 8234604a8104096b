import ChartGrammar
import PageComposition
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The profile of one participant in a document: a heading and the page below it.
enum ParticipantProfile {
  static func destination(of id: String) -> String { "participant-\(id)" }

  static func blocks(
    _ course: ParticipantCourse, _ analysis: StudyAnalysis, index: ProfileIndex, startsPage: Bool
  ) -> [Block] {
    let subject = ProfileSubject(course, in: analysis, index: index)
    let id = subject.record.id
    return [
      .heading(
        Heading(
          2, RichText("Participant \(id)"), destination: destination(of: id),
          startsPage: startsPage)),
      .figure(
        Figure(
          caption: nil,
          content: .fitted { room, measurer in
            ProfileSheet(subject: subject).drawings(room: room, theme: .print, measurer: measurer)
          })),
    ]
  }
}
