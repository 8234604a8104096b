package import SourceDiagnostics

/// Where the values of one column come from.
package struct ValueRule: Sendable {
  /// What is read.
  package enum Origin: Sendable {
    /// A constant.
    case constant(String)
    /// The first filled of these columns.
    case columns([MappedName])
    /// The ticked options of a checkbox field.
    case checkbox(MappedName)
    /// The words of the columns that say yes.
    case flags([Flag])
    /// The running number of the row among those of the participant.
    case runningNumber
  }

  /// A column that is yes or no, and its word.
  package struct Flag: Sendable {
    /// The column.
    package var column: MappedName
    /// What a yes means.
    package var word: String
  }

  /// Which of several rows of another table.
  package enum Pick: String, Sendable, CaseIterable { case only, first, last, earliest, latest }

  /// Another table, and the columns beside the participant's key that must agree.
  package struct LookUp: Sendable {
    /// The table.
    package var table: MappedName
    /// Column there and column here.
    package var keys: [KeyPair]
    /// Which row.
    package var pick: Pick
  }

  /// A key of a look-up.
  package struct KeyPair: Sendable {
    /// The column of the other table.
    package var there: MappedName
    /// The column of the rule's table.
    package var here: MappedName
  }

  /// A length or area as written, by site; `nil` site is any other.
  package struct Unit: Sendable {
    /// The site, or `nil` for all others.
    package var site: String?
    /// Powers of ten by which a number becomes one in mm or mm².
    package var powerOfTen: Int
  }

  /// What is read.
  package var origin: Origin
  /// The other table, where it is read there.
  package var lookUp: LookUp?
  /// What the source's words mean.
  package var values: [WordPair]?
  /// More codes for "no value".
  package var missing: [MissingCode] = []
  /// Codes that are values here.
  package var legal: [String] = []
  /// Units by site.
  package var units: [Unit] = []
  /// Powers of ten by which a number is multiplied.
  package var scale = 0
  /// How numbers and dates are written.
  package var writing = ValueNotation()
  /// The column with the time of day.
  package var time: MappedName?
  /// What is written where the cell is filled.
  package var ifFilled: String?
  /// What is written where the cell is empty or missing.
  package var ifEmpty: String?
  /// Text before the value.
  package var prefix: String?
  /// Where the rule stands in the mapping.
  package var position: SourcePosition
}
