import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// A value rule whose columns have been found.
struct BoundValue {
  /// The part of a row that is read.
  enum Origin {
    case constant(String)
    case columns([Int])
    /// Columns of a checkbox field with the word that each option means; `nil` if none is listed.
    case options([Option])
    case runningNumber
  }

  /// One column of a checkbox field, or one flag.
  struct Option {
    let column: Int
    /// The word of the option; `nil` for an option that means nothing here.
    let word: String?
    /// The mapping states the meaning of the option.
    let isListed: Bool
  }

  let place: Int
  let definition: ColumnDefinition
  let rule: ValueRule
  let origin: Origin
  /// The table that is read: the rule's own, or the one looked up.
  let view: TableView
  /// The look-up that finds it.
  let lookUp: RowLookUp?
  /// The column with the time of day.
  let time: Int?
  /// The notation of numbers and dates.
  let writing: ValueNotation
  /// Words of the column, if it holds words.
  let vocabulary: Vocabulary?

  /// A filled cell means that somebody entered something, rather than that a row exists.
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
