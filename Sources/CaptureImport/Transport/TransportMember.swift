/// The headers of one data set, checked: libreadstat will rely on them.
struct TransportMember: Sendable {
  /// One variable as its description states it.
  struct Variable: Hashable, Sendable {
    let name: String
    let label: String
    let isNumeric: Bool
    /// Bytes in a row.
    let width: Int
    /// Its display format in SAS, e.g. `DATE`; without width and decimals.
    let format: String
  }

  /// The data set's name, upper case; empty if the file gives none.
  var name: String
  let variables: [Variable]
  /// Bytes of the file that hold the rows up to the last that is not blank.
  let rows: Range<Int>
  /// Bytes of one row.
  let rowLength: Int
  /// Rows up to the last that is not blank.
  let rowCount: Int
  /// Blank rows after them that are no padding.
  let blankRowCount: Int

  /// Larger values are no data of a trial but damage.
  private static let variableLimit = 10_000
  private static let characterLimit = 32_767

  /// Reads and checks the headers; `nil` with a finding if they are not sound.
  init?(
    _ slice: TransportSlices.Slice, of bytes: [UInt8], _ findings: inout TransportFindings
  ) {
    let record = TransportSlices.record
    let start = slice.bytes.lowerBound
    name = TransportMember.name(slice, of: bytes)
    let title = name.isEmpty ? "a data set without a name" : name
    guard slice.descriptionLength == 140 || slice.descriptionLength == 136 else {
      findings.report("\(title): the length of a variable's description is not 140 or 136")
      return nil
    }
    let descriptions = start + 4 * record
    guard
      TransportSlices.header(at: descriptions, of: bytes)
        == (slice.isVersion8 ? "NAMSTV8" : "NAMESTR"),
      let count = TransportSlices.digits(
        descriptions + (slice.isVersion8 ? 52 : 54), slice.isVersion8 ? 6 : 4, of: bytes),
      (1...TransportMember.variableLimit).contains(count)
    else {
      findings.report("\(title): the header of the variables is missing or damaged")
      return nil
    }
    let length = slice.descriptionLength
    let end = descriptions + record + (count * length + record - 1) / record * record
    guard end <= slice.bytes.upperBound else {
      findings.report("\(title): the file is cut short inside the description of its variables")
      return nil
    }
    var variables: [Variable] = []
    var names: Set<String> = []
    var places: [Int] = []
    var rowLength = 0
    for number in 0..<count {
      let description = TransportDescription(
        start: descriptions + record + number * length, isVersion8: slice.isVersion8)
      guard let variable = description.variable(of: bytes) else {
        findings.report("\(title): the description of variable \(number + 1) is damaged")
        return nil
      }
      guard names.insert(variable.name).inserted else {
        findings.report("\(title): two variables are called \(variable.name)")
        return nil
      }
      places.append(description.statedPlace(of: bytes))
      variables.append(variable)
      rowLength += variable.width
    }
    if !TransportPlaces.areUsual(places, of: variables) {
      findings.add(
        .places,
        "\(title): the variables are said to lie elsewhere in a row than they stand",
        hint: "they are read in their order, as SAS does; compare a row with the source")
    }
    guard
      let start = TransportMember.startOfRows(after: end, in: slice, of: bytes, title, &findings)
    else { return nil }
    let tail = TransportTail.count(
      start.place..<slice.bytes.upperBound, of: bytes, rowLength: rowLength, stated: start.stated,
      variables: variables)
    switch tail {
    case .failure(let fault):
      findings.report("\(title): \(fault.message)", hint: fault.hint)
      return nil
    case .success(let tail):
      if slice.isVersion8, start.stated == nil {
        findings.add(
          .noCount,
          "\(title): the file does not say how many rows it has; it holds \(tail.rows + tail.blankRows)"
        )
      }
      rowCount = tail.rows
      blankRowCount = tail.blankRows
    }
    self.variables = variables
    rows = start.place..<(start.place + rowCount * rowLength)
    self.rowLength = rowLength
  }

  /// The name that the file gives to the data set, upper case; may be empty.
  static func name(_ slice: TransportSlices.Slice, of bytes: [UInt8]) -> String {
    let text = TransportSlices.text(
      slice.bytes.lowerBound + 2 * TransportSlices.record + 8, slice.isVersion8 ? 32 : 8, of: bytes
    ).uppercased()
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? text : ""
  }

  /// The start of the rows, past long labels; version 8 also states their number.
  private static func startOfRows(
    after place: Int, in slice: TransportSlices.Slice, of bytes: [UInt8], _ name: String,
    _ findings: inout TransportFindings
  ) -> (place: Int, stated: Int?)? {
    var place = place
    while place < slice.bytes.upperBound {
      let header = TransportSlices.header(at: place, of: bytes)
      place += TransportSlices.record
      if header == "OBS" { return (place, nil) }
      if header == "OBSV8" {
        // Zeros in all places mean no count: SAS's own macro reads them so, and haven and
        // pyreadstat wrote them until 2025.
        let text = TransportSlices.text(place - 32, 15, of: bytes)
        return (place, text == "000000000000000" ? nil : Int(text))
      }
      // Only the long labels of version 8 lie between the variables and the rows.
      if !slice.isVersion8 { break }
    }
    findings.report("\(name): the header of the rows is missing")
    return nil
  }
}
