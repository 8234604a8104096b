public import UlcerRecords

extension StudyAnalysis {
  /// At least one participant was treated by the cut-off.
  public var isAnybodyTreated: Bool { records.participants.contains(where: \.isTreated) }

  /// Returns the reason why a 0 must not be shown to a reader, as a clause: no record could have shown
  /// another number, or a part of local toxicity was not recorded; `nil` where it may.
  public func doubt(ofZero name: ResultName) -> String? {
    switch name {
    case .toxicity(.participants(.any)), .toxicity(.participants(.anyOrOther)),
      .toxicity(.worstCase):
      doubt(of: .any)
    default: unrecordedReason(for: name) ?? needs.unknownTreatment(for: name)
    }
  }

  /// Returns the reason why nothing is known from a file, as a clause: `no ulcers.csv`; `nil` if
  /// rows of it were used, or if it did not have to hold any.
  public func absence(of file: RecordKind) -> String? { needs.absence(of: file) }

  /// The reason why the ends of participation are unknown, as a clause; `nil` if a column has them.
  public var unknownEnds: String? { needs.unknownEnds }

  /// The reason why it is unknown who completed and who left, although deaths are known, as a
  /// clause; `nil` if a column has it.
  public var unknownReasons: String? { needs.unknownReasons }

  /// Returns the reason why a page must not print a count of 0, because its column is missing;
  /// `nil` if it may.
  public func unrecordedReason(for name: ResultName) -> String? {
    needs.unrecordedReason(for: name)
  }

  /// Returns the reason why a sign of local toxicity is unknown, as a clause; `nil` if it is known.
  ///
  /// - Parameter count: the number of participants who showed it. One record suffices to show it,
  ///   even if the other records are missing.
  public func absence(of component: LocalToxicityComponent, count: Int) -> String? {
    needs.reason(for: component, count: count)
  }

  /// The reason why nothing is known of the injection site, as a clause; `nil` if one sign is
  /// known.
  public var signsAbsence: String? { needs.signsReason }

  /// The reasons why signs of local toxicity are unknown, as clauses: files from which nothing is
  /// known, signs that no injection-site assessment records.
  public var localToxicityAbsences: [String] {
    needs.signReasons + [RecordKind.ulcers, .adverseEvents].compactMap(absence)
  }

  /// Returns the reason why a component of local toxicity cannot be ruled out, as a clause; `nil`
  /// if it can. A participant with none of the known signs may have had one of the others.
  public func doubt(of component: LocalToxicityComponent) -> String? {
    guard component == .any else { return absence(of: component, count: 0) }
    let absences = localToxicityAbsences
    return absences.isEmpty ? nil : absences.joined(separator: ", ")
  }
}
