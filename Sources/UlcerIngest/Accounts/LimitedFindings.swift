import SourceDiagnostics

/// Findings of one file: up to a limit for each rule one by one, the others counted.
///
/// A study of ordinary size never comes near the limit. A file of millions of damaged rows would
/// fill the memory with findings that nobody reads; none of them is lost to the counts.
struct LimitedFindings: Sendable {
  /// Findings of one rule and severity in one file that are listed.
  static let perRule = 100_000

  /// Findings that are counted together.
  fileprivate struct Kind: Hashable {
    let rule: String
    let severity: Severity
    let file: String

    init(_ rule: String, _ severity: Severity, _ file: String) {
      self.rule = rule
      self.severity = severity
      self.file = file
    }

    init(_ finding: Diagnostic) {
      self.init(finding.rule, finding.severity, finding.position.file)
    }
  }

  /// The number of findings of each kind.
  struct Tally: Sendable {
    fileprivate var counts: [Kind: Int] = [:]
  }

  /// Findings of one kind that are not listed: their number, and the place of the one found first.
  private struct Unlisted {
    var count: Int
    let first: SourcePosition
  }

  private let limit: Int
  /// The findings that are listed, as they came.
  private(set) var listed: [Diagnostic] = []
  private var tally = Tally()
  private var unlisted: [Kind: Unlisted] = [:]

  init(limit: Int = LimitedFindings.perRule) { self.limit = limit }

  /// Lists a finding, or counts it if enough of its rule are listed.
  mutating func add(_ finding: Diagnostic) {
    let kind = Kind(finding)
    let before = tally.counts[kind, default: 0]
    if before < limit {
      tally.counts[kind] = before + 1
      listed.append(finding)
    } else {
      leaveOut(kind, Unlisted(count: finding.occurrences, first: finding.position))
    }
  }

  /// Counts a finding if others of its kind are counted already.
  ///
  /// - Returns: true if it was counted; if not, it has to be added.
  mutating func count(_ rule: String, _ severity: Severity, _ file: String) -> Bool {
    if unlisted.isEmpty { return false }
    return (unlisted[Kind(rule, severity, file)]?.count += 1) != nil
  }

  /// Adds the findings of the rows that follow.
  mutating func add(_ later: LimitedFindings) {
    if listed.isEmpty, unlisted.isEmpty, limit == later.limit {
      self = later
      return
    }
    for finding in later.listed { add(finding) }
    for (kind, others) in later.unlisted { leaveOut(kind, others) }
  }

  /// Removes findings that would not be listed after earlier ones, and counts them.
  ///
  /// - Parameter earlier: the number of findings of each kind before; these are added.
  /// - Returns: for each finding that was listed its new place, or `nil` if it is listed no longer;
  ///   `nil` if nothing has changed.
  mutating func limit(after earlier: inout Tally) -> [Int?]? {
    var isOver = false
    var starts: [Kind: Int] = [:]
    for (kind, count) in tally.counts {
      let before = earlier.counts[kind, default: 0]
      starts[kind] = before
      earlier.counts[kind] = before + count
      if before + count > limit { isOver = true }
    }
    guard isOver else { return nil }
    let (all, others) = (listed, unlisted)
    listed = []
    unlisted = [:]
    tally = Tally()
    var places: [Int?] = []
    for finding in all {
      let kind = Kind(finding)
      let before = starts[kind, default: 0]
      if before < limit {
        starts[kind] = before + 1
        tally.counts[kind, default: 0] += 1
        places.append(listed.count)
        listed.append(finding)
      } else {
        places.append(nil)
        leaveOut(kind, Unlisted(count: finding.occurrences, first: finding.position))
      }
    }
    // Findings that were counted already came after those that were listed.
    for (kind, later) in others { leaveOut(kind, later) }
    return places
  }

  /// Sets the remedy of a listed finding.
  mutating func setHint(_ hint: String, at place: Int) {
    listed[place] = listed[place].with(hint: hint)
  }

  private mutating func leaveOut(_ kind: Kind, _ others: Unlisted) {
    unlisted[kind] = Unlisted(
      count: (unlisted[kind]?.count ?? 0) + others.count,
      first: unlisted[kind]?.first ?? others.first)
  }

  /// The listed findings, and for each rule one finding that counts all others.
  var diagnostics: [Diagnostic] {
    if unlisted.isEmpty { return listed }
    let others = unlisted.map { kind, others in
      Diagnostic(
        rule: kind.rule, severity: kind.severity, position: others.first,
        message: "and \(others.count) more findings of this rule in this file, the first of them "
          + "here; they count, and are not listed one by one",
        hint: "mend what is listed first: so many findings mostly have one cause",
        occurrences: others.count)
    }
    return listed
      + others.sorted {
        ($0.position, $0.rule, $0.severity) < ($1.position, $1.rule, $1.severity)
      }
  }
}
