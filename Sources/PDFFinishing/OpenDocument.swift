import CQPDF
import Foundation

/// A PDF document open in libqpdf, lent to a closure.
///
/// Objects are numbers that are valid while the closure runs. What goes wrong in between is kept by
/// the library and told by `check()`.
struct OpenDocument: ~Copyable {
  /// One object of the document.
  typealias Object = qpdf_oh

  private let handle: qpdf_data

  private init(_ handle: qpdf_data) { self.handle = handle }

  deinit {
    var handle: qpdf_data? = handle
    qpdf_cleanup(&handle)
  }

  /// Opens a document that is not encrypted, lends it to `body` and gives back what that returns.
  static func open<Result>(
    _ bytes: [UInt8], _ body: (borrowing OpenDocument) throws(FinishingError) -> Result
  ) throws(FinishingError) -> Result {
    guard let handle = qpdf_init() else { throw .library("out of memory") }
    let document = OpenDocument(handle)
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    // The library reads from these bytes until the end.
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, FinishingError> in
      qpdf_read_memory(
        handle, "document", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count),
        nil)
      do throws(FinishingError) {
        try document.check()
        return .success(try body(document))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Throws what the library found wrong so far, warnings among it.
  func check() throws(FinishingError) {
    let found =
      qpdf_has_error(handle) != 0
      ? qpdf_get_error(handle)
      : qpdf_more_warnings(handle) != 0 ? qpdf_next_warning(handle) : nil
    guard let found else { return }
    throw .library(qpdf_get_error_message_detail(handle, found).map { String(cString: $0) } ?? "")
  }

  // MARK: Objects

  var root: Object { qpdf_get_root(handle) }
  var pageCount: Int { Int(qpdf_get_num_pages(handle)) }
  func page(_ index: Int) -> Object { qpdf_get_page_n(handle, index) }

  func value(_ key: String, of object: Object) -> Object { qpdf_oh_get_key(handle, object, key) }
  func set(_ key: String, of object: Object, to value: Object) {
    qpdf_oh_replace_key(handle, object, key, value)
  }
  func has(_ key: String, _ object: Object) -> Bool { qpdf_oh_has_key(handle, object, key) != 0 }
  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(handle, object) != 0 }
  func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(handle, object) != 0 }
  func isName(_ object: Object) -> Bool { qpdf_oh_is_name(handle, object) != 0 }
  func isString(_ object: Object) -> Bool { qpdf_oh_is_string(handle, object) != 0 }

  /// The items of an array; of anything but an array itself.
  func items(_ object: Object) -> [Object] {
    guard isArray(object) else { return [object] }
    return (0..<qpdf_oh_get_array_n_items(handle, object)).map {
      qpdf_oh_get_array_item(handle, object, $0)
    }
  }

  /// A name with its slash; empty for anything else.
  func name(_ object: Object) -> String {
    guard isName(object), let text = qpdf_oh_get_name(handle, object) else { return "" }
    return String(cString: text)
  }

  /// A string's text; empty for anything else.
  func text(_ object: Object) -> String {
    guard isString(object), let text = qpdf_oh_get_utf8_value(handle, object) else { return "" }
    return String(cString: text)
  }

  /// An object as PDF writes it.
  func parsed(_ text: String) -> Object { qpdf_oh_parse(handle, text) }
  /// An array of objects.
  func array(_ items: [Object]) -> Object {
    let array = qpdf_oh_new_array(handle)
    for item in items { qpdf_oh_append_item(handle, array, item) }
    return array
  }
  /// A string of text.
  func string(_ text: String) -> Object { qpdf_oh_new_unicode_string(handle, text) }
  /// The object under a number of its own, so that others can refer to it.
  func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(handle, object) }
  /// Forgets the numbers given so far; not those of indirect objects in the document.
  func releaseObjects() { qpdf_oh_release_all(handle) }

  // MARK: Streams

  /// The content of a page, decoded.
  func content(ofPage page: Object) throws(FinishingError) -> [UInt8] {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    qpdf_oh_get_page_content_data(handle, page, &start, &count)
    defer { free(start) }
    try check()
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A new stream of these bytes.
  func stream(_ bytes: [UInt8]) -> Object {
    let stream = qpdf_oh_new_stream(handle)
    let none = qpdf_oh_new_null(handle)
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(handle, stream, $0.baseAddress, $0.count, none, none)
    }
    return stream
  }

  /// A new stream of these bytes, compressed here: libqpdf would do it twice, once to learn the
  /// length and once to write. Uncompressed where zlib fails.
  func compressedStream(_ bytes: [UInt8]) -> Object {
    guard let compressed = Deflation.compressed(bytes) else { return stream(bytes) }
    let stream = qpdf_oh_new_stream(handle)
    let none = qpdf_oh_new_null(handle)
    let filter = parsed("/FlateDecode")
    compressed.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(handle, stream, $0.baseAddress, $0.count, filter, none)
    }
    return stream
  }

  /// The dictionary of a stream.
  func dictionary(ofStream stream: Object) -> Object { qpdf_oh_get_dict(handle, stream) }

  // MARK: Writing

  /// The bytes of the document, linearised; encrypted by AES-256 (revision 6) with a passphrase.
  ///
  /// Without encryption the identifier follows from the content: the same document gives the same
  /// bytes. With it salts, keys and initialisation vectors are random.
  func written(passphrase: Passphrase?) throws(FinishingError) -> [UInt8] {
    qpdf_init_write_memory(handle)
    try check()
    qpdf_set_linearization(handle, 1)
    // Objects in streams would halve the file and cost a quarter of the time.
    qpdf_set_object_stream_mode(handle, qpdf_o_disable)
    qpdf_set_minimum_pdf_version(handle, "1.7")
    if let passphrase {
      passphrase.text.withCString { text in
        qpdf_set_r6_encryption_parameters2(
          handle, text, text, 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
      }
    } else {
      qpdf_set_deterministic_ID(handle, 1)
    }
    qpdf_write(handle)
    try check()
    guard let start = qpdf_get_buffer(handle) else { throw .library("nothing was written") }
    return Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(handle)))
  }
}
