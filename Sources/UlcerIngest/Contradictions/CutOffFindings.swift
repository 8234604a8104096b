public import SourceDiagnostics
public import UlcerRecords

/// The effect of the data cut-off on a study, as findings: its source, and the rows that it leaves
/// out.
///
/// Reading a study knows no cut-off; the code that has decided it asks here.
public enum CutOffFindings {
  /// The findings.
  ///
  /// - Parameters:
  ///   - cut: the last day that counts; `nil` in a study without any date.
  ///   - notices: remarks on the choice that a reader should know.
  ///   - warnings: possible faults of the choice.
  ///   - study: the study as read.
  /// - Returns: the choice first, then one notice per file with rows after the cut-off, at the first
  ///   such row.
  public static func findings(
    cut: CalendarDate?, notices: [String] = [], warnings: [String] = [], in study: IngestedStudy
  ) -> [Diagnostic] {
    let place = SourcePosition(file: StudySources.configurationName)
    let hint = "state ‘data-cut: yyyy-mm-dd’ in study.yaml, or give --data-cut"
    var findings = notices.map {
      diagnostic(.dataCutChosen, place, sentence($0), hint: hint)
    }
    findings += warnings.map { diagnostic(.dataCutDoubtful, place, sentence($0), hint: hint) }
    guard let cut else { return findings }
    for file in study.files {
      if let finding = rowsAfter(cut, file, study) { findings.append(finding) }
    }
    return findings
  }

  private static func rowsAfter(
    _ cut: CalendarDate, _ file: FileReconciliation, _ study: IngestedStudy
  ) -> Diagnostic? {
    let records = study.records
    let later: [Int] =
      switch file.kind {
      case .participants: places(records.participants) { $0.latestDate > cut }
      case .visits: places(records.visits) { $0.date.map { $0 > cut } ?? false }
      case .ulcers: places(records.ulcers) { $0.date > cut }
      case .localReactions: places(records.localReactions) { $0.moment.date > cut }
      case .adverseEvents:
        places(records.adverseEvents) { $0.start?.earliest.map { $0 > cut } ?? false }
      case .treatments: places(records.treatments) { $0.start?.earliest.map { $0 > cut } ?? false }
      case .scores: places(records.scores) { $0.date > cut }
      case .eligibility: places(records.eligibility) { $0.date.map { $0 > cut } ?? false }
      }
    guard let first = later.first else { return nil }
    let what =
      if file.kind == .participants {
        later.count == 1
          ? "1 row has a date after the data cut-off \(cut.isoText); that date counts as absent"
          : "\(CountedNoun.text(later.count, "row has", "rows have")) a date after the data cut-off \(cut.isoText); "
            + "those dates count as absent"
      } else {
        later.count == 1
          ? "1 row is dated after the data cut-off \(cut.isoText) and does not count"
          : "\(CountedNoun.text(later.count, "row is", "rows are")) dated after the data cut-off \(cut.isoText) and \(CountedNoun.word(later.count, "does", "do")) not count"
      }
    return diagnostic(
      .afterCutOff,
      SourcePosition(file: file.file, line: study.origins.line(of: file.kind, at: first)), what,
      hint: "nothing need be done, unless a date is mistyped or the cut-off is not the one meant")
  }

  private static func places<Element>(
    _ elements: [Element], _ isLater: (Element) -> Bool
  ) -> [Int] {
    elements.indices.filter { isLater(elements[$0]) }
  }

  private static func diagnostic(
    _ rule: IngestRule, _ place: SourcePosition, _ message: String, hint: String
  ) -> Diagnostic {
    Diagnostic(
      rule: rule.rawValue, severity: rule.severity, position: place, message: message, hint: hint)
  }

  /// A finding's message ends without a full stop.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

extension Participant {
  /// The latest of the participant's own dates.
  fileprivate var latestDate: CalendarDate {
    [randomisedDate, treatment?.date, endDate, deathDate].compactMap { $0 }.reduce(consentDate) {
      max($0, $1)
    }
  }
}
