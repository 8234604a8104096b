package import SourceDiagnostics

/// The source of the values of one column.
package struct ValueRule: Sendable {
  /// The part of a row that is read.
  package enum Origin: Sendable {
    /// A constant.
    case constant(String)
    /// The first filled of these columns.
    case columns([MappedName])
    /// The ticked options of a checkbox field.
    case checkbox(MappedName)
    /// The words of the columns that are yes.
    case flags([Flag])
    /// The running number of the row among those of the participant.
    case runningNumber
  }

  /// A column that is yes or no, and its word.
  package struct Flag: Sendable {
    /// The column.
    package var column: MappedName
    /// The word that a yes means.
    package var word: String
  }

  /// The choice among several rows of another table.
  enum Pick: String, Sendable, CaseIterable { case only, first, last, earliest, latest }

  /// Another table, and the columns beside the participant's key that must agree.
  struct LookUp: Sendable {
    /// The table.
    var table: MappedName
    /// Column there and column here.
    var keys: [KeyPair]
    /// The choice of the row.
    var pick: Pick
  }

  /// A key of a look-up.
  struct KeyPair: Sendable {
    /// The column of the other table.
    var there: MappedName
    /// The column of the rule's table.
    var here: MappedName
  }

  /// The unit of a length or area, by site; `nil` site is any other.
  package struct Unit: Sendable {
    /// The site, or `nil` for all others.
    package var site: String?
    /// Powers of ten by which a number becomes one in mm or mm².
    var powerOfTen: Int
  }

  /// The part of the row that is read.
  package var origin: Origin
  /// The other table, if the value is read there.
  var lookUp: LookUp?
  /// The meanings of the source's words.
  package var values: [WordPair]?
  /// More codes for "no value".
  package var missing: [MissingCode] = []
  /// Codes that are values here.
  var legal: [String] = []
  /// Units by site.
  package var units: [Unit] = []
  /// Powers of ten by which a number is multiplied.
  package var scale = 0
  /// The notation of numbers and dates.
  package var writing = ValueNotation()
  /// The column with the time of day.
  package var time: MappedName?
  /// The text written if the cell is filled.
  var ifFilled: String?
  /// The text written if the cell is empty or missing.
  var ifEmpty: String?
  /// Text before the value.
  package var prefix: String?
  /// The place of the rule in the mapping.
  package var position: SourcePosition
}

/// A code for "no value" with its reason.
public struct MissingCode: Hashable, Sendable {
  /// The text of the cell; letter case does not matter.
  public var code: String
  /// The reason why there is no value, as the provenance counts it.
  public var reason: String

  /// States a code.
  init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }
}

/// A word of the source and its meaning.
public struct WordPair: Hashable, Sendable {
  /// The word of the source.
  public var source: String
  /// The word of the study format; `nil` for no value.
  public var target: String?

  /// States the meaning of a word.
  init(source: String, target: String?) {
    self.source = source
    self.target = target
  }
}
