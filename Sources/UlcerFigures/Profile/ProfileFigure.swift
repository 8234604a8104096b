import UlcerAnalysis
import UlcerRecords

/// The profile of one participant alone, with its words.
enum ProfileFigure {
  static func figure(_ subject: FigureSubject, of course: ParticipantCourse) -> StudyFigure {
    let analysis = subject.analysis
    let profile = ProfileSubject(course, in: analysis, index: ProfileIndex(analysis))
    return StudyFigure(
      title: "Participant \(profile.record.id)",
      population: subject.population(of: analysis.episodes[course.episodes]),
      // The key and the table of the profile explain the drawing.
      method: "",
      source:
        "participants.csv, visits.csv, ulcers.csv, adverse-events.csv, treatments.csv, scores.csv",
      content: .profile(ProfileSheet(subject: profile)))
  }
}
