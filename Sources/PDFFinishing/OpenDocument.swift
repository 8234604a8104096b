import CQPDF

/// A document in the hands of libqpdf, which reads its objects when they are asked for.
///
/// The first failure stays with the document: every value asked for afterwards is absent, and
/// ``check()`` and ``written(passphrase:)`` throw it.
struct OpenDocument: ~Copyable {
  /// A value of one document; in another document it would be an arbitrary value.
  struct Value: Sendable {
    fileprivate let place: cqpdf_value

    fileprivate init?(_ place: cqpdf_value) {
      guard place != 0 else { return nil }
      self.place = place
    }
  }

  private let handle: OpaquePointer

  /// Reads a document that is not encrypted.
  static func reading(_ bytes: [UInt8]) throws(FinishingError) -> OpenDocument {
    guard let handle = cqpdf_open(bytes, bytes.count) else { throw .library("out of memory") }
    let document = OpenDocument(handle: handle)
    try document.check()
    return document
  }

  private init(handle: OpaquePointer) { self.handle = handle }

  deinit { cqpdf_close(handle) }

  /// Leaves the objects in memory until the program ends.
  consuming func abandon() { discard self }

  /// Throws the faults that libqpdf has found so far, warnings among them.
  func check() throws(FinishingError) {
    if let words = cqpdf_failure(handle) { throw .library(String(cString: words)) }
  }

  /// The document as a file; with a passphrase it is encrypted by AES-256 (revision 6).
  func written(passphrase: Passphrase?) throws(FinishingError) -> [UInt8] {
    var count = 0
    let start = cqpdf_written(handle, passphrase?.text, &count)
    try check()
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  // MARK: Reading

  var root: Value? { Value(cqpdf_root(handle)) }

  var pages: [Value] {
    (0..<cqpdf_page_count(handle)).compactMap { Value(cqpdf_page(handle, $0)) }
  }

  /// The number of an object; 0 for a value inside another.
  func number(of value: Value) -> Int32 { cqpdf_number(handle, value.place) }

  /// An entry of a dictionary, or of a stream's; `nil` of nothing.
  func entry(_ key: String, of dictionary: Value?) -> Value? {
    dictionary.flatMap { Value(cqpdf_entry(handle, $0.place, key)) }
  }

  /// The items of an array; another value alone, nothing of nothing.
  func items(_ value: Value?) -> [Value] {
    guard let value else { return [] }
    let count = cqpdf_item_count(handle, value.place)
    guard count >= 0 else { return [value] }
    return (0..<Int(count)).compactMap { Value(cqpdf_item(handle, value.place, $0)) }
  }

  /// A name with its slash; empty for anything else.
  func name(_ value: Value?) -> String {
    value.flatMap { cqpdf_name(handle, $0.place) }.map { String(cString: $0) } ?? ""
  }

  /// The text of a string; empty for anything else.
  func text(_ value: Value?) -> String {
    value.flatMap { cqpdf_text(handle, $0.place) }.map { String(cString: $0) } ?? ""
  }

  /// A whole number; `nil` for anything else.
  func integer(_ value: Value?) -> Int64? {
    var integer: Int64 = 0
    guard let value, cqpdf_integer(handle, value.place, &integer) != 0 else { return nil }
    return integer
  }

  /// The content of a stream, uncompressed; `nil` for anything else.
  func content(of stream: Value?) -> [UInt8]? {
    var count = 0
    guard let stream, let start = cqpdf_content(handle, stream.place, &count) else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  // MARK: Making and changing

  /// A value in the syntax of PDF.
  func parsed(_ syntax: String) -> Value? { Value(cqpdf_parsed(handle, syntax)) }

  /// A string for people to read.
  func string(_ text: String) -> Value? { Value(cqpdf_new_text(handle, text)) }

  func array(_ items: [Value]) -> Value? {
    Value(cqpdf_new_array(handle, items.map(\.place), items.count))
  }

  /// The value as an object with a number of its own.
  func added(_ value: Value?) -> Value? {
    value.flatMap { Value(cqpdf_added(handle, $0.place)) }
  }

  func added(stream bytes: [UInt8]) -> Value? {
    Value(cqpdf_added_stream(handle, bytes, bytes.count))
  }

  /// Sets an entry of a dictionary, or of a stream's; does nothing without one.
  func set(_ key: String, of dictionary: Value?, to value: Value?) {
    guard let dictionary, let value else { return }
    cqpdf_set_entry(handle, dictionary.place, key, value.place)
  }

  /// Gives a stream another content, which is stored compressed; does nothing without one.
  func setContent(of stream: Value?, to bytes: [UInt8]) {
    if let stream { cqpdf_set_content(handle, stream.place, bytes, bytes.count) }
  }

  // MARK: Other documents

  /// Puts a page of another document behind the last one.
  func added(page: Value, of other: borrowing OpenDocument) -> Value? {
    Value(cqpdf_added_page(handle, other.handle, page.place))
  }

  /// An object of another document with all that it leads to; its pages have been added before.
  func copied(_ value: Value?, of other: borrowing OpenDocument) -> Value? {
    value.flatMap { Value(cqpdf_copied(handle, other.handle, $0.place)) }
  }
}
