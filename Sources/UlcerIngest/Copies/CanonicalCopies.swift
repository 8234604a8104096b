import DelimitedText
import ParallelWork
package import SourceDiagnostics
import UlcerRecords

/// A study folder as everything that is published knows it: `study.yaml`, and of each CSV file the
/// used columns alone, in canonical form (`CanonicalTable`).
///
/// This is the wall between the folder and what leaves it: a column that the study format does not
/// have, or that looks like the allocation, ends here, with its name, its place, its cells and its
/// faults. Data read from the copies cannot depend on it. Names of other files in the folder end
/// here, too, but for those that look like a table of the study (`UnreadTables`).
package struct CanonicalCopies: Sendable {
  /// The copies, to be read in place of the folder.
  package let sources: StudySources
  /// The faults of the folder and of the text and headers of the files themselves, for the decision
  /// to publish nothing; never disclosed, because they may concern columns that are not used.
  package let findings: [Diagnostic]
  /// Those findings by which a file looks as if somebody were still copying it: it has no text, or
  /// it ends inside a record or a quoted cell.
  package let cutShort: [Diagnostic]

  /// Makes the copies; those of a folder that consists of copies are these.
  package init(of sources: StudySources) {
    guard !sources.isCanonical else {
      self.sources = sources
      findings = []
      cutShort = []
      return
    }
    let configuration = StudyConfiguration.read(
      sources.files[StudySources.configurationName]?.bytes)
    let paths = Set(RecordKind.allCases.map(configuration.settings.path(of:)))
      .subtracting([StudySources.configurationName]).sorted()
    let copies = ParallelParts.map(paths.count) { place in
      CanonicalCopies.copy(of: paths[place], in: sources, configuration)
    }
    var files: [String: SourceFile] = [:]
    files[StudySources.configurationName] = sources.files[StudySources.configurationName]
    var unreadable = sources.unreadable
    for (path, copy) in zip(paths, copies) {
      files[path] = copy.file
      if let reason = copy.reason { unreadable[path] = reason }
    }
    let beside = UnreadTables(settings: configuration.settings).files(among: sources.listing)
    self.sources = StudySources(
      files, listing: Array(files.keys) + beside.map(\.name), unreadable: unreadable,
      isCanonical: true)
    cutShort = copies.flatMap(\.cutShort)
    findings =
      copies.flatMap(\.findings)
      + sources.listing.filter { AllocationNames.suggests(file: $0) && !paths.contains($0) }.map {
        Diagnostic(
          rule: IngestRule.allocationInStudyFolder.rawValue, severity: .error,
          position: SourcePosition(file: $0),
          message: "the file looks like the treatment allocation")
      }
  }

  private struct Copy: Sendable {
    var file: SourceFile?
    /// The reason why there is no copy.
    var reason: String?
    var findings: [Diagnostic] = []
    /// The line of the last record, if the file ends in it without a line end.
    var unendedLine: Int?

    /// A quote that is never closed damages its own line alone; only if that is the last line, and
    /// has no end, may the file be cut short inside a quoted cell.
    var cutShort: [Diagnostic] {
      findings.filter { finding in
        switch IngestRule(rawValue: finding.rule) {
        case .recordCutShort, .emptyFile: true
        case .unterminatedQuote: unendedLine != nil && finding.position.line == unendedLine
        default: false
        }
      }
    }
  }

  private static func copy(
    of path: String, in sources: StudySources, _ configuration: StudyConfiguration
  ) -> Copy {
    guard let source = sources.files[path] else { return Copy() }
    let settings = configuration.settings
    let kind = RecordKind.allCases.first { settings.path(of: $0) == path }
    let reading = kind.map(settings.overrides) ?? IngestSettings.Overrides()
    let document = OpenedFile.document(source, path, reading, settings)
    var copy = Copy(findings: document.diagnostics)
    if document.recordCount > 0, !CanonicalTable.endsWithLineEnd(source.bytes) {
      copy.unendedLine = document.line(of: document.recordCount - 1)
    }
    if document.isReadable, document.isCuttable, document.unreadCount == 0 {
      let columns = CanonicalTable.columns(of: document, configuration)
      let bytes = CanonicalTable.bytes(of: document, columns, from: source.bytes)
      // A file that is such a copy already is not held twice.
      copy.file = bytes == source.bytes ? source : SourceFile(bytes: bytes)
      if let kind {
        var header = HeaderReader(
          kind: kind, document: document, settings: settings, plan: configuration.plan)
        _ = header.bind()
        copy.findings += header.diagnostics
      }
    } else if let error = document.diagnostics.first(where: { $0.severity == .error }) {
      copy.reason = CanonicalCopies.reason(error.rule)
    } else {
      copy.file = SourceFile(bytes: [])
      copy.findings.append(
        Diagnostic(
          rule: IngestRule.emptyFile.rawValue, severity: .error,
          position: SourcePosition(file: path), message: "the file is empty"))
    }
    return copy
  }

  /// The reason why a file could not be read at all, by the rule alone: the place of the damage is
  /// not disclosed.
  private static func reason(_ rule: String) -> String {
    switch IngestRule(rawValue: rule) {
    case .nulByte: "a zero byte is in it"
    case .tooManyColumns: "a row has too many fields"
    case .tooManyRows: "it has too many rows"
    case .fileTooLarge: "it is larger than 2 GB"
    case .uncuttableRows: "its rows cannot be cut into their cells"
    default: "its text is damaged (\(rule))"
    }
  }
}
