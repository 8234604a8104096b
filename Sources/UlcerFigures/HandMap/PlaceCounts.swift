public import UlcerAnalysis
package import UlcerRecords

/// How many ulcers of the treated participants each place had.
public struct PlaceCounts: Hashable, Sendable {
  /// What is counted.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Episodes that were open at baseline: at most one per participant and place.
    case baseline
    /// Episodes that opened after treatment at a place that had one before.
    case recurrence
  }

  /// What is counted.
  public let subject: Subject
  /// Counts by the ordinal of the location.
  let counts: [Int]
  /// All ulcers counted.
  public let ulcers: Int
  /// Participants with at least one of them.
  public let participants: Int
  /// Treated participants.
  public let treated: Int

  /// Counts the episodes of the treated participants.
  public init(_ subject: Subject, in analysis: StudyAnalysis) {
    self.subject = subject
    let kind: Episode.Kind = subject == .baseline ? .baseline : .recurrence
    var counts = [Int](repeating: 0, count: Location.count)
    var participants = 0
    var treated = 0
    for course in analysis.courses where course.isTreated {
      treated += 1
      let own = analysis.episodes[course.episodes].filter { $0.kind == kind }
      if !own.isEmpty { participants += 1 }
      for episode in own { counts[episode.location.ordinal] += 1 }
    }
    self.counts = counts
    self.participants = participants
    self.treated = treated
    ulcers = counts.reduce(0, +)
  }

  /// The count of one place.
  package subscript(location: Location) -> Int {
    counts.indices.contains(location.ordinal) ? counts[location.ordinal] : 0
  }

  /// The largest count of a place.
  var most: Int { counts.max() ?? 0 }
}
