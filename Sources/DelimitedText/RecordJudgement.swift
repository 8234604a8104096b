/// What a record is whose quotes are damaged, go on over lines, or leave too many or too few fields.
///
/// A line can be cut by itself: a quoted field then counts as quoted only if it closes in that line.
/// Where that gives every field its place, it is what was meant. A quoted field that goes on over
/// lines with whole records in between is a stray quote: its line is a record of its own, and so is
/// every line after it. What is wrong in a field that nobody reads harms no other; where the fields
/// cannot be told apart and one of them is not read, the record is uncuttable, and with it the file.
extension RecordPass {
  /// A line cut by itself.
  struct LineCut {
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

  /// Decides about the record that has just been cut by its quotes.
  mutating func judge(from start: Int, line firstLine: Int) {
    let isSound = flaw == nil && !shape.isHeader && shape.fits(ends.count, endsEmpty: endsEmpty)
    let own = cutLine(from: start, unreadAreLiteral: false)
    if isSound, !isWhole(own) { return }
    let lines = firstBreak.map { judge($0, from: start, own) }
    let swallowed = lines.map { $0.like || $0.fitting >= 2 } ?? false
    let stray = firstBreak.map { RecordIndex.Flaw.strayQuote(field: $0.field, lines: $0.lines) }
    if shape.isHeader {
      let swallows = own.ends.count > 1 && (lines?.fitting ?? 0) > 0
      if flaw != nil || swallows {
        let found = flaw ?? stray
        adopt(own, line: firstLine)
        flaw = found?.within(ends.count)
      }
      return
    }
    if isSound {
      guard lines?.like == true, let stray else { return }
      adopt(own, line: firstLine)
      if shape.reads(stray.field) { flaw = stray } else { isUncuttable = true }
      return
    }
    let literal = shape.mayHaveUnread ? cutLine(from: start, unreadAreLiteral: true) : nil
    let fitting = [own, literal].compactMap { $0 }.filter {
      shape.fits($0.ends.count, endsEmpty: $0.endsEmpty)
    }
    if let cut = fitting.first(where: { $0.damaged == nil }) ?? fitting.first {
      let isStray = flaw == nil && swallowed && stray?.field == cut.damaged
      adopt(cut, line: firstLine)
      flaw = cut.damaged.map { field in
        if isStray, let stray { return stray }
        let range = cut.range(field, from: start)
        return bytes[range].count { $0 == Byte.quote } > 1
          ? .textAfterQuote(field: field) : .unterminatedQuote(field: field)
      }
      return
    }
    isUncuttable = true
    if flaw == nil, swallowed, let stray {
      adopt(own, line: firstLine)
      flaw = stray.within(ends.count)
    }
  }

  /// Takes a line cut by itself for the record.
  private mutating func adopt(_ cut: LineCut, line firstLine: Int) {
    ends = cut.ends
    flaw = nil
    bareQuoteField = cut.bare
    place = cut.end
    contentEnd = cut.end
    line = firstLine
    lineEnd = nil
    if place < bytes.count { lineEnd = stepOverLineEnd() }
  }

  /// Cuts a line by itself.
  ///
  /// - Parameter unreadAreLiteral: whether quotes mean nothing in fields that are not read.
  private func cutLine(from start: Int, unreadAreLiteral: Bool) -> LineCut {
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
  private func endOfQuoted(_ opening: Int) -> Int? {
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

  /// What the lines inside a quoted field are: how many have the fields of a record, and whether
  /// one of them is like the line on which the field opens.
  private func judge(
    _ lineBreak: LineBreak, from start: Int, _ own: LineCut
  ) -> (fitting: Int, like: Bool) {
    let headerWidth = own.ends.count - (own.endsEmpty ? 1 : 0)
    let isOwnWhole = isWhole(own)
    var fitting = 0
    var place = own.end
    while place < lineBreak.closing {
      place += 1
      if bytes[place - 1] == Byte.carriageReturn, bytes[place] == Byte.lineFeed { place += 1 }
      let line = cutLine(from: place, unreadAreLiteral: false)
      if isWhole(line, of: shape.isHeader ? headerWidth : nil) {
        // Half of a name that is written on two lines can have as many commas as the other half.
        if shape.isHeader, line.end >= lineBreak.closing { return (fitting, false) }
        fitting += 1
        if shape.isHeader { return (fitting, false) }
        if isOwnWhole, isLike(own, start, line, place, except: lineBreak.field) {
          return (fitting, true)
        }
      }
      place = line.end
    }
    return (fitting, false)
  }

  /// Whether a line has as many fields as the header.
  private func isWhole(_ cut: LineCut, of headerWidth: Int? = nil) -> Bool {
    let width = headerWidth ?? shape.width
    return cut.ends.count == width
      || (cut.ends.count == width + 1 && ((cut.endsEmpty && !shape.hasUnread) || shape.endsOpen))
  }

  /// Whether two lines look like records of one table: two thirds of the fields that are read and
  /// have something in both have the same kind of it, one at least a number, a date or a code.
  private func isLike(
    _ one: LineCut, _ start: Int, _ other: LineCut, _ otherStart: Int, except broken: Int
  ) -> Bool {
    var (same, all, numbers) = (0, 0, 0)
    for field in 0..<min(shape.width, one.ends.count, other.ends.count)
    where field != broken && shape.reads(field) {
      let kind = kind(one.range(field, from: start))
      let second = self.kind(other.range(field, from: otherStart))
      guard kind != 0, second != 0 else { continue }
      all += 1
      guard kind == second else { continue }
      same += 1
      if kind & 1 != 0 { numbers += 1 }
    }
    return numbers > 0 && same * 3 >= all * 2
  }

  /// 1 for digits, 2 for letters, 3 for both, 0 for neither.
  private func kind(_ range: Range<Int>) -> Int {
    var kind = 0
    for byte in bytes[range].prefix(64) {
      if byte >= 0x30, byte <= 0x39 {
        kind |= 1
      } else if byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) {
        kind |= 2
      }
    }
    return kind
  }
}
