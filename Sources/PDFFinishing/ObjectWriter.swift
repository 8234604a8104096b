/// Writes objects under new numbers.
struct ObjectWriter {
  private let document: PlainDocument
  /// The new number of each object; 0 for one that is left out.
  private let numbers: [Int]
  private(set) var output: [UInt8] = []

  init(_ document: PlainDocument, numbers: [Int]) {
    self.document = document
    self.numbers = numbers
    output.reserveCapacity(document.bytes.count)
  }

  /// Writes an object and gives back its length.
  mutating func write(_ number: Int) -> Int {
    let start = output.count
    guard let object = document.object(number) else { return 0 }
    append(numbers[number])
    append(" 0 obj\n")
    if let other = object.other {
      write(other)
    } else {
      let stream: ArraySlice<UInt8>? =
        switch object.stream {
        case .original(let range): document.bytes[range]
        case .made(let made): made[...]
        case nil: nil
        }
      append("<<")
      for (key, value) in object.dictionary.entries { write(key, value) }
      if let stream {
        append(" /Length ")
        append(stream.count)
      }
      append(" >>")
      if let stream {
        append("\nstream\n")
        output += stream
        append("\nendstream")
      }
    }
    append("\nendobj\n")
    return output.count - start
  }

  private mutating func write(_ key: String, _ value: PDFValue) {
    append(" ")
    output += key.utf8
    append(" ")
    write(value)
  }

  private mutating func write(_ value: PDFValue) {
    switch value {
    case .plain(let range): output += document.bytes[range]
    case .written(let bytes): output += bytes
    case .name(let name): output += name.utf8
    case .reference(let number):
      let new = numbers.indices.contains(number) ? numbers[number] : 0
      // What a document does not have counts as null.
      if new == 0 {
        append("null")
      } else {
        append(new)
        append(" 0 R")
      }
    case .array(let items):
      append("[")
      for item in items {
        append(" ")
        write(item)
      }
      append(" ]")
    case .dictionary(let dictionary):
      append("<<")
      for (key, value) in dictionary.entries { write(key, value) }
      append(" >>")
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { output += $0 }
  }

  private mutating func append(_ number: Int) {
    if number < 10 {
      output.append(UInt8(truncatingIfNeeded: 48 + max(0, number)))
    } else {
      append(number / 10)
      output.append(UInt8(truncatingIfNeeded: 48 + number % 10))
    }
  }
}
