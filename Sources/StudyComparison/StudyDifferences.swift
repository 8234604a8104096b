import UlcerAnalysis
public import UlcerRecords

/// The differences between two data cuts of a study: records, definitions and numbers.
///
/// The records are those given for the two sides: whole folders, or reports cut at their cut-offs;
/// the numbers are those at the cut-off of each study. A pure function of its arguments; the order
/// of rows affects only line numbers.
public struct StudyDifferences: Sendable {
  /// Every record added, changed or removed, and the number of each.
  public let records: RecordComparison
  /// Parameters that differ, in the order of `study.yaml`.
  public let definitions: [DefinitionChange]
  /// Every result of either study.
  public let results: ResultComparison
  /// Short names of the studies.
  public let acronym: OldAndNew<String>
  /// The data cut-offs; `nil` in a study without any date.
  public let dataCut: OldAndNew<CalendarDate?>
  /// The files of the studies.
  public let files: OldAndNew<[RecordKind: ComparedFile]>

  /// Compares two studies.
  public init(from old: ComparedStudy, to new: ComparedStudy) {
    records = RecordComparison(
      from: old.records, in: old.files, to: new.records, in: new.files)
    results = ResultComparison(from: old.results, to: new.results)
    // Every plan has the same keys in the same order.
    definitions = zip(
      DefinitionsListing(old.plan).entries, DefinitionsListing(new.plan).entries
    ).compactMap { one, other in
      one.value == other.value
        ? nil
        : DefinitionChange(key: other.key, value: OldAndNew(old: one.value, new: other.value))
    }
    acronym = OldAndNew(old: old.plan.acronym, new: new.plan.acronym)
    dataCut = OldAndNew(old: old.cut.date, new: new.cut.date)
    files = OldAndNew(old: old.files, new: new.files)
  }

  /// No record, definition or number differs.
  public var isEmpty: Bool {
    records.changes.isEmpty && definitions.isEmpty && acronym.old == acronym.new
      && results.count(.unchanged) == results.changes.count
  }

  /// The counts of added, changed, removed and unchanged records of all files together.
  public var recordTotal: RecordComparison.Count {
    RecordKind.allCases.reduce(into: RecordComparison.Count()) { total, file in
      let count = records.count(of: file)
      total.added += count.added
      total.changed += count.changed
      total.removed += count.removed
      total.unchanged += count.unchanged
    }
  }

  /// The files that at least one of the studies has, in canonical order.
  public var comparedFiles: [RecordKind] {
    RecordKind.allCases.filter { file in
      files.old[file] != nil || files.new[file] != nil || !records.count(of: file).isEmpty
    }
  }

  /// Ids of participants whose records differ in any way, in order of their bytes.
  public var changedParticipants: [String] {
    var ids: [String] = []
    for change in records.changes
    where ids.last.map({ !$0.utf8.elementsEqual(change.participant.utf8) }) ?? true {
      ids.append(change.participant)
    }
    return ids
  }
}

/// A parameter of `study.yaml` that differs between two studies.
public struct DefinitionChange: Hashable, Sendable {
  /// Its key, e.g. `healing.confirmation-gap`.
  public let key: String
  /// Its values as JSON.
  public let value: OldAndNew<String>
}
