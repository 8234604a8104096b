import ChartGrammar
import ClinicalWording
package import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The hand maps of reports and of the command line.
package enum HandMapFigure {
  /// How the drawing is to be read; it stands under every hand map.
  private static let placesNote =
    "Radial and ulnar edges are shown on the volar view, the nail and its folds on the dorsal view: each ulcer is drawn once."

  /// The hands of one participant at the visits of these ids (`latest` is the latest look at each
  /// place); ids that the plan does not have are left out.
  static func participant(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, visits: [String]? = nil,
    location: Location? = nil
  ) -> ParticipantHandMap {
    let ids = visits ?? HandMapMoment.usual(analysis.plan)
    let places = analysis.episodes[course.episodes].filter { $0.kind != .prior }
    let count = Set(places.map(\.location)).count
    return ParticipantHandMap(
      moments: ids.compactMap {
        HandMapMoment($0, of: course, in: analysis, location: location)
      },
      treatmentDate: course.treatmentDate,
      caption: Caption(
        title: "Hands of participant \(analysis.records.participants[course.participant].id)",
        subtitle:
          "\(analysis.plan.acronym), n = \(places.count) \(places.count == 1 ? "ulcer" : "ulcers") at \(count) \(count == 1 ? "place" : "places"), data cut-off \(DateWording.text(analysis.cut.date))",
        footnote:
          "Ulcers that had ended before treatment are left out. \(placesNote)"
      ))
  }

  /// The number of ulcers at each place, over all treated participants.
  package static func counts(_ analysis: StudyAnalysis, _ subject: PlaceCounts.Subject)
    -> CountedHandMap
  {
    let counts = PlaceCounts(subject, in: analysis)
    let isBaseline = subject == .baseline
    let ulcers =
      isBaseline
      ? (counts.ulcers == 1 ? "baseline ulcer" : "baseline ulcers")
      : (counts.ulcers == 1 ? "recurrence" : "recurrences")
    return CountedHandMap(
      counts: counts,
      caption: Caption(
        title: isBaseline ? "Where the baseline ulcers are" : "Where ulcers came back",
        subtitle:
          "\(analysis.plan.acronym), treated participants, n = \(counts.ulcers) \(ulcers) in \(counts.participants) of the \(NumberWording.counted(counts.treated, "participant")), data cut-off \(DateWording.text(analysis.cut.date))",
        footnote: (isBaseline
          ? "Open at the last look up to day 0."
          : "First active after day 0 at a place that had an ulcer before.")
          + " The number of ulcers stands in the glyph; the more, the darker. Where places are crowded, a line leads from a glyph to its place. "
          + placesNote))
  }
}
