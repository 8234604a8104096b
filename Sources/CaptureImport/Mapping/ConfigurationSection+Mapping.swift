import SourceDiagnostics
import UlcerIngest
import Yams

/// Values that sections of a mapping hold beside those of `study.yaml`.
extension ConfigurationSection {
  /// A name with its place.
  func name(_ key: String) -> MappedName? {
    guard let node = node(key), let text = text(key) else { return nil }
    return MappedName(text, at: findings.position(node.mark))
  }

  /// One name or a list of names.
  func names(_ key: String) -> [MappedName] {
    guard let node = node(key) else { return [] }
    if node.sequence == nil { return name(key).map { [$0] } ?? [] }
    return (list(key) ?? []).compactMap { entry in
      guard let text = entry.scalar?.string, !text.isEmpty else {
        findings.reportImpossible(entry.mark, "\(key) must be a list of words")
        return nil
      }
      return MappedName(text, at: findings.position(entry.mark))
    }
  }

  /// Codes for "no value" and their reasons.
  func codes(_ key: String) -> [MissingCode] {
    guard let section = section(key, keys: nil) else { return [] }
    return section.keys.map { MissingCode(code: $0, reason: section.text($0) ?? "missing") }
  }

  /// Words of the source and their meanings; `~` is no value.
  func pairs(_ key: String) -> [WordPair]? {
    guard let section = section(key, keys: nil) else { return nil }
    return section.keys.map { word in
      WordPair(source: word, target: section.node(word) == nil ? nil : section.text(word))
    }
  }

  /// A condition: `column` and `is` or `is-not`.
  func condition() -> RowCondition? {
    guard let column = name("column") else {
      if node("column") == nil { reportMissing("column") }
      return nil
    }
    let positive = names("is")
    let negative = names("is-not")
    if positive.isEmpty == negative.isEmpty {
      findings.reportImpossible(
        mark("column"), "a condition has either ‘is’ or ‘is-not’",
        hint: "filled, empty, a word or a list of words")
      return nil
    }
    let words = (positive + negative).map(\.text)
    let test: RowCondition.Test
    switch (words, positive.isEmpty) {
    case (["filled"], false), (["empty"], true): test = .filled
    case (["empty"], false), (["filled"], true): test = .empty
    case (_, false): test = .anyOf(words)
    case (_, true): test = .noneOf(words)
    }
    return RowCondition(column: column, test: test)
  }

  /// The conditions of `where`.
  func conditions() -> [RowCondition] {
    (sections("where", keys: ["column", "is", "is-not"]) ?? []).compactMap { $0.condition() }
  }

  /// Returns the notation of numbers and dates.
  func writing() -> ValueNotation {
    ValueNotation(
      decimal: word("decimal", among: [",", "."])?.first,
      dates: word("dates", among: ValueNotation.Dates.allCases.map(\.rawValue))
        .flatMap(ValueNotation.Dates.init(rawValue:)))
  }
}
