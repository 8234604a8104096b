/// The content of the cells of a column.
public enum ColumnContent: Hashable, Sendable {
  /// A pseudonym or another identity: any text of at most 64 characters.
  case identifier
  /// Any text.
  case text
  /// One word of a list.
  case word(WordKind)
  /// Words with `;` between them.
  case words(WordKind)
  /// The id of a planned visit, or `unscheduled`.
  case visit
  /// The id of a criterion of eligibility.
  case criterion
  /// A grade 0 to 5, or yes or no.
  case sign
  /// A size in mm or mm², not below 0.
  case size
  case number(ClosedRange<Double>?)
  case wholeNumber(ClosedRange<Int>)
  case date
  case partialDate

  /// The cells can hold decimal marks, so the decimal mark must be decided.
  public var isDecimal: Bool {
    switch self {
    case .size, .number: true
    default: false
    }
  }

  /// The cells can hold any words.
  public var isFreeText: Bool {
    switch self {
    case .text: true
    default: false
    }
  }

  /// The cells hold dates, so the order of day and month must be decided.
  public var isDate: Bool {
    switch self {
    case .date, .partialDate: true
    default: false
    }
  }

  /// The list of words that the cells are filled from; `nil` if there is none.
  public var wordKind: WordKind? {
    switch self {
    case .word(let kind), .words(let kind): kind
    case .sign: .yesNo
    default: nil
    }
  }
}

/// One column of a canonical file.
public struct ColumnDefinition: Hashable, Sendable {
  /// The canonical name.
  public let name: String
  /// The content of its cells.
  public let content: ColumnContent
  /// Every file must have the column.
  public let isRequired: Bool

  /// States a column.
  public init(_ name: String, _ content: ColumnContent, required: Bool = false) {
    self.name = name
    self.content = content
    isRequired = required
  }
}

/// The columns of one canonical file; a case's raw value is its place among them.
public protocol CanonicalColumn: CaseIterable, RawRepresentable, Sendable where RawValue == Int {
  /// The file that has the columns.
  static var file: RecordKind { get }
  /// Its name, what its cells hold, and whether a file must have it.
  var definition: ColumnDefinition { get }
}

extension CanonicalColumn {
  /// The canonical name.
  public var name: String { definition.name }

  /// The definitions of all columns in canonical order.
  public static var definitions: [ColumnDefinition] { allCases.map(\.definition) }

  /// Returns the canonical names of some columns, in the order given.
  public static func names(_ columns: Self...) -> [String] { columns.map(\.name) }
}
