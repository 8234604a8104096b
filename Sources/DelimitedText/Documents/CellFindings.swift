import SourceDiagnostics

/// Reports what is wrong with the characters of cells that are read: their encoding, invisible
/// characters, zero bytes.
struct CellFindings {
  let file: String
  let decoded: TableText
  let index: RecordIndex

  /// The invisible characters found in one column, or in all together.
  private struct Invisible {
    var count = 0
    var first = 0
    var scalars: [UInt32] = []

    mutating func add(_ scalar: UInt32, at offset: Int) {
      if count == 0 { first = offset }
      count += 1
      if scalars.count < 4, !scalars.contains(scalar) { scalars.append(scalar) }
    }
  }

  /// Reports the findings, and completes the encoding of the dialect from the cells that are read.
  func report(
    _ findings: inout DocumentFindings, _ dialect: inout DelimitedDialect, reportsZeroBytes: Bool
  ) {
    if index.isUncuttable { return }
    decoded.utf8.withUnsafeBufferPointer { bytes in
      if decoded.isChanged { reportChanges(bytes, &findings, &dialect) }
      if reportsZeroBytes, decoded.survey.hasZero {
        let places = ReadCells(bytes: bytes, index: index)
        var cells = places
        cells.all(0) { place in
          findings.add(
            "nul-byte", .error, places.position(place, file: file),
            "a zero byte stands in this cell", "export the file again as UTF-8")
        }
      }
    }
  }

  private func reportChanges(
    _ bytes: UnsafeBufferPointer<UInt8>, _ findings: inout DocumentFindings,
    _ dialect: inout DelimitedDialect
  ) {
    var cells = ReadCells(bytes: bytes, index: index)
    var converted: (count: Int, first: Int) = (0, 0)
    var invalid: (count: Int, first: Int) = (0, 0)
    var letters: Int?
    var invisible: [Int: Invisible] = [:]
    decoded.visit { piece, offset in
      switch piece {
      case .plain(_, isASCII: true): break
      case .plain(_, isASCII: false):
        if letters == nil, cells.place(of: offset) != nil { letters = offset }
      case .converted:
        guard cells.place(of: offset) != nil else { return }
        if converted.count == 0 { converted.first = offset }
        converted.count += 1
      case .invalid:
        guard cells.place(of: offset) != nil else { return }
        if invalid.count == 0 { invalid.first = offset }
        invalid.count += 1
      case .dropped(let scalar):
        guard let place = cells.place(of: offset) else { return }
        invisible[place.field, default: Invisible()].add(scalar, at: offset)
      case .spaced(let scalar):
        // At the ends of a cell white space of any kind means nothing.
        guard let place = cells.place(of: offset), cells.isInside(offset, place) else { return }
        invisible[place.field, default: Invisible()].add(scalar, at: offset)
      }
    }
    if converted.count > 0 {
      reportWindows1252(converted.first, letters, cells, &findings, &dialect)
    }
    if invalid.count > 0 {
      findings.add(
        "invalid-encoding", .error, cells.position(invalid.first, file: file),
        "the bytes here are not \(decoded.encoding.rawValue)",
        "save the file as UTF-8, or correct the encoding in study.yaml")
    }
    reportInvisible(invisible, cells, &findings)
  }

  private func reportWindows1252(
    _ first: Int, _ letters: Int?, _ cells: ReadCells, _ findings: inout DocumentFindings,
    _ dialect: inout DelimitedDialect
  ) {
    if letters == nil, decoded.evidence == .assumed {
      dialect.encoding = .windows1252
      findings.add(
        "windows-1252", .notice, cells.position(first, file: file),
        "the file is not UTF-8 and was read as Windows-1252",
        "save it as UTF-8, or state csv: {encoding: windows-1252} in study.yaml")
      return
    }
    dialect.encodingEvidence = .mixed
    findings.add(
      "mixed-encodings", .warning, cells.position(first, file: file),
      letters == nil
        ? "the byte-order mark says UTF-8, but this cell is Windows-1252; it was read so"
        : "this cell is Windows-1252, others of the file are UTF-8; each was read in its own encoding",
      "save the file as UTF-8; if all of it is Windows-1252, state csv: {encoding: windows-1252} "
        + "in study.yaml",
      related: letters.map { [cells.position($0, file: file)] } ?? [])
  }

  private func reportInvisible(
    _ invisible: [Int: Invisible], _ cells: ReadCells, _ findings: inout DocumentFindings
  ) {
    let columns = invisible.sorted { $0.key < $1.key }
    let isMany = columns.count > 10
    let groups = isMany ? [CellFindings.sum(columns.map(\.value))] : columns.map(\.value)
    for group in groups {
      let names = group.scalars.map(InvisibleCharacter.name(of:)).joined(separator: ", ")
      let areSpaces = group.scalars.allSatisfy { InvisibleCharacter.fate(of: $0) == .spaced }
      let what =
        areSpaces
        ? (group.count == 1
          ? "a space of another kind stands here" : "\(group.count) spaces of another kind stand")
        : (group.count == 1
          ? "a character that nobody sees stands here"
          : "\(group.count) characters that nobody sees stand")
      let place =
        group.count == 1
        ? "" : isMany ? " in \(columns.count) columns from here on" : " in this column from here on"
      findings.add(
        "invisible-character", areSpaces ? .notice : .warning,
        cells.position(group.first, file: file),
        "\(what)\(place) (\(names)); "
          + (areSpaces
            ? "read as \(group.count == 1 ? "a space" : "spaces")"
            : "\(group.count == 1 ? "it was" : "they were") taken out"),
        "type the text again, or paste it without its format")
    }
  }

  private static func sum(_ groups: [Invisible]) -> Invisible {
    var sum = Invisible()
    sum.first = groups.map(\.first).min() ?? 0
    for group in groups {
      sum.count += group.count
      for scalar in group.scalars where sum.scalars.count < 4 && !sum.scalars.contains(scalar) {
        sum.scalars.append(scalar)
      }
    }
    return sum
  }
}
