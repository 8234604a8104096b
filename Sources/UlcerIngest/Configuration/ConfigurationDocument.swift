import DelimitedText
package import SourceDiagnostics
package import Yams

/// A YAML file as its root node, or the reason why it has none; bytes that would endanger the
/// parser are refused.
package struct ConfigurationDocument {
  /// A file with more uses of anchors is no configuration, and can multiply into an endless one.
  static let aliasLimit = 8
  /// Longer files are no configuration.
  package static let byteLimit = 1 << 20
  /// A file with deeper nesting is no configuration, and would exhaust the parser's stack.
  static let nestingLimit = 50

  /// The content; `nil` in an empty file and in one that could not be read.
  package private(set) var root: Node?
  /// The faults of the file; none in an empty one.
  package private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// Reads a file; `file` is its name for diagnostics.
  package init(_ bytes: [UInt8], file: String) {
    self.file = file
    guard let text = text(bytes) else { return }
    do {
      guard let node = try compose(yaml: text), !ConfigurationDocument.isNull(node) else { return }
      root = node
    } catch let error as YamlError {
      fail(error, lineCount: ConfigurationDocument.lineCount(text.utf8))
    } catch {
      fail(.configurationSyntax, nil, nil, "\(file) is not YAML", nil)
    }
  }

  /// Returns true if a node is empty or `~`.
  static func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The text, unless its bytes would endanger the parser.
  private mutating func text(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= ConfigurationDocument.byteLimit else {
      fail(.configurationSyntax, nil, nil, "\(file) is larger than 1 MB", nil)
      return nil
    }
    let decoded = DecodedText(bytes)
    if decoded.flaws[.zeroByte] != nil || decoded.flaws[.invalid] != nil {
      fail(.configurationSyntax, nil, nil, "\(file) is not text in UTF-8", nil)
      return nil
    }
    if let line = ConfigurationDocument.lineOfForeignLineEnd(decoded.utf8) {
      fail(
        .configurationSyntax, line, nil,
        "a line separator that text editors do not count as a line end", "use ordinary line ends")
      return nil
    }
    if let line = ConfigurationDocument.lineOfDeepNesting(decoded.utf8) {
      fail(
        .configurationSyntax, line, nil,
        "values are nested too deeply, or use too many aliases", nil)
      return nil
    }
    return String(decoding: decoded.utf8, as: UTF8.self)
  }

  /// The line with U+0085, U+2028 or U+2029: they would put every later place a line too low.
  private static func lineOfForeignLineEnd(_ bytes: [UInt8]) -> Int? {
    for place in bytes.indices.dropFirst() where bytes[place] & 0xC0 == 0x80 {
      let isNextLine = bytes[place] == 0x85 && bytes[place - 1] == 0xC2
      let isSeparator =
        (bytes[place] == 0xA8 || bytes[place] == 0xA9) && bytes[place - 1] == 0x80
        && place >= 2 && bytes[place - 2] == 0xE2
      if isNextLine || isSeparator { return lineCount(bytes[..<place]) }
    }
    return nil
  }

  /// Number of lines; LF, CRLF and CR end one.
  private static func lineCount(_ text: some Sequence<UInt8>) -> Int {
    var lines = 1
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { lines += 1 }
      previous = byte
    }
    return lines
  }

  /// Returns true if a star can begin an alias; stars in a comment's frame or around a word cannot.
  private static func startsAlias(_ bytes: [UInt8], _ place: Int) -> Bool {
    func isNamePart(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    guard place + 1 < bytes.count, isNamePart(bytes[place + 1]) else { return false }
    return place == 0 || !(isNamePart(bytes[place - 1]) || bytes[place - 1] == 0x2A)
  }

  /// The line on which brackets, indentation, repeated indicators or aliases become too many.
  private static func lineOfDeepNesting(_ bytes: [UInt8]) -> Int? {
    var brackets = 0
    var indicators = 0
    var indentation = 0
    var isIndenting = true
    var aliases = 0
    for (place, byte) in bytes.enumerated() {
      if byte == 0x2A, startsAlias(bytes, place) { aliases += 1 }
      if aliases > aliasLimit { return lineCount(bytes[..<place]) }
      switch byte {
      case 0x0A, 0x0D:
        (indicators, indentation, isIndenting) = (0, 0, true)
        continue
      case 0x20, 0x09:
        if isIndenting { indentation += 1 }
      case 0x5B, 0x7B:
        brackets += 1
        isIndenting = false
      case 0x5D, 0x7D:
        brackets = max(0, brackets - 1)
        isIndenting = false
      case 0x2D, 0x3F, 0x3A:
        if isIndenting { indicators += 1 }
      default:
        isIndenting = false
      }
      if brackets > nestingLimit || indicators > nestingLimit || indentation > nestingLimit * 4 {
        return lineCount(bytes[..<place])
      }
    }
    return nil
  }

  private mutating func fail(_ error: YamlError, lineCount: Int) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // After a last line without an end the parser counts one more.
      let isInside = mark.line <= lineCount
      fail(
        .configurationSyntax, min(mark.line, lineCount), isInside ? mark.column : nil,
        "\(file) is not YAML: \(problem)",
        "mind the indentation, and quote text that contains ‘:’ or ‘#’")
    case .duplicatedKeysInMapping(let duplicates, let context):
      // The parser names one of several keys that it cannot tell apart by hash order: no place
      // then.
      let isCertain =
        Set(duplicates).count == duplicates.count && !duplicates.contains("<uncovertable>")
      fail(
        .configurationSyntax, isCertain ? context.mark.line : nil,
        isCertain ? context.mark.column : nil,
        "a key appears twice: \(duplicates.map { "\($0)" }.sorted().joined(separator: ", "))",
        "keep one of them")
    default:
      fail(.configurationSyntax, nil, nil, "\(file) is not YAML", nil)
    }
  }

  private mutating func fail(
    _ rule: IngestRule, _ line: Int?, _ column: Int?, _ message: String, _ hint: String?
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule.rawValue, severity: rule.severity,
        position: SourcePosition(
          file: self.file, line: line, column: column),
        message: message, hint: hint))
  }
}
