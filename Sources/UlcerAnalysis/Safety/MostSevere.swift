public import UlcerRecords

/// The most severe occurrences since treatment, ranked (section 7 of the definitions): death,
/// life-threatening event, amputation, other serious event, then grade 4, 3, 2, 1.
///
/// A serious event without a grade stands before every event that is not serious. Within a rank the
/// order is by day, then by participant. Amputations are those of the ulcer assessments.
public struct MostSevere: Hashable, Sendable {
  /// The rank of an occurrence, the most severe first.
  public enum Rank: Int, Hashable, Sendable, Comparable {
    case death, lifeThreatening, amputation, otherSerious
    case gradeFour, gradeThree, gradeTwo, gradeOne
    /// Not serious, and without a grade.
    case notGraded

    /// The order of severity, the most severe first.
    public static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// An occurrence of one participant.
  public struct Occurrence: Hashable, Sendable {
    /// The event or the amputated site.
    public enum Subject: Hashable, Sendable {
      case event(DatedAdverseEvent)
      case amputation(Location)
    }

    /// The rank.
    public let rank: Rank
    /// The participant's place in the records.
    public let participant: Int
    /// The elapsed day; `nil` where it is not known.
    public let day: Int?
    /// The event or the amputated site.
    public let subject: Subject
  }

  /// The occurrences, the most severe first.
  public let occurrences: [Occurrence]

  /// Ranks the treatment-emergent events and the amputations of everybody treated.
  public init(of analysis: StudyAnalysis) {
    let complications = ComplicationDefinition(records: analysis.records)
      .complications(order: analysis.history.order)
    occurrences = analysis.courses.filter(\.isTreated).flatMap { course in
      MostSevere.events(of: course, in: analysis)
        + complications[course.participant].found.compactMap { complication in
          guard complication.kind == .amputation, let location = complication.location else {
            return nil
          }
          return Occurrence(
            rank: .amputation, participant: course.participant, day: complication.day,
            subject: .amputation(location))
        }
    }.enumerated().sorted { left, right in
      MostSevere.order(left.element, left.offset) < MostSevere.order(right.element, right.offset)
    }.map(\.element)
  }

  private static func order(_ occurrence: Occurrence, _ place: Int) -> (Int, Int, Int, Int) {
    (occurrence.rank.rawValue, occurrence.day ?? .max, occurrence.participant, place)
  }

  private static func events(
    of course: ParticipantCourse, in analysis: StudyAnalysis
  ) -> [Occurrence] {
    analysis.adverseEvents[course.adverseEvents].filter(\.isTreatmentEmergent).map { event in
      let seriousness = analysis.records.adverseEvents[event.event].seriousness
      return Occurrence(
        rank: rank(event, isLifeThreatening: seriousness.contains(.lifeThreatening)),
        participant: course.participant, day: event.day, subject: .event(event))
    }
  }

  private static func rank(_ event: DatedAdverseEvent, isLifeThreatening: Bool) -> Rank {
    if event.isFatal { return .death }
    if isLifeThreatening { return .lifeThreatening }
    if event.isSerious { return .otherSerious }
    switch event.grade {
    case 4?: return .gradeFour
    case 3?: return .gradeThree
    case 2?: return .gradeTwo
    case 1?: return .gradeOne
    default: return .notGraded
    }
  }
}
