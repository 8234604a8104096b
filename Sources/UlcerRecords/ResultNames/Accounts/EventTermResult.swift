/// Treatment-emergent adverse events of an organ system or of one of its terms:
/// `adverse-events.term.nervous-system-disorders.headache.serious.events`.
public struct EventTermResult: ResultFamily {
  /// The kind of events counted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// All of them; in names it has no word.
    case all
    case grade3OrHigher = "grade-3-or-higher"
    case serious, related
  }

  /// The unit counted: participants or events.
  public enum Count: String, Hashable, Sendable, CaseIterable {
    /// Treated participants with at least one.
    case participants
    case events
  }

  /// The organ system as written in names.
  public let system: String
  /// The term as written in names; `nil` for the whole system.
  public let term: String?
  /// The kind of events counted.
  public let kind: Kind
  /// The unit counted.
  public let count: Count

  private static let beginning = "adverse-events.term"
  private static let systemBeginning = "adverse-events.organ-system"

  /// States a result by the slugs of the system and of the term.
  public init(system: String, term: String?, _ kind: Kind, _ count: Count) {
    self.system = system
    self.term = term
    self.kind = kind
    self.count = count
  }

  /// `adverse-events.term.nervous-system-disorders.headache.events`
  public var text: String {
    let beginning = term == nil ? Self.systemBeginning : Self.beginning
    let kindWord = kind == .all ? nil : kind.rawValue
    return ([beginning, system] + [term, kindWord].compactMap { $0 } + [count.rawValue])
      .joined(separator: ".")
  }

  /// The result with that name.
  public static func named(_ text: String) -> EventTermResult? {
    for (beginning, names) in [(beginning, 2), (systemBeginning, 1)] {
      guard let parts = ResultName.parts(of: text, behind: beginning) else { continue }
      guard parts.count == names + 1 || parts.count == names + 2,
        let count = parts.last.flatMap(Count.init(rawValue:)),
        parts.prefix(names).allSatisfy(ResultName.isSlug),
        MaximumGradeResult.System(slug: parts[0]).isPossible
      else { return nil }
      let kind = parts.count == names + 1 ? .all : Kind(rawValue: parts[names])
      guard let kind, kind != .all || parts.count == names + 1 else { return nil }
      return EventTermResult(
        system: parts[0], term: names == 2 ? parts[1] : nil, kind, count)
    }
    return nil
  }

  /// Empty: the terms depend on the study.
  public static var listed: [EventTermResult] { [] }

  /// A proportion of the treated, which describes and is not compared, or a count of events.
  public var traits: ResultTraits {
    count == .participants ? .describingShare : ResultTraits(.count, of: .events)
  }
}
