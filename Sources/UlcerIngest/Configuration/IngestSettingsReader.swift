import DelimitedText
import UlcerRecords
import Yams

/// Reads from `study.yaml` the places of the files and the notation of their cells.
struct IngestSettingsReader {
  private static let kinds = RecordKind.allCases.map(\.rawValue)
  private static let readingKeys = ["delimiter", "decimal", "encoding", "date-order"]

  let root: ConfigurationSection

  func settings() -> IngestSettings {
    var settings = IngestSettings()
    if let section = root.section("csv", keys: IngestSettingsReader.readingKeys) {
      settings.common = reading(section)
    }
    readFiles(&settings)
    readLeft(&settings)
    readColumns(&settings)
    readMissing(&settings)
    readAliases(&settings)
    return settings
  }

  private func reading(_ section: ConfigurationSection) -> IngestSettings.Overrides {
    var reading = IngestSettings.Overrides()
    if let node = section.node("delimiter") {
      let word = node.scalar?.string ?? ""
      let known = word == "tab" ? .tab : DelimitedDialect.Delimiter(rawValue: word)
      if let known {
        reading.delimiter = known
      } else {
        section.findings.report(
          .impossibleValue, node.mark, "delimiter must be \",\", \";\", \"|\" or tab")
      }
    }
    if let word = section.word("decimal", among: [",", "."]) {
      reading.decimalMark = word == "," ? NumberReader.comma : NumberReader.point
    }
    if let word = section.word("encoding", among: TextEncoding.allCases.map(\.rawValue)) {
      reading.encoding = TextEncoding(rawValue: word)
    }
    if let word = section.word("date-order", among: ["dmy", "mdy"]) {
      reading.dateOrder = DateReader.Order(rawValue: word)
    }
    return reading
  }

  private func readFiles(_ settings: inout IngestSettings) {
    guard let section = root.section("files", keys: IngestSettingsReader.kinds) else { return }
    for key in section.keys {
      guard let kind = RecordKind(rawValue: key), let node = section.node(key) else { continue }
      if node.mapping != nil {
        let keys = ["path"] + IngestSettingsReader.readingKeys
        guard let entry = section.section(key, keys: keys) else { continue }
        settings.byFile[kind] = reading(entry)
        if let path = entry.text("path") { take(path, kind, entry, "path", &settings) }
      } else if let path = section.text(key) {
        take(path, kind, section, key, &settings)
      }
    }
  }

  /// The kinds whose file has left the study: any but participants.csv, without which there is no
  /// study.
  private func readLeft(_ settings: inout IngestSettings) {
    let kinds = IngestSettingsReader.kinds.filter { $0 != RecordKind.participants.rawValue }
    for node in root.list("left-study") ?? [] {
      guard let word = node.scalar?.string else {
        root.findings.report(.wrongType, node.mark, "left-study must list kinds of file")
        continue
      }
      guard kinds.contains(word), let kind = RecordKind(rawValue: word) else {
        root.findings.reportUnknown(.impossibleValue, word, node.mark, among: kinds)
        continue
      }
      settings.left.insert(kind)
    }
  }

  /// A path, unless it leads out of the folder or to a file that is another kind's.
  private func take(
    _ path: String, _ kind: RecordKind, _ section: ConfigurationSection, _ key: String,
    _ settings: inout IngestSettings
  ) {
    guard isInside(path, section, key) else { return }
    if let other = RecordKind.allCases.first(where: { settings.paths[$0] == path }) {
      section.findings.report(
        .impossibleValue, section.node(key)?.mark,
        "the file is already that of ‘\(other.rawValue)’", hint: "name one file per kind")
      return
    }
    settings.paths[kind] = path
  }

  /// A study's files lie in its folder: no absolute paths, no way up.
  private func isInside(_ path: String, _ section: ConfigurationSection, _ key: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") { return true }
    section.findings.report(
      .impossibleValue, section.node(key)?.mark, "the path must lie inside the study folder",
      hint: "write it relative to study.yaml, without ‘..’")
    return false
  }

  private func readColumns(_ settings: inout IngestSettings) {
    guard let section = root.section("columns", keys: IngestSettingsReader.kinds) else { return }
    for key in section.keys {
      guard let kind = RecordKind(rawValue: key),
        let entry = section.section(key, keys: kind.columns.map(\.name))
      else { continue }
      for column in entry.keys {
        guard let source = entry.text(column) else { continue }
        let taken = settings.columns[kind]?.first { $0.value.lowercased() == source.lowercased() }
        if let taken {
          entry.findings.report(
            .impossibleValue, entry.node(column)?.mark,
            "the source column is already taken for ‘\(taken.key)’",
            hint: "one column of a file cannot be two columns of the study")
          continue
        }
        settings.columns[kind, default: [:]][column] = source
      }
    }
  }

  private func readMissing(_ settings: inout IngestSettings) {
    guard let section = root.section("missing", keys: IngestSettingsReader.kinds) else { return }
    for key in section.keys {
      guard let kind = RecordKind(rawValue: key),
        let entry = section.section(key, keys: kind.columns.map(\.name))
      else { continue }
      for column in entry.keys {
        guard let codes = entry.section(column, keys: nil) else { continue }
        for code in codes.keys {
          settings.missing[kind, default: [:]][column, default: []]
            .append((code, codes.text(code) ?? ""))
        }
      }
    }
  }

  private func readAliases(_ settings: inout IngestSettings) {
    let kindOfColumn = IngestSettingsReader.wordColumns
    guard let section = root.section("aliases", keys: kindOfColumn.map(\.name)) else { return }
    for column in section.keys {
      guard let kind = kindOfColumn.first(where: { $0.name == column })?.kind,
        let entry = section.section(column, keys: nil)
      else { continue }
      let known = Vocabulary(kind: kind, studyAliases: [])
      for word in entry.keys {
        guard let node = entry.node(word) else { continue }
        // YAML reads a bare yes or no as a word here: scalars are taken as they are written.
        guard let target = node.scalar?.string,
          let code = known.code(of: Array(target.utf8)[...])
        else {
          section.findings.reportUnknown(
            .impossibleValue, node.scalar?.string ?? "", node.mark, among: known.words)
          continue
        }
        let written = trimmed(Array(word.utf8)[...])
        if let own = known.code(of: written), own != code {
          section.findings.report(
            .impossibleValue, entry.mark(word),
            "\(quoted(written)) already means \(known.words[own]) in \(column)")
          continue
        }
        settings.aliases[column, default: []].append((word, code))
      }
    }
  }

  /// Every column that holds words, once by name.
  private static let wordColumns: [(name: String, kind: WordKind)] = {
    var columns: [(name: String, kind: WordKind)] = []
    for definition in RecordKind.allCases.flatMap(\.columns) {
      guard let kind = definition.content.wordKind,
        !columns.contains(where: { $0.name == definition.name })
      else { continue }
      columns.append((definition.name, kind))
    }
    return columns
  }()
}
