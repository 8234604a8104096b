package import UlcerRecords

/// Finds the code of a word in bytes, without making text of it; letter case does not matter.
package struct Vocabulary {
  /// All spellings in lower case; of two codes for one spelling the first counts.
  private(set) var spellings: [(bytes: [UInt8], code: Int)] = []
  /// The canonical words, for messages and hints.
  package let words: [String]

  /// The words with codes in their order.
  package init(words: [String]) {
    self.words = words
    for (code, word) in words.enumerated() { add(word, code: code) }
  }

  /// The words of a kind, its own aliases and those of the study.
  package init(kind: WordKind, studyAliases: [(word: String, code: Int)]) {
    self.init(words: kind.words)
    for alias in kind.builtInAliases + studyAliases { add(alias.word, code: alias.code) }
  }

  /// Adds another spelling.
  mutating func add(_ word: String, code: Int) {
    spellings.append((Array(NormalText.composed(Array(word.lowercased().utf8)[...])), code))
  }

  /// The code of a word, or `nil` when the word is unknown.
  package func code(of word: ArraySlice<UInt8>) -> Int? {
    for entry in spellings where entry.bytes.count == word.count {
      if matches(entry.bytes, word) { return entry.code }
    }
    guard word.contains(where: { $0 >= 0x80 }) else { return nil }
    let folded = Array(NormalText.composed(Array(NormalText.text(word).lowercased().utf8)[...]))
    return spellings.first { $0.bytes == folded }?.code
  }

  private func matches(_ lowered: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
    var place = word.startIndex
    for byte in lowered {
      let other = word[place]
      let folded = other >= 0x41 && other <= 0x5A ? other | 0x20 : other
      if folded != byte { return false }
      place += 1
    }
    return true
  }
}
