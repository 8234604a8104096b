import SourceDiagnostics
import UlcerIngest
import Yams

/// Reads a mapping file, collecting every fault with its place.
struct MappingReader {
  /// The mapping; `nil` if the file is no mapping at all.
  private(set) var mapping: CaptureMapping?
  /// Everything that is wrong.
  private(set) var diagnostics: [Diagnostic]

  static let keys = [
    "system", "participant", "site", "dictionary", "tables", "missing", "exclude", "visits",
    "study", "study-file", "records", "unmapped", "ignore",
  ]

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - bytes: the mapping.
  ///   - file: its name for diagnostics.
  ///   - system: the system that the command names.
  init(_ bytes: [UInt8], file: String, system: CaptureSystem) {
    let document = ConfigurationDocument(bytes, file: file)
    diagnostics = document.diagnostics
    guard let node = document.root else {
      if diagnostics.isEmpty {
        diagnostics = [
          ImportRule.emptyMapping.finding(
            SourcePosition(file: file), "the mapping is empty",
            hint: "cicatrix import … --suggest writes a first one")
        ]
      }
      return
    }
    let findings = ConfigurationFindings(file: file)
    MappingReader.reportOpenQuestions(node, findings)
    let root = ConfigurationSection(
      node, name: "the mapping", keys: MappingReader.keys, findings: findings)
    if root.isMapping { mapping = MappingReader.mapping(root, system) }
    diagnostics = findings.diagnostics.sorted { $0.position < $1.position }
  }

  /// Reports questions that `--suggest` left open and nobody has answered since.
  private static func reportOpenQuestions(_ node: Node, _ findings: ConfigurationFindings) {
    if let scalar = node.scalar {
      guard scalar.string == "?" else { return }
      findings.add(
        ImportRule.unresolvedSuggestion.finding(
          findings.position(node.mark), "a ‘?’ of the suggestion stands here",
          hint: "write what is meant, or remove the line"))
    }
    for child in node.sequence ?? [] { reportOpenQuestions(child, findings) }
    for pair in node.mapping ?? [:] {
      reportOpenQuestions(pair.key, findings)
      reportOpenQuestions(pair.value, findings)
    }
  }

  private static func mapping(
    _ root: ConfigurationSection, _ system: CaptureSystem
  ) -> CaptureMapping {
    var mapping = CaptureMapping(system: system)
    if let word = root.word("system", among: CaptureSystem.allCases.map(\.rawValue)),
      word != system.rawValue
    {
      root.findings.reportImpossible(
        root.node("system")?.mark,
        "the mapping is for \(word), and the command says \(system.rawValue)",
        hint: "write cicatrix import \(word)")
    }
    mapping.participant = root.name("participant")
    mapping.site = root.name("site")
    mapping.dictionary = root.name("dictionary")
    mapping.tables = TableSectionReader.tables(root)
    mapping.missing = root.codes("missing")
    mapping.exclusions = exclusions(root)
    mapping.visits = root.pairs("visits")
    mapping.refusesUnmapped = root.word("unmapped", among: ["list", "refuse"]) == "refuse"
    (mapping.ignoredTables, mapping.ignored) = IgnoreSectionReader.read(root)
    readStudy(root, &mapping)
    let reader = RowRuleReader(visits: mapping.visits)
    mapping.rules = reader.rules(root)
    if root.node("records") == nil { root.reportMissing("records") }
    return mapping
  }

  private static func readStudy(_ root: ConfigurationSection, _ mapping: inout CaptureMapping) {
    if let node = root.node("study") {
      if node.mapping == nil {
        root.findings.reportImpossible(node.mark, "study must be the contents of study.yaml")
      } else {
        mapping.study = try? Yams.serialize(node: node, width: -1, allowUnicode: true)
        mapping.studyPosition = root.findings.position(root.mark("study"))
      }
      if let other = root.mark("study-file") {
        root.findings.reportImpossible(
          other, "both study and study-file are there", hint: "keep one")
      }
    } else if let file = root.name("study-file") {
      mapping.studyFile = file
    } else if !root.has("study-file") {
      root.findings.reportImpossible(
        nil, "the mapping names no study.yaml",
        hint: "add ‘study-file: study.yaml’, or study: {acronym: …}")
    }
  }

  private static func exclusions(_ root: ConfigurationSection) -> [Exclusion] {
    (root.sections(
      "exclude", keys: ["participants", "column", "is", "is-not", "table", "reason"]) ?? [])
      .compactMap { entry in
        let reason = entry.text("reason") ?? "excluded by the mapping"
        if entry.has("participants") {
          for key in ["column", "is", "is-not", "table"] where entry.has(key) {
            entry.findings.reportImpossible(
              entry.mark(key), "\(key) does not go with participants", hint: "make two entries")
          }
          return Exclusion(members: .ids(entry.names("participants")), reason: reason)
        }
        guard let condition = entry.condition() else { return nil }
        return Exclusion(members: .meeting(condition, table: entry.name("table")), reason: reason)
      }
  }
}
