public import UlcerRecords

/// Treatment-emergent adverse events of the whole follow-up by organ system and term.
///
/// ```swift
/// for system in AdverseEventsByTerm(of: analysis, arm: nil).systems {
///   print(system.label, system.all.participants, system.terms.map(\.label))
/// }
/// ```
/// A participant counts once in a system and once in each term. Systems and terms are sorted by
/// name, so that the tables of two data cuts can be compared. A term whose events are all from
/// before treatment keeps its row, with zeros. Terms that differ only in case or in spaces are one
/// term, under the spelling that comes first by its bytes.
public struct AdverseEventsByTerm: Hashable, Sendable {
  /// The events of one term.
  public struct Term: Hashable, Sendable {
    /// The term as reported or coded.
    public let label: String
    /// The organ system as written in names of results; `nil` for every event.
    let systemSlug: String?
    /// The term as written in names of results; `nil` for a whole system.
    public let slug: String?
    /// All its events.
    public let all: AdverseEventTally
    /// Those of grade 3 or higher.
    public let severe: AdverseEventTally
    /// Those that are serious.
    public let serious: AdverseEventTally
    /// Those that are related.
    public let related: AdverseEventTally

    /// The name of one of its counts; the total over every event has the names of all adverse
    /// events.
    public func name(
      _ kind: EventTermResult.Kind, _ count: EventTermResult.Count
    ) -> ResultName {
      guard let systemSlug else {
        let all = kind.ofAll
        return count == .participants ? .adverseEvents(all) : .adverseEventCount(all)
      }
      return .eventTerm(EventTermResult(system: systemSlug, term: slug, kind, count))
    }
  }

  /// An organ system.
  public struct System: Hashable, Sendable {
    /// Its events as one term; `label` names the system.
    public let total: Term
    /// Its terms by name.
    public let terms: [Term]
  }

  /// The systems by name.
  public let systems: [System]
  /// Every event as one term.
  public let total: Term

  /// Counts the events of all treated participants, or of one coded arm. An arm also has the rows
  /// of all treated participants.
  public init(of analysis: StudyAnalysis, arm: String?) {
    let records = analysis.records.adverseEvents
    let members = Set(
      analysis.courses.filter { $0.isTreated && (arm == nil || $0.arm == arm) }.map(\.participant))
    let shown = Set(analysis.courses.filter(\.isTreated).map(\.participant))
    func term(
      _ label: String, _ events: [DatedAdverseEvent], system: String? = nil, slug: String? = nil
    ) -> Term {
      let own = events.filter { members.contains($0.participant) && $0.isTreatmentEmergent }
      func tally(_ includes: (DatedAdverseEvent) -> Bool) -> AdverseEventTally {
        AdverseEventTally(own.lazy.filter(includes), treated: members.count)
      }
      return Term(
        label: label, systemSlug: system, slug: slug, all: tally { _ in true },
        severe: tally(\.isGrade3OrHigher),
        serious: tally(\.isSerious), related: tally(\.isRelated))
    }
    let events = analysis.adverseEvents.filter { shown.contains($0.participant) }
    systems = Dictionary(grouping: events, by: \.organSystem).map { place, events in
      let terms = Dictionary(grouping: events) {
        AdverseEventsByTerm.key(of: records[$0.event].term)
      }
      let system = analysis.organSystems[place]
      let systemSlug = system.slug.isEmpty ? "unnamed" : system.slug
      let slugs = UniqueSlugs(of: terms.keys)
      return System(
        total: term(system.label, events, system: systemSlug),
        terms: terms.map { key, events in
          term(
            AdverseEventsByTerm.spelling(of: events.map { records[$0.event].term }), events,
            system: systemSlug, slug: slugs[key])
        }.sorted { AdverseEventsByTerm.stands($0.label, before: $1.label) })
    }.sorted { AdverseEventsByTerm.stands($0.total.label, before: $1.total.label) }
    total = term("Any adverse event", events)
  }

  /// `adverse-events.organ-system.…` and `adverse-events.term.…`, in the order of the rows.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    AdverseEventsByTerm(of: analysis, arm: arm).systems.flatMap { system in
      results(system.total, system.total.label)
        + system.terms.flatMap { results($0, "\(system.total.label), \($0.label)") }
    }
  }

  private static func results(_ term: Term, _ label: String) -> [AnalysisResult] {
    let kinds: [(EventTermResult.Kind, String, AdverseEventTally)] = [
      (.all, "", term.all), (.grade3OrHigher, ", grade 3 or higher", term.severe),
      (.serious, ", serious", term.serious), (.related, ", related", term.related),
    ]
    return kinds.flatMap { kind, words, tally in
      [
        AccountsTable.describingShare(
          term.name(kind, .participants), "\(label)\(words): participants", tally.participants,
          of: tally.treated),
        AnalysisResult(
          term.name(kind, .events), label: "\(label)\(words): events",
          population: Cohort.treatedPopulation, method: "Count", participants: tally.treated,
          value: .count(tally.events)),
      ]
    }
  }

  /// Returns the common form of spellings of one term: lower case, single spaces.
  static func key(of term: String) -> String {
    term.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The spelling that comes first by its bytes, so that the order of rows does not matter.
  private static func spelling(of terms: [String]) -> String {
    terms.min { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? ""
  }

  private static func stands(_ one: String, before other: String) -> Bool {
    let (first, second) = (key(of: one), key(of: other))
    return first == second
      ? one.utf8.lexicographicallyPrecedes(other.utf8)
      : first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}

extension EventTermResult.Kind {
  /// The same kind over all adverse events.
  fileprivate var ofAll: AdverseEventResult.Kind {
    switch self {
    case .all: .any
    case .grade3OrHigher: .grade3OrHigher
    case .serious: .serious
    case .related: .related
    }
  }
}

/// The numbers of participants and of events of one kind among the treated.
public struct AdverseEventTally: Hashable, Sendable {
  /// Participants with at least one.
  public let participants: Int
  /// Events.
  public let events: Int
  /// The number of treated participants.
  public let treated: Int

  init(_ events: some Sequence<DatedAdverseEvent>, treated: Int) {
    var people: Set<Int> = []
    var count = 0
    for event in events {
      people.insert(event.participant)
      count += 1
    }
    participants = people.count
    self.events = count
    self.treated = treated
  }
}
