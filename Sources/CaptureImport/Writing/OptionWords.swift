/// The names under which a mapping may list a cell of an option field.
enum OptionWords {
  /// The cell itself, and the label of its number or the number of its label.
  static func spellings(of cell: String, in column: CapturedColumn) -> [String] {
    if column.options.isEmpty { return [cell] }
    var words = [cell]
    for option in column.options where MissingReasons.isSame(cell, option.value) {
      words.append(option.label)
    }
    for option in column.options where MissingReasons.isSame(cell, option.label) {
      words.append(option.value)
    }
    return words
  }

  /// The entry of a list that a cell means: an equal spelling first, an equal number after that.
  static func pair(for cell: String, in pairs: [WordPair], column: CapturedColumn) -> WordPair? {
    if let exact = pairs.first(where: { $0.source == cell }) { return exact }
    for word in spellings(of: cell, in: column) {
      if let pair = pairs.first(where: { ColumnName.folded($0.source) == ColumnName.folded(word) })
      {
        return pair
      }
    }
    return pairs.first { MissingReasons.isSame(cell, $0.source) }
  }
}

/// The words of exports for ticked and not ticked.
enum YesNoWords {
  /// Tells whether the word means yes; `nil` if it means neither.
  static func value(of word: String) -> Bool? {
    switch word.lowercased() {
    case "1", "1.0", "yes", "y", "true", "ja", "j", "checked", "aangevinkt", "x": true
    case "0", "0.0", "no", "n", "false", "nee", "unchecked", "niet aangevinkt": false
    default: nil
    }
  }
}
