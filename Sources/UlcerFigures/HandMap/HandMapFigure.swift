import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The hand maps: of one participant, and counted over all treated participants.
enum HandMapFigure {
  /// The explanation below every hand map.
  private static let placesNote =
    "Radial and ulnar edges are shown on the volar view, the nail and its folds on the dorsal view: each ulcer is drawn once."

  /// Returns the hands of one participant at the visits with these ids (`latest` is the latest
  /// assessment of each site); ids that the plan does not have are left out.
  static func hands(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, visits: [String]? = nil,
    location: Location? = nil
  ) -> ParticipantHandMap {
    let ids = visits ?? HandMapMoment.usual(analysis.plan)
    return ParticipantHandMap(
      moments: ids.compactMap {
        HandMapMoment($0, of: course, in: analysis, location: location)
      },
      treatmentDate: course.treatmentDate)
  }

  /// Returns the hands of one participant with their words.
  static func figure(
    _ subject: FigureSubject, of course: ParticipantCourse, visits: [String]?, location: Location?
  ) -> StudyFigure {
    let analysis = subject.analysis
    return StudyFigure(
      title: "Hands of participant \(analysis.records.participants[course.participant].id)",
      population: subject.population(
        of: analysis.episodes[course.episodes].filter { $0.kind != .prior }),
      method: "Ulcers that had ended before treatment are left out. \(placesNote)",
      source: "ulcers.csv",
      content: .hands(hands(analysis, course, visits: visits, location: location)))
  }

  /// Returns the number of ulcers at each site, over all treated participants.
  static func figure(_ subject: FigureSubject, counting count: PlaceCounts.Subject) -> StudyFigure {
    let counts = PlaceCounts(count, in: subject.analysis)
    let isBaseline = count == .baseline
    let ulcers = NumberWording.counted(counts.ulcers, isBaseline ? "baseline ulcer" : "recurrence")
    return StudyFigure(
      title: isBaseline ? "Where the baseline ulcers are" : "Where ulcers came back",
      population:
        "Treated participants, n = \(ulcers) in \(counts.participants) of the \(NumberWording.counted(counts.treated, "participant"))",
      method: (isBaseline
        ? "Open at the last look up to day 0."
        : "First active after day 0 at a place that had an ulcer before.")
        + " The number of ulcers stands in the glyph; the more, the darker. Where places are crowded, a line leads from a glyph to its place. "
        + placesNote,
      source: "ulcers.csv", content: .countedHands(CountedHandMap(counts: counts)), height: 420)
  }
}
