/// Counts the rows in the bytes after a data set's headers, and identifies the padding of the last
/// record.
///
/// The rows end in blanks up to a whole record; some versions of SAS write zero bytes there.
/// Version 5 never states the number of rows, version 8 mostly does.
enum TransportTail {
  /// The counts found.
  struct Count: Hashable {
    /// Rows up to the last that is not blank.
    let rows: Int
    /// Blank rows after them that are no padding.
    let blankRows: Int
  }

  /// The reason why the bytes are no rows.
  struct Fault: Error, Hashable {
    let message: String
    let hint: String?
  }

  private static let blank: UInt8 = 0x20
  private static let zero: UInt8 = 0

  /// Counts the rows.
  ///
  /// - Parameters:
  ///   - range: the bytes behind the headers.
  ///   - rowLength: bytes of a row, above 0.
  ///   - stated: the number of rows that the header states.
  static func count(
    _ range: Range<Int>, of bytes: [UInt8], rowLength: Int, stated: Int?,
    variables: [TransportMember.Variable]
  ) -> Result<Count, Fault> {
    let room = range.count / rowLength
    let start = range.lowerBound
    let rest = bytes[(start + room * rowLength)..<range.upperBound]
    guard rest.count < TransportSlices.record,
      rest.allSatisfy({ $0 == blank }) || rest.allSatisfy({ $0 == zero })
    else {
      return .failure(
        Fault(
          message: "the file is cut short: the last row is not whole",
          hint: "fetch the file again, in binary mode"))
    }
    func isFilled(_ row: Int, with byte: UInt8) -> Bool {
      bytes[(start + row * rowLength)..<(start + (row + 1) * rowLength)].allSatisfy { $0 == byte }
    }
    let hasText = !variables.allSatisfy(\.isNumeric)
    let hasNumbers = variables.contains(where: \.isNumeric)
    var rows = room
    // Zero bytes: padding if they are fewer than a record, and if a row of them can be none.
    let endsInZeros = rest.isEmpty || rest.first == zero
    if endsInZeros, rows > 0, isFilled(rows - 1, with: zero) {
      let lowest = range.upperBound - TransportSlices.record + 1
      if hasText || stated != nil {
        while rows > 0, isFilled(rows - 1, with: zero),
          stated.map({ rows > $0 }) ?? (start + (rows - 1) * rowLength >= lowest)
        {
          rows -= 1
        }
        if hasText, stated == nil, rows > 0, isFilled(rows - 1, with: zero) {
          return .failure(
            Fault(
              message: "the file ends in more zero bytes than fill a record",
              hint: "fetch the file again: its end may be missing"))
        }
      } else if !rest.isEmpty {
        return .failure(
          Fault(
            message: "the last rows hold nothing but zero bytes: they may be zeros or padding",
            hint: "export the data set with its key, or as version 8 with the number of rows"))
      }
    }
    // Blanks at the end fill the last record; nothing distinguishes rows of blanks from them.
    while rows > 0, isFilled(rows - 1, with: blank) { rows -= 1 }
    // Only version 8 states how many of them are rows.
    guard let stated, stated != rows else { return .success(Count(rows: rows, blankRows: 0)) }
    guard !hasNumbers, (rows...room).contains(stated) else {
      return .failure(
        Fault(message: "the header states \(stated) rows, the file holds \(rows)", hint: nil))
    }
    return .success(Count(rows: rows, blankRows: stated - rows))
  }
}
