/// Finds the data sets of a transport file by their header records.
///
/// A file is a row of 80-byte records. libreadstat reads one data set and takes everything after it
/// for its rows, so each is cut out and read alone.
enum TransportSlices {
  /// Bytes of a record.
  static let record = 80
  /// The beginning of every header record.
  static let headerMark = "HEADER RECORD*******"

  /// One data set, from the start of its headers to the end of its rows.
  struct Slice: Hashable, Sendable {
    /// Bytes of the file.
    let bytes: Range<Int>
    /// Names may be long (version 8).
    let isVersion8: Bool
    /// Bytes that describe one variable: 140, or 136 from a VAX.
    let descriptionLength: Int
  }

  /// The data sets of a file in its order; empty with a finding when it is no transport file.
  static func members(of bytes: [UInt8], _ findings: inout TransportFindings) -> [Slice] {
    guard let library = header(at: 0, of: bytes), library == "LIBRARY" || library == "LIBV8" else {
      findings.report(
        "this is no SAS transport file: its first record is not a library header",
        hint: "a data set of SAS itself (.sas7bdat) or a CPORT file must be exported as XPORT")
      return []
    }
    guard bytes.count % record == 0 else {
      findings.report(
        "the file is cut short: \(bytes.count) bytes are no whole number of \(record)-byte records",
        hint: "fetch the file again, in binary mode")
      return []
    }
    var starts: [(place: Int, name: String)] = []
    var place = record
    while place < bytes.count {
      if let name = header(at: place, of: bytes), name == "MEMBER" || name == "MEMBV8",
        header(at: place + record, of: bytes) == (name == "MEMBER" ? "DSCRPTR" : "DSCPTV8")
      {
        starts.append((place, name))
      }
      place += record
    }
    guard starts.first?.place == 3 * record else {
      findings.report("the file is cut short: no data set follows the library header")
      return []
    }
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1].place : bytes.count
      return Slice(
        bytes: start.place..<end, isVersion8: start.name == "MEMBV8",
        descriptionLength: digits(start.place + 74, 4, of: bytes) ?? 0)
    }
  }

  /// The name of the header record at a place, e.g. `NAMESTR`; `nil` if there is none.
  static func header(at place: Int, of bytes: [UInt8]) -> String? {
    guard place >= 0, place <= bytes.count - record,
      bytes[place...].starts(with: headerMark.utf8),
      bytes[(place + 28)...].starts(with: "HEADER RECORD!!!!!!!".utf8)
    else { return nil }
    return text(place + 20, 8, of: bytes)
  }

  /// Characters without the blanks around them; bytes above 127 read as Windows-1252.
  static func text(_ place: Int, _ length: Int, of bytes: [UInt8]) -> String {
    guard place >= 0, length >= 0, place <= bytes.count - length else { return "" }
    return TransportText.decoded(Array(bytes[place..<(place + length)]))
  }

  /// A number in ASCII digits, blanks around it allowed.
  static func digits(_ place: Int, _ length: Int, of bytes: [UInt8]) -> Int? {
    Int(text(place, length, of: bytes))
  }
}
