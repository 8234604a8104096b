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
