/// Planned visits of treated participants by their status at the cut-off: `visits.w12.overdue`.
public struct VisitResult: ResultFamily {
  /// The status of a planned visit.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Done, missed or overdue.
    case due
    case done, missed, overdue
    /// The visit window is open at the cut-off.
    case open
    /// The participant discontinued before the visit.
    case left
    /// Not yet due.
    case later
  }

  /// The visit's id as in the plan, or `all`.
  public let visit: String
  /// The status of the visit.
  public let state: State

  private static let beginning = "visits"
  private static let allWord = "all"

  /// States a result.
  ///
  /// - Parameter visit: the visit's id; `nil` for all planned visits. A visit with the id `all` is
  ///   written `visit-all`.
  public init(_ visit: String?, _ state: State) {
    self.visit = visit.map { $0 == Self.allWord ? "visit-\($0)" : $0 } ?? Self.allWord
    self.state = state
  }

  private init(named visit: String, _ state: State) {
    self.visit = visit
    self.state = state
  }

  /// `visits.w12.overdue`
  public var text: String { "\(Self.beginning).\(visit).\(state.rawValue)" }

  /// The result with that name; a visit's id may hold points.
  public static func named(_ text: String) -> VisitResult? {
    guard let (visit, word) = ResultName.beforeLastPoint(of: text, behind: beginning),
      let state = State(rawValue: word)
    else { return nil }
    return VisitResult(named: visit, state)
  }

  /// The results of all visits together: the others depend on the study.
  public static var listed: [VisitResult] { State.allCases.map { VisitResult(nil, $0) } }

  /// A count of visits.
  public var traits: ResultTraits { ResultTraits(.count, of: .visits) }
}

extension ResultName {
  /// Planned visits by their status; `nil` for all of them.
  public static func visits(_ visit: String?, _ state: VisitResult.State) -> ResultName {
    .visit(VisitResult(visit, state))
  }
}
