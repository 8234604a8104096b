/// Marks what a page paints outside its structure (rules, grounds, running lines) as artifacts.
///
/// Cairo 1.16 knows no artifacts. PDF/UA wants everything on a page to be content or artifact, so
/// that reading software knows what to pass over (ISO 14289-1, 7.1; PDF 1.7, 14.8.2.2).
///
/// libqpdf would take ten times as long to find the operators: pages are most of a document.
enum ArtifactMarking {
  /// Marks the pages of a document. A page whose content is in several streams, which Cairo does not
  /// write, stays as it is.
  static func complete(_ document: borrowing OpenDocument) {
    for page in document.pages {
      let stream = document.entry("/Contents", of: page)
      if let content = document.content(of: stream), let marked = marked(content),
        marked.count > content.count
      {
        document.setContent(of: stream, to: marked)
      }
    }
  }

  /// The content with `/Artifact BMC … EMC` around each stretch that paints outside all marked
  /// sequences; `nil` if the stretches cannot be told apart (a sequence that begins inside a text
  /// object, an inline image, unbalanced marks), which Cairo does not write.
  static func marked(_ content: [UInt8]) -> [UInt8]? {
    content.withUnsafeBufferPointer { bytes in
      var pass = Pass(bytes: bytes)
      return pass.run()
    }
  }

  private struct Pass {
    let bytes: UnsafeBufferPointer<UInt8>
    var output: [UInt8] = []
    /// The start of the content that is not yet in the output.
    var start = 0
    var depth = 0
    var isInText = false
    var paints = false

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func run() -> [UInt8]? {
      output.reserveCapacity(bytes.count + 1024)
      var place = 0
      // The start of the operands of the next operator.
      var operands = 0
      while place < bytes.count {
        let byte = bytes[place]
        switch byte {
        case 0, 9, 10, 12, 13, 32: place += 1
        case UInt8(ascii: "%"): place = endOfLine(place)
        case UInt8(ascii: "("):
          guard let end = endOfString(place) else { return nil }
          place = end
        case UInt8(ascii: "<"):
          if place + 1 < bytes.count, bytes[place + 1] == byte {
            place += 2
          } else {
            guard let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
            place = end + 1
          }
        case UInt8(ascii: "/"): place = endOfWord(place + 1)
        case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
          UInt8(ascii: "}"), UInt8(ascii: ")"):
          place += 1
        default:
          let end = endOfWord(place)
          if !isNumber(byte) {
            guard take(place..<end, operands: operands) else { return nil }
            operands = end
          }
          place = end
        }
      }
      guard depth == 0, !isInText else { return nil }
      flush(to: bytes.count)
      return output
    }

    /// Takes an operator; `false` if marking is impossible.
    private mutating func take(_ word: Range<Int>, operands: Int) -> Bool {
      switch code(word) {
      case "BT": isInText = true
      case "ET": isInText = false
      case "BDC", "BMC":
        if depth == 0 {
          if isInText { return false }
          flush(to: operands)
        }
        depth += 1
      case "EMC":
        depth -= 1
        if depth < 0 { return false }
        if depth == 0 {
          if isInText { return false }
          output += bytes[start..<word.upperBound]
          start = word.upperBound
        }
      case "BI": return false
      case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", "\"", "Do", "sh":
        if depth == 0 { paints = true }
      default: break
      }
      return true
    }

    /// Writes the stretch outside marked sequences that ends there.
    private mutating func flush(to end: Int) {
      if paints {
        output += Array("\n/Artifact BMC".utf8)
        if start < end, bytes[start] != 10 { output.append(10) }
        output += bytes[start..<end]
        output += Array("\nEMC\n".utf8)
      } else {
        output += bytes[start..<end]
      }
      start = end
      paints = false
    }

    /// A short operator as text; empty for a longer one, as no operator of interest is longer.
    private func code(_ word: Range<Int>) -> String {
      word.count <= 3 ? String(decoding: bytes[word], as: UTF8.self) : ""
    }

    private func isNumber(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 46
    }

    private func endOfWord(_ place: Int) -> Int {
      var end = place
      while end < bytes.count {
        switch bytes[end] {
        case 0, 9, 10, 12, 13, 32, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
          UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
          UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
          return end
        default: end += 1
        }
      }
      return end
    }

    private func endOfLine(_ place: Int) -> Int {
      var end = place
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      return end
    }

    /// The offset after the closing parenthesis of a string; `nil` if it does not end.
    private func endOfString(_ place: Int) -> Int? {
      var depth = 0
      var end = place
      while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: "\\"): end += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          depth -= 1
          if depth == 0 { return end + 1 }
        default: break
        }
        end += 1
      }
      return nil
    }
  }
}
