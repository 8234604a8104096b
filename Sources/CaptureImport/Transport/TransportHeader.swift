/// Headers of version 5 for one data set, written anew from what was checked.
///
/// libreadstat sees these in place of the file's own: whatever a damaged or hostile file says about
/// itself, the library gets only types and widths that are known to fit the rows. It also refuses
/// files whose date of making it cannot read; that date does not matter here.
enum TransportHeader {
  /// All bytes before the rows.
  static func bytes(for variables: [TransportMember.Variable]) -> [UInt8] {
    let moment = "01JAN60:00:00:00"
    let zeros = String(repeating: "0", count: 30)
    var bytes =
      header("LIBRARY", zeros)
      + record("SAS     SAS     SASLIB  9.4     Linux   " + blanks(24) + moment)
      + record(moment)
      + header("MEMBER", "000000000000000001600000000140")
      + header("DSCRPTR", zeros)
      + record("SAS     DATA    SASDATA 9.4     Linux   " + blanks(24) + moment)
      + record(moment)
      + header("NAMESTR", "00000" + padded(variables.count, 5) + String(zeros.dropLast(10)))
    var position = 0
    for (place, variable) in variables.enumerated() {
      bytes += description(of: variable, number: place + 1, position: position)
      position += variable.width
    }
    bytes += [UInt8](repeating: 0x20, count: rest(of: bytes.count))
    return bytes + header("OBS", zeros)
  }

  /// The number of bytes that fill the last record.
  static func rest(of count: Int) -> Int {
    (TransportSlices.record - count % TransportSlices.record) % TransportSlices.record
  }

  private static func description(
    of variable: TransportMember.Variable, number: Int, position: Int
  ) -> [UInt8] {
    func short(_ number: Int) -> [UInt8] { [UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF)] }
    func text(_ text: String, _ width: Int) -> [UInt8] {
      Array((text + blanks(width - text.utf8.count)).utf8)
    }
    var bytes: [UInt8] = short(variable.isNumeric ? 1 : 2) + short(0)
    bytes += short(variable.width) + short(number)
    bytes += text("V\(number)", 8) + text("", 40)
    // Format, informat: none. The meaning of a number is decided by the file's own description.
    bytes += text("", 8) + short(0) + short(0) + short(0) + short(0)
    bytes += text("", 8) + short(0) + short(0)
    bytes += short(position >> 16) + short(position & 0xFFFF)
    return bytes + [UInt8](repeating: 0, count: 140 - bytes.count)
  }

  private static func header(_ name: String, _ numbers: String) -> [UInt8] {
    record(
      TransportSlices.headerMark + name + blanks(8 - name.utf8.count) + "HEADER RECORD!!!!!!!"
        + numbers)
  }

  private static func record(_ text: String) -> [UInt8] {
    Array((text + blanks(TransportSlices.record - text.utf8.count)).utf8)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
