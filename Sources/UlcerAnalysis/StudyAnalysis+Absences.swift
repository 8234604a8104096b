public import UlcerRecords

extension StudyAnalysis {
  /// Whether somebody was treated by the cut-off.
  public var isAnybodyTreated: Bool { records.participants.contains(where: \.isTreated) }

  /// Why nothing is known from a file, as a clause: `no ulcers.csv`; `nil` where rows of it were used,
  /// or where nothing had to be in it.
  public func absence(of file: RecordKind) -> String? { needs.absence(of: file) }

  /// Why nobody knows how participation ended, as a clause; `nil` where a column tells it.
  public var unknownEnds: String? { needs.unknownEnds }

  /// Why nobody knows who completed and who left, although deaths are known, as a clause; `nil` where
  /// a column tells it.
  public var unknownReasons: String? { needs.unknownReasons }

  /// Why a page must not print a count of 0, for want of a column that would tell it; `nil` where it may.
  public func unrecordedReason(for name: ResultName) -> String? {
    needs.unrecordedReason(for: name)
  }

  /// Why nobody can say whether a sign of local toxicity was there, as a clause; `nil` where it is
  /// known.
  ///
  /// - Parameter count: how many showed it: who showed it by one record showed it, whatever the
  ///   other records are.
  public func absence(of component: LocalToxicityComponent, count: Int) -> String? {
    needs.reason(for: component, count: count)
  }

  /// Why nothing is known of the injection site, as a clause; `nil` where one sign is.
  public var signsAbsence: String? { needs.signsReason }

  /// Why signs of local toxicity are not known, as clauses: files from which nothing is known, signs
  /// that no injection-site assessment says.
  public var localToxicityAbsences: [String] {
    needs.signReasons + [RecordKind.ulcers, .adverseEvents].compactMap(absence)
  }

  /// Why nobody can say that nobody showed a component of local toxicity, as a clause; `nil` where it
  /// is known. Who showed none of the signs that are known may have had one of the others.
  public func doubt(of component: LocalToxicityComponent) -> String? {
    guard component == .any else { return absence(of: component, count: 0) }
    let absences = localToxicityAbsences
    return absences.isEmpty ? nil : absences.joined(separator: ", ")
  }
}
