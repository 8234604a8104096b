import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// A value rule whose columns have been found.
struct BoundValue {
  /// What is read.
  enum Origin {
    case constant(String)
    case columns([Int])
    /// Columns of a checkbox field with the word that each option means; `nil` where none is listed.
    case options([Option])
    case runningNumber
  }

  /// One column of a checkbox field, or one flag.
  struct Option {
    let column: Int
    /// The word of the option; `nil` for an option that means nothing here.
    let word: String?
    /// Whether the mapping says what the option means.
    let isListed: Bool
  }

  let place: Int
  let definition: ColumnDefinition
  let rule: ValueRule
  let origin: Origin
  /// The table that is read: the rule's own, or the one looked up.
  let view: TableView
  /// Where it is looked up.
  let lookUp: RowLookUp?
  /// The column with the time of day.
  let time: Int?
  /// How numbers and dates are written.
  let writing: ValueNotation
  /// Words of the column, where it holds words.
  let vocabulary: Vocabulary?

  /// Whether a filled cell means that somebody entered something, rather than that a row exists.
  var countsAsEntry: Bool {
    guard lookUp == nil else { return false }
    switch definition.content {
    case .identifier, .visit: return false
    default: break
    }
    if ["ulcer_id", "site"].contains(definition.name) { return false }
    switch origin {
    case .constant, .runningNumber: return false
    case .columns, .options: return true
    }
  }
}
