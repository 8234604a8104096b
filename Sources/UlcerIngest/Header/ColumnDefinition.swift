/// What the cells of a column hold.
package enum ColumnContent {
  /// A pseudonym or another identity: any text of at most 64 characters.
  case identifier
  case text
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

  /// Whether decimal marks must be decided.
  package var isDecimal: Bool {
    switch self {
    case .size, .number: true
    default: false
    }
  }

  /// Whether a cell may hold any words.
  package var isFreeText: Bool {
    switch self {
    case .text: true
    default: false
    }
  }

  /// Whether an order of day and month must be decided.
  package var isDate: Bool {
    switch self {
    case .date, .partialDate: true
    default: false
    }
  }

  /// The list of words, where there is one.
  package var wordKind: WordKind? {
    switch self {
    case .word(let kind), .words(let kind): kind
    case .sign: .yesNo
    default: nil
    }
  }
}

/// One column of a canonical file.
package struct ColumnDefinition {
  /// The canonical name.
  package let name: String
  /// What its cells hold.
  package let content: ColumnContent
  /// Whether a file must have it.
  package let isRequired: Bool

  init(_ name: String, _ content: ColumnContent, required: Bool = false) {
    self.name = name
    self.content = content
    isRequired = required
  }
}

/// The columns of one canonical file; a case's raw value is its place among them.
protocol CanonicalColumn: CaseIterable, RawRepresentable where RawValue == Int {
  var definition: ColumnDefinition { get }
}

extension FileKind {
  /// The column whose time of day counts: on day 0 it tells before from after treatment.
  var timedColumn: Int? {
    switch self {
    case .participants: ParticipantColumn.treatment.rawValue
    case .localReactions: LocalReactionColumn.date.rawValue
    case .adverseEvents: AdverseEventColumn.start.rawValue
    case .visits, .ulcers, .treatments, .scores, .eligibility: nil
    }
  }

  /// The columns of the file in canonical order.
  package var columns: [ColumnDefinition] {
    switch self {
    case .participants: ParticipantColumn.allCases.map(\.definition)
    case .visits: VisitColumn.allCases.map(\.definition)
    case .ulcers: UlcerColumn.allCases.map(\.definition)
    case .localReactions: LocalReactionColumn.allCases.map(\.definition)
    case .adverseEvents: AdverseEventColumn.allCases.map(\.definition)
    case .treatments: TreatmentColumn.allCases.map(\.definition)
    case .scores: ScoreColumn.allCases.map(\.definition)
    case .eligibility: EligibilityColumn.allCases.map(\.definition)
    }
  }
}
