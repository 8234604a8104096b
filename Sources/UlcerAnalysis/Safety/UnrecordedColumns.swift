public import UlcerRecords

/// Columns that results of page one need but that no record fills: the column is missing, has
/// another name, or is empty throughout. What was not recorded is not known, and not “no”.
public struct UnrecordedColumns: Hashable, Sendable {
  /// The names by file, in the order of the file's columns; files without are left out.
  private var byFile: [RecordKind: [String]] = [:]

  /// The columns of a file that no record fills: `grade`; `length_mm, width_mm, area_mm2`.
  public subscript(file: RecordKind) -> [String] { byFile[file] ?? [] }

  /// Columns that a file lacks although a yes in them is counted: without `local_toxicity` no
  /// adverse event is local toxicity, without `gangrene` no ulcer worsens by gangrene.
  public private(set) var uncounted: [RecordKind: [String]] = [:]

  /// Every needed column is filled.
  public var isNone: Bool { byFile.isEmpty }

  /// Finds them in the records that were read.
  public init(in records: StudyRecords) {
    let people = records.standings[.participants]
    if people.used > 0 {
      if people.lacking.contains("treatment_date") { add("treatment_date", .participants) }
      if people.lacking.isSuperset(of: ["end_reason", "death_date"]) {
        add("end_reason", .participants)
        add("death_date", .participants)
      }
    }
    let events = records.adverseEvents
    note("grade", .adverseEvents, events) { $0.grade != nil }
    note("start_date", .adverseEvents, events) { $0.start != nil }
    note("serious", .adverseEvents, events) { $0.isSerious != nil || !$0.seriousness.isEmpty }
    let reactions = records.localReactions
    note("swelling", .localReactions, reactions) { $0.swelling != nil }
    note("warmth", .localReactions, reactions) { $0.warmth != nil }
    note("impairment_of_function", .localReactions, reactions) { $0.impairmentOfFunction != nil }
    note("hematoma", .localReactions, reactions) { $0.hematoma != nil }
    let open = records.ulcers.lazy.filter { [.active, .indeterminate].contains($0.status) }
    note("length_mm, width_mm, area_mm2", .ulcers, open) {
      $0.length != nil || $0.width != nil || $0.measuredArea != nil
    }
    for (file, columns) in UnrecordedColumns.counted where records.standings[file].used > 0 {
      let absent = columns.filter(records.standings[file].lacking.contains)
      if !absent.isEmpty { uncounted[file] = absent }
    }
  }

  private static let counted: [(RecordKind, [String])] = [
    (.ulcers, ["gangrene", "deep_structure", "systemic_antibiotics", "investigator_worsened"]),
    (.adverseEvents, ["local_toxicity"]),
  ]

  /// The signs of local toxicity that no injection-site assessment records.
  var signs: [LocalToxicityComponent] {
    self[.localReactions].compactMap {
      LocalToxicityComponent(rawValue: $0.replacing("_", with: "-"))
    }
  }

  private mutating func note<Records: Sequence>(
    _ column: String, _ file: RecordKind, _ records: Records,
    isFilled: (Records.Element) -> Bool
  ) {
    var isAny = false
    for record in records {
      if isFilled(record) { return }
      isAny = true
    }
    if isAny { add(column, file) }
  }

  private mutating func add(_ column: String, _ file: RecordKind) {
    byFile[file, default: []].append(column)
  }
}
