import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Finds the canonical columns in a header: mapped names first, then names as they are.
struct HeaderReader {
  let kind: FileKind
  let document: DelimitedDocument
  let settings: IngestSettings
  let plan: StudyPlan
  private(set) var diagnostics: [Diagnostic] = []

  init(
    kind: FileKind, document: DelimitedDocument, settings: IngestSettings, plan: StudyPlan
  ) {
    self.kind = kind
    self.document = document
    self.settings = settings
    self.plan = plan
  }

  /// Understands the header and reports what is wrong with it.
  mutating func bind() -> BoundTable {
    let columns = kind.columns
    let mapping = settings.columns[kind] ?? [:]
    var names: [String?] = (0..<document.width).map { headerName($0) }
    dropAllocation(&names)
    reportDuplicates(&names)

    var fields = [Int](repeating: -1, count: columns.count)
    var isUsable = true
    var taken = Set<Int>()
    for (column, definition) in columns.enumerated() {
      let wanted = mapping[definition.name] ?? definition.name
      if let field = names.firstIndex(where: { $0.map { fold($0) == fold(wanted) } ?? false }) {
        fields[column] = field
        taken.insert(field)
      }
    }
    for (column, definition) in columns.enumerated() where fields[column] < 0 {
      let source = mapping[definition.name]
      if definition.isRequired { isUsable = false }
      guard definition.isRequired || source != nil else { continue }
      let free = names.enumerated().compactMap { taken.contains($0.offset) ? nil : $0.element }
      let nearest = reportMissing(definition, source: source, free: free)
      // One fault, one finding: the hint names the header that is probably meant.
      if let field = names.firstIndex(where: { $0 != nil && $0 == nearest }) { taken.insert(field) }
    }
    for (field, name) in names.enumerated() {
      guard let name, !taken.contains(field) else { continue }
      let open = columns.indices.filter { fields[$0] < 0 }.map { columns[$0].name }
      report(
        .unknownColumn, field, "the column \(shown(name)) is not part of \(kind.rawValue).csv",
        hint: nearestName(to: name, among: open).map {
          "did you mean ‘\($0)’? Map it in study.yaml: columns: {\(kind.rawValue): {\($0): \(name)}}"
        } ?? "it was ignored")
    }
    return BoundTable(
      kind: kind, document: document, columns: columns, fields: fields,
      vocabularies: columns.map(vocabulary),
      missingCodes: columns.map { definition in
        (settings.missing[kind]?[definition.name] ?? []).map { Array($0.code.lowercased().utf8) }
      },
      writings: columns.map { _ in BoundTable.Writing() }, isUsable: isUsable)
  }

  /// An unblinding column is forgotten before anything else looks at the header.
  private mutating func dropAllocation(_ names: inout [String?]) {
    // A column that the study maps to one without free text is read as what it is mapped to.
    let mapping = settings.columns[kind] ?? [:]
    let wanted = Set(
      kind.columns.filter { !$0.content.isFreeText }.compactMap { mapping[$0.name].map(fold) })
    for field in names.indices {
      guard let name = names[field], AllocationNames.suggests(column: name),
        AllocationNames.isCertain(name) || !wanted.contains(fold(name))
      else { continue }
      report(
        .allocationInStudyFolder, field,
        "the column \(shown(name)) looks like the treatment allocation; it was not read",
        hint: "remove it from the file: the allocation is kept apart and given by --allocation")
      names[field] = nil
    }
  }

  private mutating func reportDuplicates(_ names: inout [String?]) {
    var first: [String: Int] = [:]
    for field in names.indices {
      guard let name = names[field] else { continue }
      if let earlier = first[fold(name)] {
        report(
          .duplicateColumn, field, "the column \(shown(name)) appears twice; the first is used",
          hint: "rename or remove one of them",
          related: [document.position(of: earlier, in: 0)])
        names[field] = nil
      } else {
        first[fold(name)] = field
      }
    }
  }

  /// Reports a missing column and returns the header that may have been meant for it.
  private mutating func reportMissing(
    _ definition: ColumnDefinition, source: String?, free: [String]
  ) -> String? {
    let wanted = source ?? definition.name
    var hint = "add the column, or map another in study.yaml under columns"
    let nearest = nearestName(to: wanted, among: free)
    if let nearest {
      hint =
        "did you mean ‘\(nearest)’? Map it in study.yaml: "
        + "columns: {\(kind.rawValue): {\(definition.name): \(nearest)}}"
    }
    if nearest == nil, document.width == 1 {
      hint =
        "no delimiter cuts the header in two; if that is wrong, add to study.yaml: "
        + "csv: {delimiter: \";\"}"
    }
    let required = definition.isRequired ? "required column" : "column"
    diagnostics.append(
      Diagnostic(
        rule: IngestRule.missingColumn.rawValue, severity: .error,
        position: SourcePosition(file: document.file, line: document.line(of: 0)),
        message: source == nil
          ? "the \(required) ‘\(definition.name)’ is missing"
          : "the column \(shown(wanted)), named for ‘\(definition.name)’, is missing",
        hint: hint))
    return nearest
  }

  private func vocabulary(_ definition: ColumnDefinition) -> Vocabulary? {
    switch definition.content {
    case .visit: return Vocabulary(words: plan.visits.map(\.id) + ["unscheduled"])
    case .criterion: return Vocabulary(words: plan.eligibility.map(\.id))
    default:
      guard let kind = definition.content.wordKind else { return nil }
      return Vocabulary(kind: kind, studyAliases: settings.aliases[definition.name] ?? [])
    }
  }

  /// The beginning of the name: a longer one is unknown, and is compared with every column.
  private func headerName(_ field: Int) -> String? {
    let name = String(
      decoding: trimmed(document.field(field, of: 0)).prefix(1000), as: UTF8.self)
    return name.isEmpty ? nil : name
  }

  private func fold(_ name: String) -> String { name.lowercased() }

  private func shown(_ name: String) -> String { quoted(Array(name.utf8)[...]) }

  private mutating func report(
    _ rule: IngestRule, _ field: Int, _ message: String, hint: String?,
    related: [SourcePosition] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: document.position(of: field, in: 0), message: message, hint: hint,
        related: related))
  }
}
