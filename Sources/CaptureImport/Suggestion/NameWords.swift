/// The words of a variable name or a label, in lower case: `ul_lenMM` is ul, len, mm.
struct NameWords: Hashable {
  /// The words in their order.
  let words: [String]

  /// Cuts a name at everything that is no letter or digit, between letters and digits, and before
  /// a capital that follows a small letter.
  init(_ name: String) {
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in name {
      let isWord = character.isLetter || character.isNumber
      let breaks =
        previous.map {
          ($0.isLetter != character.isLetter) || ($0.isLowercase && character.isUppercase)
        } ?? false
      if !isWord || breaks, !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
      if isWord { word.append(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    self.words = words
  }

  /// Scores the fit of the words to a hint: 3 for an equal word, 2 for one that begins with a hint
  /// of at least four letters, or has a hint of at least six inside; else 0.
  func fit(_ hint: String) -> Int {
    if words.contains(hint) { return 3 }
    if hint.count >= 4, words.contains(where: { $0.hasPrefix(hint) }) { return 2 }
    if hint.count >= 6, words.contains(where: { $0.contains(hint) }) { return 2 }
    return 0
  }

  /// The best fit of several hints.
  func fit(any hints: [String]) -> Int { hints.map { fit($0) }.max() ?? 0 }
}
