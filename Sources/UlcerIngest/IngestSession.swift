import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// One reading of a study, file by file in canonical order.
struct IngestSession {
  private let sources: StudySources
  private let configuration: StudyConfiguration
  private var diagnostics: [Diagnostic] = []
  private var reconciliations: [FileReconciliation] = []
  private var records = StudyRecords()
  private var origins = RecordOrigins()

  init(_ sources: StudySources) {
    self.sources = sources
    configuration = StudyConfiguration.read(
      sources.files[StudySources.configurationName]?.bytes)
  }

  mutating func read() -> IngestedStudy {
    diagnostics += configuration.diagnostics
    reportFolder()
    var people = ParticipantReading()
    if let opened = open(.participants) {
      if opened.row.table.isUsable {
        people.read(opened.row)
        SpreadsheetTraces.judge(people, opened.row)
      }
      records.participants = people.participants
      origins.set(.participants, people.lines)
      close(opened)
      reportUntreated(people, opened.row)
    }
    let admission = RowAdmission(people)
    for kind in FileKind.allCases where kind != .participants {
      guard let opened = open(kind) else { continue }
      if opened.row.table.isUsable { read(kind, opened.row, admission) }
      if kind == .adverseEvents { reportDeaths(people, opened.row) }
      close(opened)
    }
    return IngestedStudy(
      plan: configuration.plan, records: records, origins: origins, files: reconciliations,
      configurationSHA256: sources.files[StudySources.configurationName]?.sha256,
      configurationFailed: configuration.hasFailed,
      participantsMissing:
        sources.files[configuration.settings.path(of: .participants)] == nil,
      diagnostics: sorted(), sources: sources)
  }

  // MARK: Files

  /// A file whose header has been read.
  private struct OpenFile {
    let row: RowReader
    let file: SourceFile
    let evidence: WritingEvidence
  }

  private mutating func open(_ kind: FileKind) -> OpenFile? {
    let path = configuration.settings.path(of: kind)
    guard let file = sources.files[path] else {
      reportAbsent(kind, path)
      return nil
    }
    let reading = configuration.settings.reading(of: kind)
    let document = DelimitedReader.read(
      file.bytes, file: path,
      overrides: DialectOverrides(delimiter: reading.delimiter, encoding: reading.encoding))
    diagnostics += document.diagnostics
    if let finding = DoubleEncodedText.finding(in: file.bytes, file: path) {
      diagnostics.append(finding)
    }
    if !document.isReadable {
      if document.diagnostics.allSatisfy({ $0.severity != .error }) {
        add(.emptyFile, path, "the file is empty", "was the export interrupted?")
      }
      reconciliations.append(
        FileReconciliation(
          kind: kind, file: path, sha256: file.sha256, read: 0, used: 0, cellsEmptied: 0,
          dialect: document.dialect, decimalMark: nil, dateOrder: nil))
      return nil
    }
    var header = HeaderReader(
      kind: kind, document: document, settings: configuration.settings,
      plan: configuration.plan)
    var table = header.bind()
    diagnostics += header.diagnostics
    var evidence = WritingEvidence(settings: reading)
    evidence.decide(&table)
    if document.recordCount == 1 {
      add(.noRows, path, "the file has a header and no rows", nil)
    }
    let row = RowReader(table)
    if !table.isUsable { row.rejectAll() }
    return OpenFile(row: row, file: file, evidence: evidence)
  }

  private mutating func close(_ opened: OpenFile) {
    let row = opened.row
    if row.table.isUsable { diagnostics += opened.evidence.diagnostics }
    diagnostics += row.diagnostics
    reconciliations.append(
      FileReconciliation(
        kind: row.table.kind, file: row.table.document.file, sha256: opened.file.sha256,
        read: row.readCount, used: row.usedCount, cellsEmptied: row.emptiedCount,
        dialect: row.table.document.dialect,
        decimalMark: opened.evidence.decimalMark.map { $0 == NumberReader.comma ? "," : "." },
        dateOrder: opened.evidence.dateOrder?.rawValue,
        writings: ColumnWriting.all(
          of: row.table, configuration.settings.reading(of: row.table.kind))))
  }

  private mutating func read(_ kind: FileKind, _ row: RowReader, _ admission: RowAdmission) {
    let others = OtherReadings(admission: admission)
    let lines: [Int]
    switch kind {
    case .participants: return
    case .visits:
      var reading = VisitReading(admission: admission)
      reading.read(row)
      (records.visits, lines) = reading.collection.usable(row)
    case .ulcers:
      var reading = UlcerReading(admission: admission)
      reading.read(row)
      (records.ulcers, lines) = reading.collection.usable(row)
    case .localReactions:
      (records.localReactions, lines) = others.localReactions(row).usable(row)
    case .adverseEvents:
      var reading = AdverseEventReading(admission: admission, plan: configuration.plan)
      reading.read(row)
      (records.adverseEvents, lines) = reading.collection.usable(row)
    case .treatments: (records.treatments, lines) = others.treatments(row).usable(row)
    case .scores: (records.scores, lines) = others.scores(row).usable(row)
    case .eligibility:
      let criteria = configuration.plan.eligibility.map(\.id)
      (records.eligibility, lines) = others.eligibility(row, criteria: criteria).usable(row)
    }
    origins.set(kind, lines)
    FileContradictions(
      records: records, lines: lines, plan: configuration.plan, people: admission.reading
    ).judge(kind, row)
  }

  // MARK: Findings about the whole

  private mutating func reportFolder() {
    let read = Set(FileKind.allCases.map(configuration.settings.path(of:)))
    for name in sources.listing where AllocationNames.suggests(file: name) && !read.contains(name) {
      add(
        .allocationInStudyFolder, name,
        "the file looks like the treatment allocation; it was not read",
        "keep it outside the study folder and give it by --allocation")
    }
  }

  private mutating func reportAbsent(_ kind: FileKind, _ path: String) {
    if let reason = sources.unreadable[path] {
      add(.unreadableFile, path, "the file could not be read: \(reason)", nil)
      return
    }
    let isNamed = configuration.settings.paths[kind] != nil
    guard kind.isExpected || isNamed else { return }
    let names = sources.listing.filter { $0.lowercased().hasSuffix(".csv") }
    add(
      .missingFile, path, "the file is missing",
      nearestName(to: path, among: names).map {
        "did you mean ‘\($0)’? Name it in study.yaml: files: {\(kind.rawValue): \($0)}"
      } ?? "add it, or name it in study.yaml under files",
      severity: kind == .participants || isNamed ? .error : .warning)
  }

  private mutating func reportUntreated(_ people: ParticipantReading, _ row: RowReader) {
    guard people.isAvailable, row.readCount > 0, !people.participants.contains(where: \.isTreated)
    else { return }
    add(
      .noTreatedParticipants, row.table.document.file,
      "no participant has a treatment_date: nobody is in the safety population", nil)
  }

  /// Deaths that no adverse event accounts for.
  private func reportDeaths(_ people: ParticipantReading, _ row: RowReader) {
    guard row.table.isUsable else { return }
    var hasFatalEvent = Set<Int>()
    for event in records.adverseEvents where AdverseEventConflicts.isFatal(event) {
      hasFatalEvent.insert(event.participant)
    }
    for (index, person) in people.participants.enumerated()
    where person.deathDate != nil && !hasFatalEvent.contains(index) {
      row.note(
        .deathWithoutFatalEvent, people.places[index],
        "the participant died, and no adverse event is fatal",
        hint: "add the fatal event, or correct its grade and outcome")
    }
  }

  private mutating func add(
    _ rule: IngestRule, _ file: String, _ message: String, _ hint: String?,
    severity: Severity? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: severity ?? rule.severity,
        position: SourcePosition(file: file), message: message, hint: hint))
  }

  /// By file in canonical order, then by place; a stable order of equals keeps the bytes the same.
  private func sorted() -> [Diagnostic] {
    var rank: [String: Int] = [StudySources.configurationName: 0]
    for (index, kind) in FileKind.allCases.enumerated() {
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
    }.map { IngestSession.withHint($0.element) }
  }

  /// Every finding says what to do: where its check does not, the catalogue does.
  private static func withHint(_ finding: Diagnostic) -> Diagnostic {
    guard finding.hint == nil, let rule = RuleCatalogue.rule(named: finding.rule)
    else { return finding }
    let mending = rule.mending.hasSuffix(".") ? String(rule.mending.dropLast()) : rule.mending
    return Diagnostic(
      rule: finding.rule, severity: finding.severity, position: finding.position,
      message: finding.message, hint: mending.prefix(1).lowercased() + mending.dropFirst(),
      related: finding.related)
  }
}
