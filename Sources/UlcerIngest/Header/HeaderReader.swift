import DelimitedText
import SourceDiagnostics
import UlcerRecords

/// Finds the canonical columns in a header: mapped names first, then names as they are.
struct HeaderReader {
  let kind: RecordKind
  let document: DelimitedDocument
  let settings: IngestSettings
  let plan: StudyPlan
  private(set) var diagnostics: [Diagnostic] = []
  /// Fields that look like the allocation; nothing of them is read.
  private(set) var hidden: Set<Int> = []
  /// Columns that are read and occur in the header more than once, by their place among the columns
  /// of the kind; one that occurs three times is listed twice.
  private(set) var repeated: [Int] = []
  /// All required columns are there.
  private(set) var isComplete = true
  /// The first line is no header.
  private(set) var isMisplaced = false
  /// The places of the names: the header is cut once, however many columns it has.
  private lazy var places = document.width > 0 ? document.positions(in: 0) : []

  init(
    kind: RecordKind, document: DelimitedDocument, settings: IngestSettings, plan: StudyPlan
  ) {
    self.kind = kind
    self.document = document
    self.settings = settings
    self.plan = plan
  }

  /// Reads the header and reports its faults.
  mutating func bind() -> BoundTable {
    let columns = kind.columns
    let mapping = settings.columns[kind] ?? [:]
    let written = writtenNames
    let header = HeaderNames(written, kind, settings)
    hidden = header.hidden
    reportAllocation(written)
    var names = header.names
    reportDuplicates(&names, header)

    let fields = header.fields
    var isUsable = document.isCuttable && repeated.isEmpty
    var taken = Set(fields.filter { $0 >= 0 })
    if let finding = misplacedHeader(header) {
      diagnostics.append(finding)
      isComplete = false
      isMisplaced = true
      return table(fields, isUsable: false)
    }
    for (column, definition) in columns.enumerated() where fields[column] < 0 {
      let source = mapping[definition.name]
      if definition.isRequired {
        isUsable = false
        isComplete = false
      }
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
          "did you mean ‘\($0)’? Map it in study.yaml: "
            + "columns: {\(kind.rawValue): {\($0): \(short(name))}}"
        } ?? "it was ignored")
    }
    return table(fields, isUsable: isUsable)
  }

  private func table(_ fields: [Int], isUsable: Bool) -> BoundTable {
    let columns = kind.columns
    return BoundTable(
      kind: kind, document: document, columns: columns, fields: fields,
      vocabularies: columns.map(vocabulary),
      missingCodes: columns.map { definition in
        (settings.missing[kind]?[definition.name] ?? []).map { Array($0.code.lowercased().utf8) }
      },
      writings: columns.map { _ in BoundTable.Notation() }, isUsable: isUsable)
  }

  /// The names as they are written, each to its first kilobyte.
  private var writtenNames: [String] {
    guard document.width > 0 else { return [] }
    return document.walk { walk in
      walk.move(to: 0)
      return (0..<document.width).map(walk.name)
    }
  }

  /// The place of a name.
  private mutating func place(of field: Int) -> SourcePosition {
    places.indices.contains(field) ? places[field] : document.position(of: field, in: 0)
  }

  /// Columns that are dropped before any other code sees the header.
  private mutating func reportAllocation(_ written: [String]) {
    for field in hidden.sorted() {
      let name = String(decoding: trimmed(Array(written[field].utf8)[...]), as: UTF8.self)
      report(
        .allocationInStudyFolder, field,
        "the column \(shown(name)) looks like the treatment allocation; it was not read",
        hint: "remove it from the file: the allocation is kept apart and given by --allocation")
    }
  }

  /// A column that is read must have its name once, or it is unclear which of them is meant; the
  /// names of the others are not disclosed.
  private mutating func reportDuplicates(_ names: inout [String?], _ header: HeaderNames) {
    var first: [String: Int] = [:]
    for (column, field) in header.fields.enumerated() where field >= 0 {
      if let name = names[field] { first[fold(name)] = column }
    }
    for field in names.indices {
      guard let name = names[field], let column = first[fold(name)],
        header.fields[column] != field
      else { continue }
      report(
        .duplicateColumn, field,
        "the column \(shown(name)) appears twice; no row is read, for one of them may be wrong",
        hint: "rename or remove one of them",
        related: [place(of: header.fields[column])])
      repeated.append(column)
      names[field] = nil
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
        "did you mean ‘\(short(nearest))’? Map it in study.yaml: "
        + "columns: {\(kind.rawValue): {\(definition.name): \(short(nearest))}}"
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

  private func fold(_ name: String) -> String { name.lowercased() }

  /// The beginning of a long name.
  private func short(_ name: String) -> String {
    name.unicodeScalars.count <= 80
      ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(40))) + "…"
  }

  private func shown(_ name: String) -> String { quoted(Array(name.utf8)[...]) }

  private mutating func report(
    _ rule: IngestRule, _ field: Int, _ message: String, hint: String?,
    related: [SourcePosition] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: place(of: field), message: message, hint: hint,
        related: related))
  }
}
