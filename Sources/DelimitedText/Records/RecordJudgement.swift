/// Decides about a record whose quotes are damaged, that goes on over lines, or that has too many
/// or too few fields.
///
/// A line can be cut by itself (`LineCut`). If that gives every field its place, it is what was
/// meant. A quoted field that goes on over lines with whole records in between is a stray quote:
/// its line is a record of its own, and so is every line after it.
///
/// A file with a column that is not read must meet a stricter test, because the content of that
/// column must not decide what is read: all ways to cut the record that give a place to each field
/// that is read must give the same places. If two ways differ, or if none is left, the record is
/// uncuttable, and with it the file.
extension RecordPass {
  /// Decides about the record that has just been cut by its quotes.
  mutating func judge(from start: Int, line firstLine: Int) {
    if shape.isHeader {
      judgeHeader(from: start, line: firstLine)
    } else if shape.mayHaveUnread {
      judgeBesideUnread(from: start, line: firstLine)
    } else {
      judgeRead(from: start, line: firstLine)
    }
  }

  /// The quotes of the record are sound, and all fields that are read are there.
  private var isSound: Bool { flaw == nil && shape.fits(ends.count, endsEmpty: endsEmpty) }

  /// The text ends inside the record, whose quotes are sound as far as they go.
  private var isCutShort: Bool {
    flaw == nil && firstBreak == nil && lineEnd == nil && ends.count < shape.width
  }

  /// The quoted field that goes on over lines as a stray quote.
  private var stray: RecordIndex.Flaw? {
    firstBreak.map { .strayQuote(field: $0.field, lines: $0.lines) }
  }

  private mutating func judgeHeader(from start: Int, line firstLine: Int) {
    let own = cutLine(from: start, unreadAreLiteral: false)
    let found = flaw ?? stray
    let swallows =
      own.ends.count > 1
      && firstBreak.map { records(inside: $0, from: start, own).fitting > 0 } ?? false
    guard flaw != nil || swallows else { return }
    adopt(own, line: firstLine)
    flaw = found?.within(ends.count)
  }

  /// Judges a record of a file of which all columns are read.
  private mutating func judgeRead(from start: Int, line firstLine: Int) {
    let own = cutLine(from: start, unreadAreLiteral: false)
    if isSound, !isWhole(own) { return }
    let lines = firstBreak.map { records(inside: $0, from: start, own) }
    let (quotes, found) = (flaw, stray)
    if isSound {
      guard lines?.like == true else { return }
      adopt(own, line: firstLine)
      flaw = found
      return
    }
    let swallowed = quotes == nil && lines.map { $0.like || $0.fitting >= 2 } ?? false
    if shape.fits(own.ends.count, endsEmpty: own.endsEmpty) {
      adopt(own, line: firstLine)
      flaw = damage(of: own, from: start)
      if swallowed, flaw?.field == found?.field { flaw = found }
    } else if swallowed {
      adopt(own, line: firstLine)
      flaw = found?.within(ends.count)
    }
  }

  /// Judges a record of a file with a column that is not read.
  private mutating func judgeBesideUnread(from start: Int, line firstLine: Int) {
    let own = cutLine(from: start, unreadAreLiteral: false)
    let literal = cutLine(from: start, unreadAreLiteral: true)
    if isSound {
      judgeSound(own, literal, from: start, line: firstLine)
      return
    }
    let cuts = [own, literal].filter { shape.fits($0.ends.count, endsEmpty: $0.endsEmpty) }
    guard let first = cuts.first,
      cuts.allSatisfy({ readCellsAgree($0.ends, first.ends, from: start) })
    else {
      isUncuttable = !isCutShort
      return
    }
    let cut = cuts.first { $0.damaged == nil } ?? first
    adopt(cut, line: firstLine)
    flaw = damage(of: cut, from: start)
  }

  /// Judges a record whose quotes are sound: it may hide records in a field, or may be short.
  private mutating func judgeSound(
    _ own: LineCut, _ literal: LineCut, from start: Int, line firstLine: Int
  ) {
    guard let found = firstBreak else {
      let isOther =
        shape.fits(literal.ends.count, endsEmpty: literal.endsEmpty)
        && !readCellsAgree(literal.ends, ends, from: start)
      isUncuttable = isOther && !shape.isWhole(ends.count, endsEmpty: endsEmpty)
      return
    }
    if !shape.reads(found.field) {
      isUncuttable = holdsRecords(found, from: start, own)
    } else if isWhole(own), records(inside: found, from: start, own).like {
      let flaw = stray
      adopt(own, line: firstLine)
      self.flaw = flaw
    }
  }

  /// Returns the fault in the quotes of a line cut by itself.
  private func damage(of cut: LineCut, from start: Int) -> RecordIndex.Flaw? {
    cut.damaged.map { field in
      bytes[cut.range(field, from: start)].count { $0 == Byte.quote } > 1
        ? .textAfterQuote(field: field) : .unterminatedQuote(field: field)
    }
  }

  /// Returns true if two ways to cut a record give each field that is read the same place.
  private func readCellsAgree(_ one: [UInt32], _ other: [UInt32], from start: Int) -> Bool {
    (0..<min(shape.width, max(one.count, other.count))).allSatisfy { field in
      guard shape.reads(field) else { return true }
      guard field < one.count, field < other.count, one[field] == other[field] else { return false }
      return field == 0 || one[field - 1] == other[field - 1]
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
}
