import CReadStat

/// The only place that calls libreadstat: a file in memory to cells, through callbacks.
enum TransportParser {
  /// The state that the callbacks see.
  private final class Context {
    let memory: TransportMemory
    let rows: TransportRows

    init(_ memory: TransportMemory, _ rows: TransportRows) {
      self.memory = memory
      self.rows = rows
    }
  }

  /// Reads a file with one data set.
  ///
  /// - Returns: the complaint of libreadstat, or `nil`.
  static func parse(_ memory: TransportMemory, into rows: TransportRows) -> String? {
    guard let parser = readstat_parser_init() else { return "out of memory" }
    defer { readstat_parser_free(parser) }
    let context = Context(memory, rows)
    return withExtendedLifetime(context) {
      let pointer = Unmanaged.passUnretained(context).toOpaque()
      setInput(of: parser, pointer)
      readstat_set_value_handler(parser) { row, variable, value, pointer in
        TransportParser.take(row, variable, value, pointer)
      }
      let status = readstat_parse_xport(parser, "memory", pointer)
      guard status != READSTAT_OK else { return nil }
      return readstat_error_message(status).map { String(cString: $0) } ?? "unknown fault"
    }
  }

  private static func context(_ pointer: UnsafeMutableRawPointer?) -> Context? {
    pointer.map { Unmanaged<Context>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Reading and seeking in memory instead of a file.
  private static func setInput(
    of parser: UnsafeMutablePointer<readstat_parser_t>, _ pointer: UnsafeMutableRawPointer
  ) {
    readstat_set_io_ctx(parser, pointer)
    readstat_set_open_handler(parser) { _, _ in 0 }
    readstat_set_close_handler(parser) { _ in 0 }
    readstat_set_update_handler(parser) { _, _, _, _ in READSTAT_OK }
    readstat_set_seek_handler(parser) { offset, whence, pointer in
      guard let memory = TransportParser.context(pointer)?.memory else { return -1 }
      let base =
        whence == READSTAT_SEEK_SET
        ? 0 : whence == READSTAT_SEEK_CUR ? memory.current : memory.count
      let (place, overflow) = base.addingReportingOverflow(Int(offset))
      guard !overflow, memory.move(to: place) else { return -1 }
      return readstat_off_t(place)
    }
    readstat_set_read_handler(parser) { buffer, count, pointer in
      guard let buffer, let memory = TransportParser.context(pointer)?.memory else { return -1 }
      return memory.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: count))
    }
  }

  /// One cell; anything but 0 ends the reading.
  private static func take(
    _ row: Int32, _ variable: UnsafeMutablePointer<readstat_variable_t>?,
    _ value: readstat_value_t, _ pointer: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let rows = context(pointer)?.rows, let variable else { return 1 }
    let column = Int(readstat_variable_get_index(variable))
    return rows.take(cell(value), row: Int(row), column: column) ? 0 : 1
  }

  private static func cell(_ value: readstat_value_t) -> TransportRows.Value {
    if value.type == READSTAT_TYPE_STRING {
      guard let text = readstat_string_value(value) else { return .text([]) }
      return .text(Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
    }
    if readstat_value_is_tagged_missing(value) != 0 {
      let tag = UInt8(bitPattern: readstat_value_tag(value))
      return tag == 0x2E ? .missing : .special(Character(UnicodeScalar(tag)))
    }
    if readstat_value_is_system_missing(value) != 0 { return .missing }
    return .number(readstat_double_value(value))
  }
}
