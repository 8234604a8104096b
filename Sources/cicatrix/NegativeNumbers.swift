/// Negative numbers behind an option, `--at -5`: they are its value and no option of their own.
enum NegativeNumbers {
  /// The words of a command, with a negative number joined to the long option before it.
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

  /// A minus sign with a digit or a decimal mark behind it: no option of the program begins so.
  private static func isNegative(_ word: String) -> Bool {
    guard word.first == "-", let next = word.dropFirst().first else { return false }
    return next.isNumber || next == "." || next == ","
  }
}
