/// The beginning of a linearised file: its parameters and the table of what stands at the front.
///
/// It has the same length whatever the numbers in it, so that places can be reckoned before.
struct LinearisedFront {
  let parameters: Int
  /// How many objects the table has, the parameters first.
  let objects: Int
  let catalogue: Int
  let information: Int?
  let identifier: String

  private static let version = "%PDF-1.7\n%\u{3C0}\u{3B1}\u{3B2}\n"

  var tableStart: Int {
    LinearisedFront.version.utf8.count + parametersText(0, (0, 0), (0, 0), 0, 0).utf8.count
  }
  var length: Int {
    text(
      fileLength: 0, hints: (0, 0), firstPage: (0, 0), pages: 0, table: 0, beforeFirstEntry: 0,
      entries: ""
    ).utf8.count + (objects - 1) * 20
  }

  func text(
    fileLength: Int, hints: (start: Int, length: Int), firstPage: (number: Int, end: Int),
    pages: Int, table: Int, beforeFirstEntry: Int, entries: String
  ) -> String {
    let information = information.map { " /Info \($0) 0 R" } ?? ""
    return LinearisedFront.version
      + parametersText(fileLength, hints, firstPage, pages, beforeFirstEntry)
      + "xref\n\(parameters) \(objects)\n"
      + LinearisedFile.entry(LinearisedFront.version.utf8.count)
      + entries
      + "trailer\n<< /Size \(parameters + objects) /Prev \(padded(table)) /Root \(catalogue) 0 R"
      + "\(information) /ID [ \(identifier) \(identifier) ] >>\nstartxref\n0\n%%EOF\n"
  }

  private func parametersText(
    _ fileLength: Int, _ hints: (start: Int, length: Int), _ firstPage: (number: Int, end: Int),
    _ pages: Int, _ beforeFirstEntry: Int
  ) -> String {
    "\(parameters) 0 obj\n<< /Linearized 1 /L \(padded(fileLength)) /H [ \(padded(hints.start)) "
      + "\(padded(hints.length)) ] /O \(padded(firstPage.number)) /E \(padded(firstPage.end)) "
      + "/N \(padded(pages)) /T \(padded(beforeFirstEntry)) >>\nendobj\n"
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return digits + String(repeating: " ", count: max(0, 10 - digits.utf8.count))
  }
}
