public import UlcerRecords

extension StudyAnalysis {
  /// Whether somebody was treated by the cut-off.
  public var isAnybodyTreated: Bool { records.participants.contains(where: \.isTreated) }

  /// Why nothing is known from a file, as a clause: `no ulcers.csv`; `nil` where rows of it were used,
  /// or where nothing had to be in it.
  public func absence(of file: RecordFile) -> String? { needs.absence(of: file) }

  /// Why nobody can say whether a sign of local toxicity was there, as a clause; `nil` where it is
  /// known.
  ///
  /// - Parameter count: how many showed it: who showed it by one record showed it, whatever the
  ///   other records are.
  public func absence(of component: LocalToxicityComponent, count: Int) -> String? {
    needs.reason(for: component, count: count)
  }

  /// Files of which a sign of local toxicity is known and from which nothing is known, as clauses.
  public var localToxicityAbsences: [String] {
    [RecordFile.localReactions, .ulcers, .adverseEvents].compactMap(absence)
  }
}
