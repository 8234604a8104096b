/// The files of a run by participant.
///
/// Ids are compared byte by byte: two ids that look alike are two participants.
struct ParticipantFiles {
  private let items: [[UInt8]: [RunManifest.Item]]

  /// - Parameter items: the files of a run.
  init(_ items: [RunManifest.Item]) {
    var found: [[UInt8]: [RunManifest.Item]] = [:]
    for item in items {
      guard let participant = item.participant else { continue }
      found[Array(participant.utf8), default: []].append(item)
    }
    self.items = found
  }

  /// Returns the files of a participant by path, including those that could not be made.
  func files(of id: String) -> [RunManifest.Item] {
    (items[Array(id.utf8)] ?? []).sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }

  /// Returns the profile of a participant; `nil` if there is none.
  func profile(of id: String) -> String? {
    items[Array(id.utf8)]?.first { $0.kind == .profile && $0.state != .failed }?.file
  }
}
