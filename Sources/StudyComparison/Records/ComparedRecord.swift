import UlcerRecords

/// A record that can be told from others and compared column by column.
protocol ComparedRecord: Hashable, Sendable {
  /// The file that holds such records.
  static var file: RecordKind { get }
  /// Its columns in canonical order, `participant_id` left out.
  static var columns: [RecordColumn<Self>] { get }
  /// Keys that identify a record of one participant in both studies, from the strictest to the
  /// widest.
  ///
  /// Records left without a partner by one are tried with the next; one that returns `nil` for a
  /// record does not apply to it.
  static var keys: [@Sendable (Self) -> [RecordCell?]?] { get }
  /// The participant to whom the record belongs.
  var participant: Int { get set }
}

extension ComparedRecord {
  /// All cells in the order of the columns.
  var cells: [RecordCell?] { Self.columns.map { $0.cell(self) } }

  /// Returns true if both have the same content, whichever participant they belong to.
  func saysTheSame(as other: Self) -> Bool {
    var same = self
    same.participant = other.participant
    return same == other
  }
}

/// One column of a kind of record.
struct RecordColumn<Record>: Sendable {
  /// Its canonical name.
  let name: String
  /// The column identifies the record in listings.
  let isKey: Bool
  /// Returns the cell of a record in this column.
  let cell: @Sendable (Record) -> RecordCell?

  init(
    _ column: some CanonicalColumn, isKey: Bool = false,
    _ cell: @escaping @Sendable (Record) -> RecordCell?
  ) {
    self.init(column.name, isKey: isKey, cell)
  }

  init(_ name: String, isKey: Bool = false, _ cell: @escaping @Sendable (Record) -> RecordCell?) {
    self.name = name
    self.isKey = isKey
    self.cell = cell
  }
}

/// The id of a planned visit, which takes place once; `nil` for an unscheduled one.
func planned(_ visit: String?) -> RecordCell? {
  visit == "unscheduled" ? nil : .text(visit)
}
