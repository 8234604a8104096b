/// Negative numbers after an option, `--at -5`: they are its value, not another option.
enum NegativeNumbers {
  /// Returns the words of a command, with a negative number joined to the long option before it.
  static func joined(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isOption = true
    for word in words {
      if isOption, isNegative(word), let option = joined.last, option.hasPrefix("--"),
        option.count > 2, !option.contains("=")
      {
        joined[joined.count - 1] = option + "=" + word
      } else {
        joined.append(word)
      }
      if word == "--" { isOption = false }
    }
    return joined
  }

  /// Tells if a word is a minus sign with a digit or a decimal mark after it; no option of the
  /// program begins so.
  private static func isNegative(_ word: String) -> Bool {
    guard word.first == "-", let next = word.dropFirst().first else { return false }
    return next.isNumber || next == "." || next == ","
  }
}
