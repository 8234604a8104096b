import UlcerAnalysis

extension VisitAccount.State {
  /// The letter of the state in a matrix and its meaning.
  var name: String {
    switch self {
    case .done: "D done"
    case .missed: "M missed"
    case .overdue: "O overdue: window over, no record"
    case .open: "W in its window now"
    case .left: "L left the study before"
    case .later: "not yet due"
    }
  }

  /// The letter in a matrix; empty for a visit that is not yet due.
  var letter: String { self == .later ? "" : String(rawValue.prefix(1)).uppercased() }
}
