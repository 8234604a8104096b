/// A value of a PDF document (PDF 1.7, 7.3).
///
/// What nobody looks into stays as it stands in the document.
enum PDFValue: Sendable {
  /// A number, string, boolean or null: its bytes in the document.
  case plain(Range<Int>)
  /// A value that was made here, as it will be written.
  case written([UInt8])
  /// A name with its slash, as it is written.
  case name(String)
  /// An object by its number; generations other than 0 are not read.
  case reference(Int)
  case array([PDFValue])
  case dictionary(PDFDictionary)

  /// The number of the object that a reference leads to; `nil` for anything else.
  var number: Int? {
    if case .reference(let number) = self { number } else { nil }
  }

  /// The items of an array; of anything else that alone.
  var items: [PDFValue] {
    if case .array(let items) = self { items } else { [self] }
  }

  /// A name with its slash; empty for anything else.
  var name: String {
    if case .name(let name) = self { name } else { "" }
  }

  /// Syntax that is fixed in the program.
  static func syntax(_ text: String) -> PDFValue { .written(Array(text.utf8)) }

  /// A text as a string: printable ASCII as it is, anything else in UTF-16 (PDF 1.7, 7.9.2).
  static func text(_ text: String) -> PDFValue {
    var bytes: [UInt8] = []
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      bytes.append(UInt8(ascii: "("))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: ")"))
    } else {
      bytes += Array("<feff".utf8)
      let digits = Array("0123456789abcdef".utf8)
      for unit in text.utf16 {
        for shift in stride(from: 12, through: 0, by: -4) {
          bytes.append(digits[Int(unit >> UInt16(shift)) & 15])
        }
      }
      bytes.append(UInt8(ascii: ">"))
    }
    return .written(bytes)
  }
}

/// The entries of a dictionary in their order; there are few, so that they are sought one by one.
struct PDFDictionary: Sendable {
  private(set) var entries: [(key: String, value: PDFValue)] = []

  /// The value of a key with its slash; setting `nil` takes the entry away.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// Changes all values.
  mutating func map(_ change: (PDFValue) -> PDFValue) {
    for place in entries.indices { entries[place].value = change(entries[place].value) }
  }

  /// Adds an entry whose key is known to be new.
  mutating func append(_ key: String, _ value: PDFValue) { entries.append((key, value)) }
}

/// An object under a number of its own: a dictionary, a stream with its dictionary, or another
/// value.
struct PDFObject: Sendable {
  /// The bytes of a stream as they are stored.
  enum Stream: Sendable {
    /// In the document.
    case original(Range<Int>)
    /// Made here.
    case made([UInt8])
  }

  /// The entries of a dictionary or stream; none for another value.
  var dictionary = PDFDictionary()
  /// A value that is no dictionary.
  var other: PDFValue?
  var stream: Stream?
}
