/// What a record of a file must be like: what divides its fields, how many they are and which of
/// them are read.
struct RecordShape: Sendable {
  let delimiter: UInt8
  /// Whether this is the header, whose number of fields decides that of all others.
  private(set) var isHeader = false
  /// Number of fields of the header, one empty trailing field not counted; 0 where none is known.
  private(set) var width = 0
  /// Whether each field is read; empty where all are.
  private var isRead: [Bool] = []
  /// Whether the header ends with a delimiter, so that a column without a name may follow.
  private(set) var endsOpen = false
  /// The fewest fields with which all that is read of a record is there.
  private(set) var leastFields = 0
  /// Whether a column that is not read stands before one that is: a delimiter too many in it moves
  /// what is read.
  private(set) var hasUnreadBeforeRead = false
  /// Whether rows of the system that wrote the file end with a delimiter although the header does not.
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

  /// Whether a column of the file is not read.
  var hasUnread: Bool { !isRead.isEmpty }

  /// Whether there may be a column that is not read.
  var mayHaveUnread: Bool { hasUnread || endsOpen }

  /// Whether a field is read.
  @inline(__always)
  func reads(_ field: Int) -> Bool {
    field < isRead.count ? isRead[field] : !endsOpen || field < width
  }

  /// Whether a record of so many fields has those of the header.
  ///
  /// Behind a column that is not read an empty field too many may come from a delimiter in that
  /// column: then it is no field behind the last.
  func isWhole(_ count: Int, endsEmpty: Bool) -> Bool {
    count == width
      || (count == width + 1
        && ((endsEmpty && (!hasUnreadBeforeRead || endsWithDelimiter)) || endsOpen))
  }

  /// Whether a record of so many fields has all that is read.
  func fits(_ count: Int, endsEmpty: Bool) -> Bool {
    width == 0 || (count >= leastFields && count < width) || isWhole(count, endsEmpty: endsEmpty)
  }
}
