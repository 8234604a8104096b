import SourceDiagnostics
import UlcerIngest

/// The content of a mapping file: it assigns columns of an export to columns of a study folder.
///
/// The format is described in `docs/import.md`. Every name keeps its place in the file, so that a
/// name that the source does not have is reported there.
public struct CaptureMapping: Sendable {
  /// The system that the mapping is for.
  public var system: CaptureSystem
  /// The participant's key in every table, if the mapping states it.
  public var participant: MappedName?
  /// The site in every table, if the mapping states it.
  public var site: MappedName?
  /// The system's own description of its fields.
  public var dictionary: MappedName?
  /// Names for tables and the notation of their files, in the order of the mapping.
  public var tables: [MappedTable] = []
  /// Codes for "no value" in every column.
  public var missing: [MissingCode] = []
  /// Participants who are left out.
  var exclusions: [Exclusion] = []
  /// Visit ids by the source's names of the visits; `nil` if the mapping lists none.
  public var visits: [WordPair]?
  /// Row rules by file of the study, `for-each` already written out.
  package var rules: [RowRule] = []
  /// Columns that are known and not wanted.
  public var ignored: [IgnoredColumns] = []
  /// Tables and files that are known and not wanted as a whole, with `*` for any letters.
  var ignoredTables: [MappedName] = []
  /// A column that nothing names is an error.
  var refusesUnmapped = false
  /// The contents of study.yaml, if the mapping has them.
  public var study: String?
  /// The place of `study` in the mapping.
  var studyPosition: SourcePosition?
  /// The file that becomes study.yaml, relative to the mapping, if the mapping names one.
  var studyFile: MappedName?

  /// An empty mapping for a system.
  public init(system: CaptureSystem) { self.system = system }

  /// The settings that the reader of the source needs.
  public var settings: CaptureSettings {
    CaptureSettings(
      parts: tables.filter { $0.table == nil }.map {
        CaptureSettings.Part(
          name: $0.name.text, file: $0.file?.text, delimiter: $0.delimiter, encoding: $0.encoding)
      },
      participant: participant?.text, dictionary: dictionary?.text,
      demand: TableDemand(names: readTables, columns: askedColumns), columns: namedColumns)
  }

  /// Files that the mapping names, with `*` for any letters.
  public var namedFiles: [String] {
    tables.compactMap { $0.file?.text } + (dictionary.map { [$0.text] } ?? [])
  }

  /// Files that a mapping names; none if it is no mapping.
  public static func namedFiles(in bytes: [UInt8], system: CaptureSystem) -> [String] {
    MappingReader(bytes, file: "mapping", system: system).mapping?.namedFiles ?? []
  }

  /// Tables of the source that a rule, a look-up or an exclusion names, folded; a view counts as
  /// the table that it shows.
  var readTables: Set<String> {
    let named =
      rules.flatMap { rule in
        [rule.table] + rule.columns.values.compactMap { $0.lookUp?.table }
      }
      + exclusions.compactMap { exclusion in
        if case .meeting(_, let table) = exclusion.members { table } else { nil }
      }
    return Set(named.map { source(of: ColumnName.folded($0.text)) })
  }

  private func source(of name: String) -> String {
    var name = name
    // A chain of views is no longer than the number of views; one that closes is reported
    // elsewhere.
    for _ in tables {
      guard
        let other = tables.first(where: { ColumnName.folded($0.name.text) == name })?.table,
        ColumnName.folded(other.text) != name
      else { return name }
      name = ColumnName.folded(other.text)
    }
    return name
  }

  /// Columns that are sought in every table: those of exclusions without a table, and the site.
  private var askedColumns: Set<String> {
    var names = exclusions.compactMap { exclusion -> String? in
      guard case .meeting(let condition, nil) = exclusion.members else { return nil }
      return condition.column.text
    }
    if let site { names.append(site.text) }
    return Set(names.map { ColumnName.folded($0) })
  }
}

/// Participants who are left out of everything.
struct Exclusion: Sendable {
  /// The excluded participants.
  enum Members: Sendable {
    /// Those with these ids; `*` stands for any letters.
    case ids([MappedName])
    /// Those with a row that meets the condition, in the named table or in any that has the column.
    case meeting(RowCondition, table: MappedName?)
  }

  /// The participants who are left out.
  var members: Members
  /// The reason, as the provenance counts it.
  var reason: String
}

/// Columns of a table that are known and not wanted.
public struct IgnoredColumns: Sendable {
  /// The table.
  public var table: MappedName
  /// Names, with `*` for any letters.
  public var columns: [MappedName]
}
