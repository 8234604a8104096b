public import UlcerRecords

/// Columns that results of page one need but that no record fills: the column is missing, has
/// another name, or is empty throughout. What was not recorded is not known, and not “no”.
public struct UnrecordedColumns: Hashable, Sendable {
  /// The names by file, in the order of the file's columns; files without are left out.
  private var byFile: [RecordKind: [String]] = [:]

  /// What of a file no record says: `grade`; `length_mm`, `width_mm`, `area_mm2`.
  public subscript(file: RecordKind) -> [String] { byFile[file] ?? [] }

  /// Columns that a file lacks although a yes in them is counted: without `local_toxicity` no
  /// adverse event is local toxicity, without `gangrene` no ulcer worsens by gangrene.
  public private(set) var uncounted: [RecordKind: [String]] = [:]

  /// Returns whether an answer needs the column and no record fills it.
  public func contains<Column: CanonicalColumn>(_ column: Column) -> Bool {
    self[Column.file].contains(column.name)
  }

  /// Every needed column is filled.
  public var isNone: Bool { byFile.isEmpty }

  /// Finds them in the records that were read.
  public init(in records: StudyRecords) {
    let people = records.standings[.participants]
    if people.used > 0 {
      if people.lacks(ParticipantColumn.treatment) { add([ParticipantColumn.treatment]) }
      if people.lacks(ParticipantColumn.endReason), people.lacks(ParticipantColumn.death) {
        add([ParticipantColumn.endReason, .death])
      }
    }
    let events = records.adverseEvents
    note([AdverseEventColumn.grade], events) { $0.grade != nil }
    note([AdverseEventColumn.start], events) { $0.start != nil }
    note([AdverseEventColumn.serious], events) { $0.isSerious != nil || !$0.seriousness.isEmpty }
    let reactions = records.localReactions
    note([LocalReactionColumn.swelling], reactions) { $0.swelling != nil }
    note([LocalReactionColumn.warmth], reactions) { $0.warmth != nil }
    note([LocalReactionColumn.impairment], reactions) { $0.impairmentOfFunction != nil }
    note([LocalReactionColumn.hematoma], reactions) { $0.hematoma != nil }
    let open = records.ulcers.lazy.filter { [.active, .indeterminate].contains($0.status) }
    note([UlcerColumn.length, .width, .area], open) {
      $0.length != nil || $0.width != nil || $0.measuredArea != nil
    }
    for (file, columns) in UnrecordedColumns.counted where records.standings[file].used > 0 {
      let absent = columns.filter(records.standings[file].lacking.contains)
      if !absent.isEmpty { uncounted[file] = absent }
    }
  }

  private static let counted: [(RecordKind, [String])] = [
    (
      UlcerColumn.file,
      UlcerColumn.names(.gangrene, .deepStructure, .systemicAntibiotics, .investigatorWorsened)
    ),
    (AdverseEventColumn.file, AdverseEventColumn.names(.localToxicity)),
  ]

  /// The signs of local toxicity that no injection-site assessment records.
  var signs: [LocalToxicityComponent] {
    let signs: [(LocalReactionColumn, LocalToxicityComponent)] = [
      (.swelling, .swelling), (.warmth, .warmth), (.impairment, .impairmentOfFunction),
      (.hematoma, .hematoma),
    ]
    return signs.filter { contains($0.0) }.map(\.1)
  }

  /// Adds columns if there are records and none of them fills any.
  private mutating func note<Records: Sequence>(
    _ columns: [some CanonicalColumn], _ records: Records,
    isFilled: (Records.Element) -> Bool
  ) {
    var isAny = false
    for record in records {
      if isFilled(record) { return }
      isAny = true
    }
    if isAny { add(columns) }
  }

  private mutating func add<Column: CanonicalColumn>(_ columns: [Column]) {
    byFile[Column.file, default: []] += columns.map(\.name)
  }
}
