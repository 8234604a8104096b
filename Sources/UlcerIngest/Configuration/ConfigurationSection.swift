package import UlcerRecords
package import Yams

/// One mapping of `study.yaml`, or of a file like it; reading a value checks its type and range and reports the place.
package struct ConfigurationSection {
  /// A list or mapping with more entries is no configuration; the rest is not read.
  static let entryLimit = 1000

  /// The node is a mapping.
  package let isMapping: Bool
  /// Keys in the order of the file.
  package let keys: [String]
  /// The collector of the faults.
  package let findings: ConfigurationFindings
  private let name: String
  private let nodes: [String: Node]
  private let marks: [String: Mark]

  /// - Parameters:
  ///   - keys: the keys that may appear, or `nil` when any may.
  package init(_ node: Node, name: String, keys allowed: [String]?, findings: ConfigurationFindings)
  {
    self.name = name
    self.findings = findings
    var order: [String] = []
    var nodes: [String: Node] = [:]
    var marks: [String: Mark] = [:]
    if let mapping = node.mapping {
      isMapping = true
      if mapping.count > ConfigurationSection.entryLimit {
        findings.reportTooMany(name, node.mark)
      }
      for (key, value) in mapping.prefix(ConfigurationSection.entryLimit) {
        guard let word = key.scalar?.string else {
          findings.report(.wrongType, key.mark, "a key of \(name) must be a word")
          continue
        }
        if let allowed, !allowed.contains(word) {
          findings.reportUnknown(.unknownKey, word, key.mark, among: allowed)
          continue
        }
        order.append(word)
        nodes[word] = value
        marks[word] = key.mark
      }
    } else {
      isMapping = false
      findings.report(.wrongType, node.mark, "\(name) must be a mapping (key: value)")
    }
    keys = order
    self.nodes = nodes
    self.marks = marks
  }

  /// Returns true if the key is there, with any value.
  package func has(_ key: String) -> Bool { nodes[key] != nil }

  /// The value of a key; `nil` when it is left out or empty.
  package func node(_ key: String) -> Node? {
    guard let node = nodes[key], !ConfigurationDocument.isNull(node) else { return nil }
    return node
  }

  /// The place of a key.
  package func mark(_ key: String) -> Mark? { marks[key] }

  /// The text of a key, one line; `nil` when it is left out, or is not one (reported).
  package func text(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else { return wrongType(node, key, "a text") }
    if scalar.string.isEmpty || scalar.string.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      findings.report(
        .impossibleValue, node.mark, "\(key) must be one line of text that is not empty")
      return nil
    }
    return scalar.string
  }

  /// The truth value of a key; `nil` when it is left out.
  package func flag(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.scalar?.string.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: return wrongType(node, key, "true or false")
    }
  }

  /// A whole number in a range.
  package func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    node(key).flatMap { whole($0, key, range) }
  }

  /// A whole number in a range, from a node of its own.
  package func whole(_ node: Node, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let string = node.scalar?.string, let number = Int(string) else {
      return wrongType(node, key, "a whole number")
    }
    guard range.contains(number) else {
      findings.report(
        .impossibleValue, node.mark,
        "\(key) must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A number within the bounds of a parameter, from a node of its own.
  func number(_ node: Node, _ key: String, within bounds: PlanBounds) -> Double? {
    number(node, key, above: bounds.above, limit: bounds.limit, isOpen: bounds.isOpen)
  }

  /// A number strictly above `above` and at most (or, if `isOpen`, below) `limit`.
  package func number(_ key: String, above: Double, limit: Double, isOpen: Bool = false) -> Double?
  {
    node(key).flatMap { number($0, key, above: above, limit: limit, isOpen: isOpen) }
  }

  /// A number, from a node of its own.
  package func number(
    _ node: Node, _ key: String, above: Double, limit: Double, isOpen: Bool = false
  ) -> Double? {
    guard let string = node.scalar?.string, let number = Double(string), number.isFinite else {
      return wrongType(node, key, "a number")
    }
    guard number > above, isOpen ? number < limit : number <= limit else {
      findings.report(
        .impossibleValue, node.mark,
        "\(key) must be above \(above) and \(isOpen ? "below" : "at most") \(limit)")
      return nil
    }
    return number
  }

  /// A date.
  package func date(_ key: String) -> CalendarDate? {
    guard let node = node(key) else { return nil }
    guard let string = node.scalar?.string else { return wrongType(node, key, "a date") }
    let reading = DateReader.read(Array(string.utf8)[...], order: nil)
    guard case .day(let moment)? = reading.date else {
      findings.report(
        .impossibleValue, node.mark, "\(key) must be a date", hint: "write it as yyyy-mm-dd")
      return nil
    }
    return moment.date
  }

  /// One of several words.
  package func word(_ key: String, among words: [String]) -> String? {
    guard let node = node(key) else { return nil }
    guard let string = node.scalar?.string else { return wrongType(node, key, "a word") }
    guard let found = words.first(where: { $0 == string.lowercased() }) else {
      findings.reportUnknown(.impossibleValue, string, node.mark, among: words)
      return nil
    }
    return found
  }

  /// The nodes of a list.
  package func list(_ key: String) -> [Node]? {
    guard let node = node(key) else { return nil }
    guard let sequence = node.sequence else { return wrongType(node, key, "a list [ … ]") }
    if sequence.count > ConfigurationSection.entryLimit { findings.reportTooMany(key, node.mark) }
    return Array(sequence.prefix(ConfigurationSection.entryLimit))
  }

  /// The mapping of a key.
  package func section(_ key: String, keys: [String]?) -> ConfigurationSection? {
    guard let node = node(key) else { return nil }
    let section = ConfigurationSection(node, name: key, keys: keys, findings: findings)
    return section.isMapping ? section : nil
  }

  /// The mappings of a list of mappings.
  package func sections(_ key: String, keys: [String]) -> [ConfigurationSection]? {
    list(key)?.compactMap { node in
      let section = ConfigurationSection(
        node, name: "an entry of \(key)", keys: keys, findings: findings)
      return section.isMapping ? section : nil
    }
  }

  /// A text that an entry must have.
  func requiredText(_ key: String) -> String? {
    if let text = text(key) { return text }
    if node(key) == nil { reportMissing(key) }
    return nil
  }

  /// One of several words that an entry must have.
  func requiredWord(_ key: String, among words: [String]) -> String? {
    if node(key) == nil { reportMissing(key) }
    return word(key, among: words)
  }

  package func reportMissing(_ key: String) {
    findings.report(
      .impossibleValue, keys.first.flatMap { marks[$0] }, "\(name) lacks ‘\(key)’")
  }

  private func wrongType<Value>(_ node: Node, _ key: String, _ wanted: String) -> Value? {
    findings.report(.wrongType, node.mark, "\(key) must be \(wanted)")
    return nil
  }
}
