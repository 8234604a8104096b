import ArgumentParser

/// Refuses an option that would have no effect, so that nobody believes it had one.
package enum UnusedOption {
  /// An option, as it is written, and whether it was given.
  package typealias Given = (name: String, isGiven: Bool)

  /// Ends with "usage" at the first option that is given.
  package static func refuse(_ options: [Given], _ reason: String) throws {
    guard let option = options.first(where: \.isGiven) else { return }
    throw ValidationError("\(option.name) has no effect here: \(reason)")
  }

  /// An option that occurs twice among the words of a command: the first one would be dropped
  /// silently.
  ///
  /// No option of the program may be repeated.
  package static func repeated(in words: [String]) -> String? {
    var seen: Set<String> = []
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("-") {
      guard let letter = word.dropFirst().first, letter == "-" || letter.isLetter else { continue }
      let name = word == "-o" ? "--output" : String(word.prefix { $0 != "=" })
      if !seen.insert(name).inserted { return word == "-o" ? word : name }
    }
    return nil
  }
}
