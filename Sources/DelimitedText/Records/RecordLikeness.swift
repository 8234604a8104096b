/// Tells whether lines inside a quoted field look like records of the table.
extension RecordPass {
  /// Examines the lines inside a quoted field: how many have the fields of a record, and whether
  /// one of them is like the line on which the field opens.
  func records(
    inside lineBreak: LineBreak, from start: Int, _ own: LineCut
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

  /// Returns true if the lines inside a quoted field that is not read may be records of their own:
  /// a line between the first and the last that has all fields that are read, with the same form of
  /// a number, date or identifier in one of them as the record itself; or the last one, if the
  /// first has all of them, too.
  ///
  /// An extra delimiter in the field moves the fields behind it; every place to which it can have
  /// moved them then counts.
  func holdsRecords(_ lineBreak: LineBreak, from start: Int, _ first: LineCut) -> Bool {
    let isFirstWhole = first.ends.count >= max(2, shape.leastFields)
    let forms = (
      first: isFirstWhole ? forms(of: first, from: start) : [],
      record: self.forms(of: LineCut(ends: ends), from: start)
    )
    var place = first.end
    while place < lineBreak.closing {
      place += 1
      if bytes[place - 1] == Byte.carriageReturn, bytes[place] == Byte.lineFeed { place += 1 }
      let line = cutLine(from: place, unreadAreLiteral: false)
      let isLast = line.end > lineBreak.closing
      if line.ends.count >= shape.leastFields, isFirstWhole || !isLast {
        let own = self.forms(of: line, from: place)
        if areAlike(forms.first, own) || (!isLast && areAlike(forms.record, own)) { return true }
        if isWhole(first), isWhole(line) {
          if haveSameNumber(first, start, line, place) { return true }
          if isLike(first, start, line, place, except: lineBreak.field) { return true }
        }
      }
      place = line.end
    }
    return false
  }

  /// Returns true if a field may have a cell of the same form in both.
  private func areAlike(_ one: [Set<[UInt8]>], _ other: [Set<[UInt8]>]) -> Bool {
    zip(one, other).contains { !$0.isDisjoint(with: $1) }
  }

  /// For each field that is read, the forms of what may be its cell: letters as A, digits as 0, with
  /// the marks between them. Forms of digits alone, or without any, tell nothing.
  private func forms(of cut: LineCut, from start: Int) -> [Set<[UInt8]>] {
    let surplus = min(max(0, cut.ends.count - shape.width), 8)
    return (0..<shape.width).map { field in
      guard shape.reads(field) else { return [] }
      let places = (field...(field + surplus)).filter { $0 < cut.ends.count }
      return Set(
        places.map { form(cut.range($0, from: start)) }
          .filter { $0.contains(0x30) && $0.count > 1 })
    }
  }

  /// Returns true if the first field that is read is a whole number in both lines.
  private func haveSameNumber(
    _ one: LineCut, _ start: Int, _ other: LineCut, _ otherStart: Int
  ) -> Bool {
    guard let field = (0..<shape.width).first(where: shape.reads),
      field < min(one.ends.count, other.ends.count)
    else { return false }
    return form(one.range(field, from: start)) == [0x30]
      && form(other.range(field, from: otherStart)) == [0x30]
  }

  /// The form of a cell's beginning: each run of letters as one A, each run of digits as one 0.
  private func form(_ range: Range<Int>) -> [UInt8] {
    var form: [UInt8] = []
    for byte in bytes[range].prefix(64) where byte != Byte.space && byte != Byte.quote {
      let isLetter = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      let sign: UInt8 = byte >= 0x30 && byte <= 0x39 ? 0x30 : isLetter ? 0x41 : byte
      if form.last != sign || (sign != 0x30 && sign != 0x41) { form.append(sign) }
    }
    return form
  }

  /// Returns true if a line has as many fields as the header.
  func isWhole(_ cut: LineCut, of headerWidth: Int? = nil) -> Bool {
    guard let width = headerWidth else {
      return shape.isWhole(cut.ends.count, endsEmpty: cut.endsEmpty)
    }
    return cut.ends.count == width || (cut.ends.count == width + 1 && cut.endsEmpty)
  }

  /// Returns true if two lines look like records of one table: of the fields that are read and not
  /// empty in both, two thirds have the same kind of content, and at least one is a number, a date
  /// or a code.
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
