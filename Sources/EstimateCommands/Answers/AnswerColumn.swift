/// A column of a table for readers: its header, and the value that it takes from a record.
struct AnswerColumn {
  /// The text of a cell if a record has no value.
  enum Absence {
    /// A dash.
    case dash
    /// A dash, but nothing if the record gives a reason why it has no values.
    case dashUnlessReason
    /// “not estimable” with the reason, if the record gives one.
    case reason
    /// “not reached” or “not estimable”, if the record is of that kind.
    case state
  }

  /// The text above the column.
  let header: String
  /// The cell of a record.
  let cell: (AnswerRecord) -> String

  /// A column of cells made from the record.
  init(_ header: String, cell: @escaping (AnswerRecord) -> String) {
    self.header = header
    self.cell = cell
  }

  /// A column that shows the first of several names for which a record has a value.
  init(_ header: String, _ keys: String..., absence: Absence = .dash) {
    self.init(header) { record in
      keys.lazy.compactMap { record[$0].cell }.first ?? absence.words(of: record)
    }
  }
}

extension AnswerColumn: ExpressibleByStringLiteral {
  /// A column that is called as its values are.
  init(stringLiteral name: String) { self.init(name, name) }
}

extension AnswerColumn.Absence {
  /// The words in place of a value of the record.
  func words(of record: AnswerRecord) -> String {
    switch (self, record["reason"].cell, record["kind"].cell) {
    case (.dashUnlessReason, _?, _): ""
    case (.reason, let reason?, _): "not estimable: \(reason)"
    case (.state, _, "notReached"): "not reached"
    case (.state, _, "notEstimable"): "not estimable"
    default: "–"
    }
  }
}

extension TextTable {
  /// A table of records.
  init(_ title: String? = nil, _ records: [AnswerRecord], _ columns: [AnswerColumn]) {
    self.init(
      title, header: columns.map(\.header),
      rows: records.map { record in columns.map { $0.cell(record) } })
  }
}
