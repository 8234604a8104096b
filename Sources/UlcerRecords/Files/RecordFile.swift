/// One kind of record, named after the file of the study folder that holds it.
public enum RecordFile: String, Hashable, Sendable, CaseIterable {
  case participants, visits, ulcers
  case localReactions = "local-reactions"
  case adverseEvents = "adverse-events"
  case treatments, scores, eligibility

  /// The canonical name of the file, e.g. `local-reactions.csv`.
  public var fileName: String { "\(rawValue).csv" }
}
