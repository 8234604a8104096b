/// The shape that a record of a file must have: its delimiter, its number of fields and which of
/// them are read.
struct RecordShape: Sendable {
  let delimiter: UInt8
  /// The record is the header, whose number of fields decides that of all others.
  private(set) var isHeader = false
  /// Number of fields of the header, one empty trailing field not counted; 0 where none is known.
  private(set) var width = 0
  /// For each field, whether it is read; empty if all are.
  private var isRead: [Bool] = []
  /// The header ends with a delimiter, so that a column without a name may follow.
  private(set) var endsOpen = false
  /// The fewest fields with which a record has all that is read of it.
  private(set) var leastFields = 0
  /// A column that is not read precedes one that is: an extra delimiter in it moves the fields that
  /// are read.
  private(set) var hasUnreadBeforeRead = false
  /// The system that wrote the file ends its rows with a delimiter, though not the header.
  private var endsWithDelimiter = false

  /// Records of any number of fields.
  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The header.
  static func header(delimiter: UInt8) -> RecordShape {
    var shape = RecordShape(delimiter: delimiter)
    shape.isHeader = true
    return shape
  }

  /// Records below a header.
  ///
  /// - Parameters:
  ///   - endsOpen: whether the header ends with a delimiter.
  ///   - read: the fields that are read; `nil` where all are.
  ///   - endsWithDelimiter: whether rows of the system that wrote the file end with a delimiter.
  init(
    delimiter: UInt8, width: Int, endsOpen: Bool, read: Set<Int>?, endsWithDelimiter: Bool = false
  ) {
    self.init(delimiter: delimiter)
    self.width = width
    leastFields = width
    guard let read else { return }
    self.endsOpen = endsOpen
    guard read.count < width else { return }
    isRead = (0..<width).map { read.contains($0) }
    let last = isRead.lastIndex(of: true) ?? 0
    leastFields = last + 1
    hasUnreadBeforeRead = isRead[..<last].contains(false)
    self.endsWithDelimiter = endsWithDelimiter
  }

  /// The file has a column that is not read.
  var hasUnread: Bool { !isRead.isEmpty }

  /// The file may have a column that is not read.
  var mayHaveUnread: Bool { hasUnread || endsOpen }

  /// Returns true if a field is read.
  @inline(__always)
  func reads(_ field: Int) -> Bool {
    field < isRead.count ? isRead[field] : !endsOpen || field < width
  }

  /// Returns true if a record of so many fields has those of the header.
  ///
  /// After a column that is not read, an extra empty field may come from a delimiter in that
  /// column; it is then no field after the last.
  func isWhole(_ count: Int, endsEmpty: Bool) -> Bool {
    count == width
      || (count == width + 1
        && ((endsEmpty && (!hasUnreadBeforeRead || endsWithDelimiter)) || endsOpen))
  }

  /// Returns true if a record of so many fields has all that is read.
  func fits(_ count: Int, endsEmpty: Bool) -> Bool {
    width == 0 || (count >= leastFields && count < width) || isWhole(count, endsEmpty: endsEmpty)
  }
}
