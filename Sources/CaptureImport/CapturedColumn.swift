/// One column of a captured table.
public struct CapturedColumn: Hashable, Sendable {
  /// The name in the header, without outer white space, e.g. `ul_len_mm`.
  public let name: String
  /// Other names by which a mapping may call it, e.g. those of older or newer exports of the system.
  public var aliases: [String]
  /// Its label in the system's dictionary or the data set, or `nil` if there is none.
  public let label: String?
  /// The options of its cells, if a dictionary lists them: a mapping may name either side.
  public var options: [CapturedOption]
  /// Its 1-based place in the header.
  public let place: Int

  /// Names one column.
  public init(
    name: String, aliases: [String] = [], label: String? = nil, options: [CapturedOption] = [],
    place: Int
  ) {
    self.name = name
    self.aliases = aliases
    self.label = label
    self.options = options
    self.place = place
  }

  /// Returns true if a mapping that writes `word` means this column; letter case and spacing do not
  /// matter.
  func isCalled(_ word: String) -> Bool {
    let wanted = ColumnName.folded(word)
    return ColumnName.folded(name) == wanted
      || aliases.contains { ColumnName.folded($0) == wanted }
  }
}

/// One option of a field: the stored value, and the label that people read.
public struct CapturedOption: Hashable, Sendable {
  /// The entry in an export with numbers, e.g. `1`.
  public let value: String
  /// The entry in an export with labels, e.g. `Left`.
  public let label: String

  /// Takes one line of a list of options.
  init(value: String, label: String) {
    self.value = value
    self.label = label
  }
}
