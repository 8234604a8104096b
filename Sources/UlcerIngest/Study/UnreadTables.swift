import SourceDiagnostics
import UlcerRecords

/// Files of the study folder that are not read because of their names, although they look like a table
/// of the study: `adverse-events-2.csv`, `Adverse_Events.csv`, `ulcer (copy).csv`.
///
/// The content of such a file is missing everywhere, and nothing else would report it. Other names
/// are not disclosed: they may reveal the allocation, and are never published.
struct UnreadTables {
  let settings: IngestSettings

  /// Words that people add to the name of a file that they save once more; none of them can reveal
  /// an arm.
  private static let additions: Set<String> = [
    "v", "copy", "kopie", "new", "nieuw", "old", "oud", "final", "definitief", "export", "backup",
    "update", "updated", "part", "deel", "csv",
  ]

  /// Those of some names, with the table that each looks like.
  func files(among names: [String]) -> [(name: String, kind: RecordKind)] {
    let read = Set(RecordKind.allCases.map(settings.path(of:)))
    return names.filter { !read.contains($0) && !AllocationNames.suggests(file: $0) }
      .compactMap { name in
        UnreadTables.stem(of: name).flatMap(UnreadTables.table).map { (name, $0) }
      }
  }

  /// A warning for each.
  func findings(among names: [String]) -> [Diagnostic] {
    files(among: names).map { name, kind in
      Diagnostic(
        rule: IngestRule.fileNotRead.rawValue, severity: IngestRule.fileNotRead.severity,
        position: SourcePosition(file: name),
        message:
          "the file looks like \(settings.path(of: kind)); it was not read, for its name is another",
        hint: "put its rows into \(settings.path(of: kind)), name it in study.yaml "
          + "(files: {\(kind.rawValue): \(name)}), or take it out of the folder")
    }
  }

  /// The name in lower case without its ending; `nil` of a file in another folder, a hidden one, and
  /// one that is no CSV file.
  private static func stem(of name: String) -> String? {
    let lowered = name.lowercased()
    guard lowered.hasSuffix(".csv"), !name.hasPrefix("."), !name.contains("/"),
      name.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
    else { return nil }
    return String(lowered.dropLast(4))
  }

  /// The table that a name denotes when numbers and additions are left out, in the singular or the
  /// plural.
  private static func table(_ stem: String) -> RecordKind? {
    let words = stem.split { !$0.isLetter }.map(String.init).filter { !additions.contains($0) }
    let name = singular(words)
    return RecordKind.allCases.first {
      singular($0.rawValue.split(separator: "-").map(String.init)) == name
    }
  }

  private static func singular(_ words: [String]) -> String {
    let name = words.joined()
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
