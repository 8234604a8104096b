import UlcerRecords

/// One comparison, participant after participant.
struct ComparisonPass {
  private(set) var changes: [RecordChange] = []
  private(set) var counts: [RecordKind: RecordComparison.Count]
  private let files: OldAndNew<[RecordKind: ComparedFile]>

  init(_ files: OldAndNew<[RecordKind: ComparedFile]>) {
    self.files = files
    counts = Dictionary(
      uniqueKeysWithValues: RecordKind.allCases.map { ($0, RecordComparison.Count()) })
  }

  /// Compares a participant's own row.
  mutating func compare(_ people: OldAndNew<[Participant]>, _ pair: ParticipantPairs.Pair) {
    let old = pair.place.old.map { people.old[$0] }
    let new = pair.place.new.map { people.new[$0] }
    if let old, let new, old == new {
      counts[.participants, default: .init()].unchanged += 1
      return
    }
    let cells = ParticipantColumns.all.compactMap { column in
      cell(column.name, old.flatMap(column.cell), new.flatMap(column.cell))
    }
    add(.participants, pair.id, key: [], cells, pair.place)
  }

  /// Compares a participant's records of one kind.
  mutating func compare<Record: ComparedRecord>(
    _ table: RecordTable<Record>, _ pair: ParticipantPairs.Pair
  ) {
    let places = OldAndNew(
      old: table.places.old[pair.place.old], new: table.places.new[pair.place.new])
    if places.old.count == places.new.count,
      zip(places.old, places.new).allSatisfy({
        table.records.old[$0].saysTheSame(as: table.records.new[$1])
      })
    {
      counts[Record.file, default: .init()].unchanged += places.old.count
      return
    }
    let old = anonymous(table.records.old, places.old)
    let new = anonymous(table.records.new, places.new)
    let matching = RecordMatching(old, new)
    let first = changes.count
    for place in matching.removed {
      add(old[place], nil, pair.id, OldAndNew(old: place + places.old.startIndex, new: nil), places)
    }
    for place in matching.added {
      add(nil, new[place], pair.id, OldAndNew(old: nil, new: place + places.new.startIndex), places)
    }
    for (left, right) in matching.pairs {
      add(
        old[left], new[right], pair.id,
        OldAndNew(old: left + places.old.startIndex, new: right + places.new.startIndex), places)
    }
    changes[first...].sort(by: ComparisonPass.isBefore)
  }

  /// A participant's records without the participant, so that equal ones are equal.
  private func anonymous<Record: ComparedRecord>(
    _ records: [Record], _ places: ArraySlice<Int>
  ) -> [Record] {
    places.map { place in
      var record = records[place]
      record.participant = 0
      return record
    }
  }

  /// Adds an unchanged, changed, added or removed record; `slot` leads to its place by way of
  /// `places`.
  private mutating func add<Record: ComparedRecord>(
    _ old: Record?, _ new: Record?, _ participant: String, _ slot: OldAndNew<Int?>,
    _ places: OldAndNew<ArraySlice<Int>>
  ) {
    guard let named = new ?? old else { return }
    let isPaired = old != nil && new != nil
    var cells: [RecordChange.CellChange] = []
    var key: [RecordChange.NamedCell] = []
    for column in Record.columns {
      if column.isKey, let cell = column.cell(named) {
        key.append(RecordChange.NamedCell(column: column.name, cell: cell))
      }
      guard isPaired || !column.isKey else { continue }
      if let cell = cell(column.name, old.flatMap(column.cell), new.flatMap(column.cell)) {
        cells.append(cell)
      }
    }
    add(
      Record.file, participant, key: key, cells,
      OldAndNew(old: slot.old.map { places.old[$0] }, new: slot.new.map { places.new[$0] }))
  }

  private func cell(
    _ column: String, _ old: RecordCell?, _ new: RecordCell?
  ) -> RecordChange.CellChange? {
    old == new ? nil : RecordChange.CellChange(column: column, old: old, new: new)
  }

  private mutating func add(
    _ file: RecordKind, _ participant: String, key: [RecordChange.NamedCell],
    _ cells: [RecordChange.CellChange], _ place: OldAndNew<Int?>
  ) {
    let kind: RecordChange.Kind
    switch (place.old, place.new) {
    case (nil, _):
      kind = .added
      counts[file, default: .init()].added += 1
    case (_, nil):
      kind = .removed
      counts[file, default: .init()].removed += 1
    default:
      guard !cells.isEmpty else {
        counts[file, default: .init()].unchanged += 1
        return
      }
      kind = .changed
      counts[file, default: .init()].changed += 1
    }
    changes.append(
      RecordChange(
        kind: kind, file: file, participant: participant, key: key, cells: cells, place: place,
        line: OldAndNew(
          old: place.old.flatMap { files.old[file]?.line(at: $0) },
          new: place.new.flatMap { files.new[file]?.line(at: $0) })))
  }

  /// Orders by key, removed before changed before added, by content, by place.
  private static func isBefore(_ one: RecordChange, _ other: RecordChange) -> Bool {
    func decide(_ left: [RecordCell?], _ right: [RecordCell?]) -> Bool? {
      if RecordCell.isBefore(left, right) { return true }
      return RecordCell.isBefore(right, left) ? false : nil
    }
    if let answer = decide(one.key.map(\.cell), other.key.map(\.cell)) { return answer }
    let ranks = (rank(one.kind), rank(other.kind))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if let answer = decide(one.cells.map(\.old), other.cells.map(\.old)) { return answer }
    if let answer = decide(one.cells.map(\.new), other.cells.map(\.new)) { return answer }
    return (one.place.old ?? -1, one.place.new ?? -1)
      < (other.place.old ?? -1, other.place.new ?? -1)
  }

  private static func rank(_ kind: RecordChange.Kind) -> Int {
    switch kind {
    case .removed: 0
    case .changed: 1
    case .added: 2
    }
  }
}
