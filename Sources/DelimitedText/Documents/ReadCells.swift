import Foundation
import SourceDiagnostics

/// Finds the cell in which a byte of a text lies, if that cell is read.
///
/// Places are asked for mostly in their order, so that a record is cut once for all of its bytes.
struct ReadCells {
  /// The record and field of a byte.
  struct Place {
    let record: Int
    let field: Int
    /// The bytes of the field.
    let range: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let index: RecordIndex
  private var record = -1
  private var start = 0
  private var ends: [UInt32] = []

  init(bytes: UnsafeBufferPointer<UInt8>, index: RecordIndex) {
    self.bytes = bytes
    self.index = index
  }

  /// The cell at an offset; `nil` outside of cells that are read and of rows that are sound.
  mutating func place(of offset: Int) -> Place? {
    guard let record = record(of: offset), !index.ragged.contains(record),
      !index.flawed.contains(record)
    else { return nil }
    if record != self.record {
      self.record = record
      start = Int(index.starts[record])
      var pass = RecordPass(bytes: bytes, shape: index.shape(record), place: start, line: 0)
      pass.cutRecord()
      ends = pass.ends
    }
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    guard low < ends.count, low < max(1, index.width), index.shape.reads(low) else { return nil }
    let lower = low == 0 ? start : Int(ends[low - 1]) + 1
    return Place(record: record, field: low, range: lower..<max(lower, Int(ends[low])))
  }

  /// Returns true if a byte of a cell has something other than white space and quotes on both
  /// sides.
  func isInside(_ offset: Int, _ place: Place) -> Bool {
    func isSomething(_ byte: UInt8) -> Bool { byte > Byte.quote }
    return bytes[place.range.lowerBound..<min(offset, place.range.upperBound)].contains(
      where: isSomething)
      && bytes[min(offset, place.range.upperBound)..<place.range.upperBound].contains(
        where: isSomething)
  }

  /// The line and the column of a byte, counted from its record's start.
  func position(_ offset: Int, file: String) -> SourcePosition {
    guard let record = record(of: offset) else { return SourcePosition(file: file) }
    let start = Int(index.starts[record])
    return SourcePosition(
      file: file, line: index.line(record),
      column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// Gives cells that are read and hold a byte, each once, at the first such byte; at most as many
  /// as damaged rows are listed.
  mutating func all(_ byte: UInt8, _ body: (Int) -> Void) {
    guard let base = bytes.baseAddress else { return }
    var listed = 0
    var offset = 0
    while offset < bytes.count, listed < DocumentFindings.listedRows,
      let found = memchr(base + offset, Int32(byte), bytes.count - offset)
    {
      let here = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      offset = here + 1
      guard let place = place(of: here) else { continue }
      body(here)
      listed += 1
      offset = max(offset, place.range.upperBound)
    }
  }

  /// The place of the first byte in a cell that is read for which a test holds.
  func first(
    _ byte: UInt8, where test: (UnsafeBufferPointer<UInt8>, Int) -> Bool, file: String
  ) -> SourcePosition? {
    guard let base = bytes.baseAddress else { return nil }
    var cells = self
    var offset = 0
    while offset < bytes.count,
      let found = memchr(base + offset, Int32(byte), bytes.count - offset)
    {
      let here = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if test(bytes, here), cells.place(of: here) != nil { return position(here, file: file) }
      offset = here + 1
    }
    return nil
  }

  private func record(of offset: Int) -> Int? {
    var low = 0
    var high = index.count
    while low < high {
      let middle = (low + high) / 2
      if Int(index.starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension RecordIndex {
  /// The last field of the last record is read.
  var readsLast: Bool { !shape.endsOpen && shape.reads(max(0, width - 1)) }

  /// Returns true if the header has a zero byte.
  func hasZero(inHeaderOf text: [UInt8]) -> Bool {
    guard let start = starts.first.map(Int.init) else { return false }
    let end = starts.count > 1 ? Int(starts[1]) : text.count
    return text[start..<end].contains(0)
  }
}
