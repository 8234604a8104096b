public import SourceDiagnostics
import UlcerIngest
public import UlcerRecords

/// Turns an export and a mapping into the files of a study folder: the whole, or nothing.
///
/// A pure function of its arguments: nothing is opened and nothing is written.
public struct StudyImport: Sendable {
  /// The reason why there are no files.
  public enum Refusal: Hashable, Sendable {
    /// The mapping or study.yaml has errors.
    case configuration
    /// The file that the mapping names as study.yaml does not exist.
    case missingStudyFile(String)
    /// The export has errors, or the mapping names tables or columns that it does not have.
    case data
  }

  /// One file of the study folder.
  public struct File: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]
  }

  /// The files, study.yaml and `provenance.json` among them; empty if the import is refused.
  public internal(set) var files: [File] = []
  /// The reason why there are no files; `nil` if there are.
  public internal(set) var refusal: Refusal?
  /// Findings in the mapping, the source and their fit, by file and place.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Findings from reading the written study, each finding in a CSV file with its place in the
  /// source.
  public internal(set) var studyDiagnostics: [Diagnostic] = []
  /// The account of each table.
  public internal(set) var tables: [TableAccount] = []
  /// The account of the rows of each rule.
  public internal(set) var rules: [RuleAccount] = []
  /// Cells left out as missing.
  public internal(set) var cells: [CellAccount] = []
  /// The account of each file of the source.
  public internal(set) var sources: [CaptureFileAccount] = []

  /// Reading the written study finds errors.
  public var studyHasErrors: Bool { studyDiagnostics.contains { $0.severity == .error } }

  /// Imports.
  ///
  /// - Parameters:
  ///   - source: the export.
  ///   - system: the system that wrote it.
  ///   - mapping: the bytes of the mapping file.
  ///   - mappingFile: its name for diagnostics.
  ///   - programVersion: the version that the provenance states.
  ///   - studyFile: gives the bytes of the file that the mapping names as study.yaml, by the name
  ///     in the mapping; `nil` if there is no such file.
  public init(
    _ source: CaptureSource, system: CaptureSystem, mapping bytes: [UInt8], mappingFile: String,
    programVersion: String, studyFile: (String) -> [UInt8]?
  ) {
    let read = MappingReader(bytes, file: mappingFile, system: system)
    diagnostics = read.diagnostics
    guard let mapping = read.mapping, !diagnostics.contains(where: { $0.severity == .error })
    else {
      refusal = .configuration
      return
    }
    guard let configuration = configuration(mapping, mappingFile, studyFile) else { return }
    var session = ImportPass(mapping: mapping, configuration: configuration.parsed)
    session.run(source, system: system)
    sources = session.sources
    tables = session.tables
    rules = session.rules
    cells = session.cells
    diagnostics = StudyImport.ordered(
      diagnostics + session.diagnostics
        + MissingLineEnds.findings(
          in: source, known: session.diagnostics, unread: session.unread))
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      refusal = .data
      return
    }
    publish(session, configuration.bytes)
    guard refusal == nil else { return }
    let provenance = ProvenanceListing(
      study: self, system: system, ignored: session.ignored, mappingFile: mappingFile,
      mappingSHA256: SourceFile(bytes: bytes).sha256, programVersion: programVersion)
    files.append(File(name: ProvenanceListing.fileName, bytes: Array(provenance.text.utf8)))
  }

  /// study.yaml as it will be; `nil` if it cannot be used.
  private mutating func configuration(
    _ mapping: CaptureMapping, _ mappingFile: String, _ studyFile: (String) -> [UInt8]?
  ) -> (bytes: [UInt8], parsed: ImportedConfiguration)? {
    let bytes: [UInt8]
    if let text = mapping.study {
      bytes = Array(text.utf8)
    } else if let name = mapping.studyFile {
      guard let found = studyFile(name.text) else {
        diagnostics.append(
          ImportRule.missingPart.finding(
            name.position, "there is no file \(shown(name.text))",
            hint: "the path is relative to the mapping"))
        refusal = .missingStudyFile(name.text)
        return nil
      }
      bytes = found
    } else {
      refusal = .configuration
      return nil
    }
    let parsed = ImportedConfiguration(bytes)
    diagnostics += parsed.diagnostics.map {
      StudyImport.ofStudy($0, inMappingAt: mapping.studyPosition)
    }
    if parsed.saysHowToRead {
      diagnostics.append(
        ImportRule.studySaysHowToRead.finding(
          mapping.studyPosition ?? mapping.studyFile?.position ?? SourcePosition(file: mappingFile),
          "study.yaml says how files are read, which is the mapping's",
          hint: "remove files, columns and csv from it"))
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      refusal = .configuration
      return nil
    }
    return (bytes, parsed)
  }

  /// A finding in study.yaml; if that is inside a mapping, its place there is the nearest that can
  /// be named.
  static func ofStudy(_ finding: Diagnostic, inMappingAt place: SourcePosition?) -> Diagnostic {
    guard let place else { return finding }
    return finding.with(position: place, message: "study: \(finding.message)")
  }

  /// Makes the files and reads them as a study.
  private mutating func publish(_ session: ImportPass, _ configuration: [UInt8]) {
    files = [File(name: StudySources.configurationName, bytes: configuration)]
    var lines: [String: [Int]] = [:]
    for file in session.files {
      let written = file.text()
      lines[file.kind.fileName] = written.lines
      files.append(File(name: file.kind.fileName, bytes: Array(written.text.utf8)))
    }
    let study = StudyIngest.read(
      StudySources(
        files: Dictionary(
          files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })))
    let byName = Dictionary(
      session.files.map { ($0.kind.fileName, $0) }, uniquingKeysWith: { first, _ in first }
    )
    studyDiagnostics = study.diagnostics.map { finding in
      guard let file = byName[finding.position.file], let line = finding.position.line,
        let row = lines[finding.position.file].flatMap({ StudyImport.place(of: line, in: $0) })
      else { return finding }
      let origin = file.origins[row]
      let table = session.capturedTables[origin.table]
      return finding.with(
        related: [table.position(line: table.rows[origin.row].line)] + finding.related)
    }
    if study.configurationFailed || study.configurationHasErrors {
      files = []
      refusal = .configuration
      diagnostics += studyDiagnostics.filter { $0.position.file == StudySources.configurationName }
    }
  }

  /// The place of a number among ascending ones.
  private static func place(of line: Int, in lines: [Int]) -> Int? {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low] == line ? low : nil
  }

  /// By file and place, in the order of finding where both agree.
  private static func ordered(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted {
      $0.element.position != $1.element.position
        ? $0.element.position < $1.element.position : $0.offset < $1.offset
    }.map(\.element)
  }
}

/// The account of the rows that one rule of the mapping considered: candidates = written + left
/// out.
public struct RuleAccount: Hashable, Sendable {
  /// The file of the study.
  public let kind: RecordKind
  /// The number of the rule in the mapping, from 1.
  public let number: Int
  /// The table, as the mapping calls it.
  public let table: String
  /// Rows considered: those of the table, times the copies of a `for-each`.
  public internal(set) var candidates = 0
  /// Rows written.
  public internal(set) var written = 0
  /// Rows left out by reason.
  public internal(set) var leftOut: [String: Int] = [:]
}

/// The account of one table of the source: read = imported + left out.
public struct TableAccount: Hashable, Sendable {
  /// The table's name.
  public let table: String
  /// Its file.
  public let file: String
  /// Rows below the header.
  public let read: Int
  /// Rows of which some part was written.
  public let imported: Int
  /// The others, by reason.
  public let leftOut: [String: Int]
  /// Columns that nothing of the mapping names.
  public let columnsNotImported: [String]
  /// Columns that looked like the treatment allocation.
  let columnsDropped: [String]
}

/// Cells of one column that were left out of the study as missing, for one reason.
public struct CellAccount: Hashable, Sendable {
  /// The file of the study.
  public let file: String
  /// Its column.
  public let column: String
  /// The table and column of the source.
  public let table: String
  /// The column of the source.
  public let source: String
  /// The reason why there is no value.
  public let reason: String
  /// The number of these cells.
  public internal(set) var count: Int

  var order: [String] { [file, column, table, source, reason] }
}
