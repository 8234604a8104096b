import UlcerRecords

/// Unique names in the form of ids for words of a study.
///
/// If two words have the same slug, the second in the order of bytes is numbered: `pain`, `pain-2`.
/// A word without a letter or digit is `unnamed`.
struct UniqueSlugs {
  private let slugs: [String: String]

  /// Names some words; their order does not matter.
  init(of words: some Sequence<String>) {
    var taken = Set<String>()
    var slugs: [String: String] = [:]
    for word in Set(words).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let slug = Slug.of(word)
      let plain = slug.isEmpty ? "unnamed" : slug
      var name = plain
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      slugs[word] = name
    }
    self.slugs = slugs
  }

  /// The name of one of the words.
  subscript(word: String) -> String { slugs[word] ?? Slug.of(word) }
}
