/// Goes through the records of a document and cuts each one once, eight bytes at a time.
///
/// It reads the document's bytes through a pointer that is valid only while the closure given to
/// `DelimitedDocument.walk` runs. Field bounds always lie within the bytes: they come from a scan
/// that never leaves them.
public final class RecordWalk {
  /// All bytes of the document.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// The record that has been cut.
  public private(set) var record = 0
  /// The number of fields, and then the places: field f lies from `bounds[f + 1]` to before
  /// `bounds[f + 2] - 1`.
  @usableFromInline let bounds: UnsafeMutablePointer<Int>
  private let document: DelimitedDocument
  private let patterns: PlainPatterns
  private var pass: RecordPass

  init(_ document: DelimitedDocument, bytes: UnsafeBufferPointer<UInt8>) {
    self.document = document
    self.bytes = bytes
    bounds = .allocate(capacity: RecordScanner.fieldLimit + 4)
    bounds[0] = 0
    patterns = PlainPatterns(delimiter: document.dialect.delimiter.byte, isSimple: false)
    pass = RecordPass(
      bytes: bytes, shape: document.index.shape, place: 0, line: 0)
  }

  deinit { bounds.deallocate() }

  /// Cuts a record of the document.
  public func move(to record: Int) {
    self.record = record
    let start = Int(document.index.starts[record])
    bounds[0] = 0
    bounds[1] = start
    if !cutPlain(from: start) { cutWhole(from: start) }
  }

  /// The number of the record's fields.
  @inlinable
  public var fieldCount: Int { bounds[0] }

  /// The offset at which a field of the record starts; fields count from 0 to before `fieldCount`.
  @inlinable
  public func lowerBound(_ field: Int) -> Int { bounds[field &+ 1] }

  /// The offset after a field of the record.
  @inlinable
  public func upperBound(_ field: Int) -> Int { bounds[field &+ 2] &- 1 }

  /// Bytes of the document that lie within its bounds, as a slice that may be kept.
  public func slice(_ lower: Int, _ upper: Int) -> ArraySlice<UInt8> {
    document.text[lower..<upper]
  }

  /// The content of a field in UTF-8, quotes taken off; empty beyond the record's end.
  public func field(_ field: Int) -> ArraySlice<UInt8> {
    guard field >= 0, field < fieldCount else { return [] }
    let lower = lowerBound(field)
    return document.content(lower..<max(lower, upperBound(field)), of: record)
  }

  /// The first kilobyte of the content of a field, by which a name is judged.
  public func name(_ field: Int) -> String {
    guard field >= 0, field < fieldCount else { return "" }
    let lower = lowerBound(field)
    let name = FieldContent.content(
      bytes[lower..<max(lower, upperBound(field))], isQuoted: true, limit: ColumnChoice.nameBytes)
    return String(decoding: name, as: UTF8.self)
  }

  /// Cuts a record that has no quotes and does not stand at the very end.
  private func cutPlain(from start: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let raw = UnsafeRawPointer(base)
    let last = bytes.count &- 8
    var here = start
    var field = 0
    while here <= last {
      let word = raw.loadUnaligned(fromByteOffset: here, as: UInt64.self)
      var delimiters = ByteWord.matches(word, patterns.delimiter)
      let specials =
        ByteWord.matches(word, patterns.lineFeed) | ByteWord.matches(word, patterns.quote)
        | ByteWord.matches(word, patterns.carriageReturn)
      let first = specials & (0 &- specials)
      if specials != 0 { delimiters &= first &- 1 }
      // A word has at most 8 delimiters.
      guard field &+ 9 < RecordScanner.fieldLimit else { return false }
      while delimiters != 0 {
        field &+= 1
        bounds[field &+ 1] = here &+ delimiters.trailingZeroBitCount &>> 3 &+ 1
        delimiters &= delimiters &- 1
      }
      if specials != 0 {
        let end = here &+ specials.trailingZeroBitCount &>> 3
        if bytes[end] == Byte.quote { return false }
        field &+= 1
        bounds[field &+ 1] = end &+ 1
        bounds[0] = field
        return true
      }
      here &+= 8
    }
    return false
  }

  /// Cuts any record.
  private func cutWhole(from start: Int) {
    pass.place = start
    pass.shape = document.index.shape(record)
    pass.cutRecord()
    let count = min(pass.ends.count, RecordScanner.fieldLimit)
    bounds[0] = count
    for field in 0..<count { bounds[field + 2] = Int(pass.ends[field]) + 1 }
  }
}
