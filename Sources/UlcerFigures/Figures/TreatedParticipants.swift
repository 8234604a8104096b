package import UlcerAnalysis
import UlcerRecords

/// The treated participants in the natural order of their ids, with labels short enough for a column.
package struct TreatedParticipants {
  /// A treated participant.
  package struct Member {
    /// The id as recorded.
    package let id: String
    /// The id without the beginning that all ids share.
    let shortLabel: String
    /// The course from treatment on.
    package let course: ParticipantCourse
    let record: Participant
  }

  /// The treated participants, in the natural order of their ids.
  package let members: [Member]
  /// The beginning that all ids share, up to a hyphen, dot, slash or underscore; may be empty.
  let sharedBeginning: String

  /// Creates the list of all participants treated at the cut-off.
  package init(_ analysis: StudyAnalysis) {
    let treated = analysis.courses.filter(\.isTreated)
      .map { (course: $0, record: analysis.records.participants[$0.participant]) }
      .sorted { NaturalOrder.isBefore($0.record.id, $1.record.id) }
    let beginning = TreatedParticipants.sharedBeginning(of: treated.map(\.record.id))
    sharedBeginning = beginning
    members = treated.map {
      Member(
        id: $0.record.id, shortLabel: String($0.record.id.dropFirst(beginning.count)),
        course: $0.course, record: $0.record)
    }
  }

  /// Creates the list of one participant alone.
  init(_ member: Member) {
    members = [member]
    sharedBeginning = ""
  }

  /// Returns the participants of one coded arm, under the same labels.
  func inArm(_ arm: String) -> TreatedParticipants {
    TreatedParticipants(members.filter { $0.course.arm == arm }, sharedBeginning)
  }

  private init(_ members: [Member], _ sharedBeginning: String) {
    self.members = members
    self.sharedBeginning = sharedBeginning
  }

  /// A note that explains the short labels; empty if they are the ids.
  var labelNote: String {
    sharedBeginning.isEmpty
      ? "" : "Columns and rows name participants without “\(sharedBeginning)”."
  }

  private static func sharedBeginning(of ids: [String]) -> String {
    guard ids.count > 1, let first = ids.first else { return "" }
    let shared = ids.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    guard let end = shared.lastIndex(where: { "-_./".contains($0) }) else { return "" }
    let beginning = shared[...end]
    return ids.contains { $0.count == beginning.count } ? "" : String(beginning)
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
