import CQPDF

/// A document written anew by libqpdf.
enum RewrittenDocument {
  /// The document encrypted by AES-256 (revision 6) with a passphrase, and linearised.
  ///
  /// Salts, keys and initialisation vectors are random: no two documents are the same.
  static func encrypted(
    _ document: [UInt8], passphrase: Passphrase
  ) throws(FinishingError) -> [UInt8] {
    try rewritten(document) { handle in
      qpdf_set_linearization(handle, 1)
      qpdf_set_minimum_pdf_version(handle, "1.7")
      passphrase.text.withCString { text in
        qpdf_set_r6_encryption_parameters2(
          handle, text, text, 1, 1, 1, 1, 1, 1, qpdf_r3p_full, 1)
      }
    }
  }

  /// The document in the form that ``PlainDocument`` reads, whatever form it had.
  static func plain(_ document: [UInt8]) throws(FinishingError) -> [UInt8] {
    try rewritten(document) { handle in qpdf_set_deterministic_ID(handle, 1) }
  }

  private static func rewritten(
    _ document: [UInt8], _ settings: (qpdf_data) -> Void
  ) throws(FinishingError) -> [UInt8] {
    guard let handle = qpdf_init() else { throw .library("out of memory") }
    defer {
      var handle: qpdf_data? = handle
      qpdf_cleanup(&handle)
    }
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    // The library reads from these bytes until the end.
    let outcome = document.withUnsafeBytes { buffer -> Result<[UInt8], FinishingError> in
      qpdf_read_memory(
        handle, "document", buffer.bindMemory(to: CChar.self).baseAddress, UInt64(buffer.count),
        nil)
      do throws(FinishingError) {
        try check(handle)
        qpdf_init_write_memory(handle)
        try check(handle)
        // Objects in streams would halve the file and cost a quarter of the time.
        qpdf_set_object_stream_mode(handle, qpdf_o_disable)
        settings(handle)
        qpdf_write(handle)
        try check(handle)
      } catch {
        return .failure(error)
      }
      guard let start = qpdf_get_buffer(handle) else {
        return .failure(.library("nothing was written"))
      }
      return .success(
        Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(handle))))
    }
    return try outcome.get()
  }

  /// Throws what the library found wrong so far, warnings among it.
  private static func check(_ handle: qpdf_data) throws(FinishingError) {
    let found =
      qpdf_has_error(handle) != 0
      ? qpdf_get_error(handle)
      : qpdf_more_warnings(handle) != 0 ? qpdf_next_warning(handle) : nil
    guard let found else { return }
    throw .library(qpdf_get_error_message_detail(handle, found).map { String(cString: $0) } ?? "")
  }
}
