/// A line as a record of its own: a quoted field then counts as quoted only if it closes in that line.
struct LineCut {
  /// The offset just after each field, quotes included.
  var ends: [UInt32] = []
  /// The first field that is read and opens with a quote that does not close as it should.
  var damaged: Int?
  /// The first field that is read and has a quote although it does not open with one.
  var bare: Int?
  /// The offset of the line end.
  var end = 0

  func range(_ field: Int, from start: Int) -> Range<Int> {
    let lower = field == 0 ? start : Int(ends[field - 1]) + 1
    return lower..<max(lower, Int(ends[field]))
  }

  var endsEmpty: Bool { ends.count > 1 && ends[ends.count - 1] == ends[ends.count - 2] + 1 }
}

extension RecordPass {
  /// Cuts a line by itself.
  ///
  /// - Parameter unreadAreLiteral: whether quotes mean nothing in fields that are not read.
  func cutLine(from start: Int, unreadAreLiteral: Bool) -> LineCut {
    var cut = LineCut()
    var here = start
    while true {
      let field = cut.ends.count
      let reads = shape.reads(field)
      var isCut = false
      if here < bytes.count, bytes[here] == Byte.quote, reads || !unreadAreLiteral {
        if let end = endOfQuoted(here) {
          here = end
          isCut = true
        } else if reads, cut.damaged == nil {
          cut.damaged = field
        }
      }
      if !isCut {
        let opens = here < bytes.count && bytes[here] == Byte.quote
        while here < bytes.count, bytes[here] != delimiter, bytes[here] != Byte.lineFeed,
          bytes[here] != Byte.carriageReturn
        {
          if bytes[here] == Byte.quote, !opens, reads, cut.bare == nil { cut.bare = field }
          here &+= 1
        }
      }
      cut.ends.append(UInt32(truncatingIfNeeded: here))
      guard here < bytes.count, bytes[here] == delimiter, cut.ends.count < RecordScanner.fieldLimit
      else { break }
      here &+= 1
    }
    // More fields than a record may have are of no use.
    while here < bytes.count, bytes[here] != Byte.lineFeed, bytes[here] != Byte.carriageReturn {
      here &+= 1
    }
    cut.end = here
    return cut
  }

  /// The end of a quoted field that closes in its line as it should.
  func endOfQuoted(_ opening: Int) -> Int? {
    var here = opening + 1
    while here < bytes.count, bytes[here] != Byte.lineFeed, bytes[here] != Byte.carriageReturn {
      guard bytes[here] == Byte.quote else {
        here &+= 1
        continue
      }
      if here + 1 < bytes.count, bytes[here + 1] == Byte.quote {
        here &+= 2
        continue
      }
      here &+= 1
      while here < bytes.count, bytes[here] == Byte.space, bytes[here] != delimiter { here &+= 1 }
      return here == bytes.count || bytes[here] == delimiter || bytes[here] == Byte.lineFeed
        || bytes[here] == Byte.carriageReturn ? here : nil
    }
    return nil
  }
}
