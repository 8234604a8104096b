import DelimitedText
import ParallelWork
import SourceDiagnostics
import UlcerRecords

/// One reading of a study, file by file in canonical order.
struct IngestPass {
  private let sources: StudySources
  private let configuration: StudyConfiguration
  private var folder: FolderFindings { FolderFindings(sources, configuration) }
  private var diagnostics: [Diagnostic] = []
  private var reconciliations: [FileReconciliation] = []
  private var records = StudyRecords()
  private var origins = RecordOrigins()
  private var unreadableKinds: Set<RecordKind> = []

  init(_ sources: StudySources) {
    self.sources = sources
    configuration = StudyConfiguration.read(
      sources.files[StudySources.configurationName]?.bytes,
      unreadable: sources.unreadable[StudySources.configurationName])
  }

  mutating func read() -> IngestedStudy {
    diagnostics += configuration.diagnostics
    diagnostics += folder.allocations
    diagnostics += UnreadTables(settings: configuration.settings).findings(among: sources.listing)
    let opening = open()
    let people = opening.people
    if let file = opening.participants {
      records.participants = people.participants
      origins.set(.participants, people.lines.map { Int32(truncatingIfNeeded: $0) })
      close(file.opened, file.ledger)
      reportUntreated(people, file.ledger)
    }
    let reading = RecordFilesReader(people, plan: configuration.plan)
    var others = opening.others
    var outcomes = reading.read(others.map(\.table))
    // The meaning of hyphens is examined only if a row doubts it, and those files are read again.
    for place in others.indices {
      guard let file = others[place].reconsidered(after: outcomes[place].accounts) else { continue }
      others[place] = file
      outcomes[place] = reading.read([file.table]).first ?? RecordFilesReader.Outcome()
    }
    let admission = reading.admission()
    for (place, file) in others.enumerated() {
      let accounts = outcomes[place].accounts
      let opened = file.settled(by: accounts)
      let ledger = RowLedger(opened.table)
      if !opened.table.isUsable { ledger.rejectAll() }
      for account in accounts { ledger.absorb(account, admission) }
      if opened.table.isUsable { take(&outcomes[place].records, ledger, people) }
      if opened.table.kind == .adverseEvents { reportDeaths(people, ledger) }
      close(opened, ledger)
    }
    let files = RecordKind.allCases.flatMap { kind in reconciliations.filter { $0.kind == kind } }
    diagnostics += AllocationWords().findings(
      in: records, files.map { ($0.kind, $0.file) }, origins, namesColumns: sources.isCanonical)
    records.standings =
      FileStandingsFinder(
        settings: configuration.settings, sources: sources, accounts: reconciliations,
        unreadable: unreadableKinds
      ).standings
    return IngestedStudy(
      plan: configuration.plan, records: records, origins: origins,
      files: files,
      configurationSHA256: sources.files[StudySources.configurationName]?.sha256,
      configurationFailed: configuration.hasFailed,
      participantsMissing: [.missing, .unreadable].contains(
        records.standings[.participants].presence),
      diagnostics: sorted(), sources: sources)
  }

  /// The result of opening all files: the participants read, the headers of the others understood.
  private struct Opening {
    var people = ParticipantReading()
    var participants: (opened: OpenedFile, ledger: RowLedger)?
    var others: [OpenedFile] = []
  }

  /// A file as opened; participants.csv with its rows.
  private struct FirstLook: Sendable {
    let outcome: OpenedFile.Outcome
    var people: ParticipantReading?
    var account: RowAccount?
  }

  private mutating func open() -> Opening {
    let kinds = RecordKind.allCases
    let (sources, configuration) = (sources, configuration)
    let looks = ParallelParts.map(kinds.count) { place in
      IngestPass.look(kinds[place], sources, configuration)
    }
    var opening = Opening()
    for (kind, look) in zip(kinds, looks) {
      switch look.outcome {
      case .absent: diagnostics += folder.absence(of: kind)
      case .unreadable(let account, let findings):
        diagnostics += findings
        unreadableKinds.insert(kind)
        reconciliations.append(account)
      case .opened(let opened):
        diagnostics += opened.diagnostics
        diagnostics += folder.returned(kind, opened.table.document.file)
        guard kind == .participants else {
          opening.others.append(opened)
          continue
        }
        let ledger = RowLedger(opened.table)
        if !opened.table.isUsable { ledger.rejectAll() }
        if let people = look.people { opening.people = people }
        if let account = look.account { ledger.absorb(account, nil) }
        opening.participants = (opened, ledger)
      }
    }
    return opening
  }

  private static func look(
    _ kind: RecordKind, _ sources: StudySources, _ configuration: StudyConfiguration
  ) -> FirstLook {
    let outcome = OpenedFile.open(kind, sources, configuration)
    guard kind == .participants, case .opened(let opened) = outcome, opened.table.isUsable
    else { return FirstLook(outcome: outcome) }
    let first = readParticipants(opened)
    guard let file = opened.reconsidered(after: [first.account]) else {
      return FirstLook(outcome: outcome, people: first.people, account: first.account)
    }
    let again = readParticipants(file)
    return FirstLook(outcome: .opened(file), people: again.people, account: again.account)
  }

  private static func readParticipants(
    _ opened: OpenedFile
  ) -> (people: ParticipantReading, account: RowAccount) {
    let rows = 1..<max(1, opened.table.document.recordCount)
    let (people, account) = RowReader.read(opened.table, rows) { row in
      var people = ParticipantReading()
      people.read(row)
      SpreadsheetTraces.judge(people, row)
      return people
    }
    return (people, account)
  }

  private mutating func close(_ opened: OpenedFile, _ ledger: RowLedger) {
    if ledger.table.isUsable { diagnostics += opened.evidence.diagnostics }
    ledger.reportMidnights()
    diagnostics += ledger.diagnostics
    reconciliations.append(
      FileReconciliation(
        kind: ledger.table.kind, file: ledger.table.document.file, sha256: opened.digest,
        read: ledger.readCount, used: ledger.usedCount, cellsEmptied: ledger.emptiedCount,
        emptiedByColumn: ledger.emptiedByColumn, lacking: ledger.table.lacking,
        dialect: ledger.table.document.dialect,
        decimalMark: opened.evidence.decimalMark.map { $0 == NumberReader.comma ? "," : "." },
        dateOrder: opened.evidence.dateOrder?.rawValue,
        writings: ColumnNotation.all(
          of: ledger.table, configuration.settings.overrides(of: ledger.table.kind))))
  }

  /// Takes the usable records of a file.
  private mutating func take(
    _ found: inout FileRecords, _ ledger: RowLedger, _ people: ParticipantReading
  ) {
    let lines: [Int32]
    switch ledger.table.kind {
    case .participants: return
    case .visits: (records.visits, lines) = usable(&found.visits, ledger)
    case .ulcers:
      UlcerCourse.judge(&found.ulcers, ledger, participants: people.participants.count)
      (records.ulcers, lines) = usable(&found.ulcers, ledger)
    case .localReactions: (records.localReactions, lines) = usable(&found.localReactions, ledger)
    case .adverseEvents: (records.adverseEvents, lines) = usable(&found.adverseEvents, ledger)
    case .treatments: (records.treatments, lines) = usable(&found.treatments, ledger)
    case .scores: (records.scores, lines) = usable(&found.scores, ledger)
    case .eligibility: (records.eligibility, lines) = usable(&found.eligibility, ledger)
    }
    origins.set(ledger.table.kind, lines)
    FileContradictions(
      records: records, lines: lines, plan: configuration.plan, people: people
    ).judge(ledger.table.kind, ledger)
  }

  /// The records that are left and their lines; the collection is empty afterwards.
  private func usable<Element>(
    _ collection: inout RecordCollection<Element>, _ ledger: RowLedger
  ) -> ([Element], [Int32]) {
    collection.removeRejected(ledger)
    defer { collection = RecordCollection() }
    return (collection.records, collection.lines(in: ledger.table.document))
  }

  private mutating func reportUntreated(_ people: ParticipantReading, _ ledger: RowLedger) {
    guard people.isAvailable, ledger.readCount > 0,
      !people.participants.contains(where: \.isTreated)
    else { return }
    diagnostics.append(
      FolderFindings.finding(
        .noTreatedParticipants, ledger.table.document.file,
        "no participant has a treatment_date: nobody is in the safety population", nil))
  }

  /// Deaths that no adverse event accounts for.
  private func reportDeaths(_ people: ParticipantReading, _ ledger: RowLedger) {
    guard ledger.table.isUsable else { return }
    var hasFatalEvent = Set<Int>()
    for event in records.adverseEvents where AdverseEventConflicts.isFatal(event) {
      hasFatalEvent.insert(event.participant)
    }
    for (index, person) in people.participants.enumerated()
    where person.deathDate != nil && !hasFatalEvent.contains(index) {
      ledger.note(
        .deathWithoutFatalEvent, people.places[index],
        "the participant died, and no adverse event is fatal",
        hint: "add the fatal event, or correct its grade and outcome")
    }
  }

  /// By file in canonical order, then by place; a stable order of equals keeps the bytes the same.
  private func sorted() -> [Diagnostic] {
    var rank: [String: Int] = [StudySources.configurationName: 0]
    for (index, kind) in RecordKind.allCases.enumerated() {
      rank[configuration.settings.path(of: kind)] = index + 1
    }
    return diagnostics.enumerated().sorted { left, right in
      let one = left.element.position
      let other = right.element.position
      let ranks = (rank[one.file] ?? .max, rank[other.file] ?? .max)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if one != other { return one < other }
      if left.element.rule != right.element.rule { return left.element.rule < right.element.rule }
      return left.offset < right.offset
    }.map { $0.element.withHint() }
  }
}
