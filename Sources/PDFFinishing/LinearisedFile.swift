/// Writes a document so that a viewer can show its first page before the rest has come: "fast web
/// view" (PDF 1.7, annex F).
///
/// The file has two tables of objects, that of the first page at its beginning and that of
/// everything else at its end. Equal documents give equal bytes; the identifier follows from them.
enum LinearisedFile {
  /// The file; `nil` where the document's pages cannot be told apart.
  static func written(_ document: PlainDocument) -> [UInt8]? {
    guard let order = ObjectOrder(document) else { return nil }
    // What comes last has the lowest numbers; then the parameters, the catalogue, the hints.
    let late = order.otherPages.flatMap { $0 } + order.shared + order.rest
    let parameters = late.count + 1
    let hints = parameters + order.opening.count + 1
    var numbers = [Int](repeating: 0, count: document.objects.count)
    for (place, number) in late.enumerated() { numbers[number] = place + 1 }
    for (place, number) in order.opening.enumerated() { numbers[number] = parameters + 1 + place }
    for (place, number) in order.firstPage.enumerated() { numbers[number] = hints + 1 + place }

    var writer = ObjectWriter(document, numbers: numbers)
    let openingLengths = order.opening.map { writer.write($0) }
    let opening = writer.output.count
    let firstPageLengths = order.firstPage.map { writer.write($0) }
    let firstPage = writer.output.count - opening
    let lateLengths = late.map { writer.write($0) }
    let identifier = Identifier.text(writer.output)

    let front = LinearisedFront(
      parameters: parameters, objects: hints + 1 + order.firstPage.count - parameters,
      catalogue: numbers[document.root],
      information: document.information.map { numbers[$0] }, identifier: identifier)
    let hintStart = front.length + opening
    let hintStream = hintStream(
      number: hints,
      tables(order, numbers, firstPageLengths, lateLengths, start: hintStart))
    let firstPageStart = hintStart + hintStream.count
    let lateStart = firstPageStart + firstPage
    let table = lateStart + writer.output.count - opening - firstPage

    var end = "xref\n0 \(parameters)\n"
    let beforeFirstEntry = table + end.utf8.count - 1
    end += "0000000000 65535 f \n" + entries(lateLengths, from: lateStart)
    end += "trailer\n<< /Size \(parameters) /ID [ \(identifier) \(identifier) ] >>\n"
    end += "startxref\n\(front.tableStart)\n%%EOF\n"
    let start = front.text(
      fileLength: table + end.utf8.count, hints: (hintStart, hintStream.count),
      firstPage: (numbers[order.firstPage[0]], lateStart), pages: 1 + order.otherPages.count,
      table: table, beforeFirstEntry: beforeFirstEntry,
      entries: entries(openingLengths, from: front.length) + entry(hintStart)
        + entries(firstPageLengths, from: firstPageStart))

    var file: [UInt8] = []
    file.reserveCapacity(table + end.utf8.count)
    file += start.utf8
    file += writer.output[..<opening]
    file += hintStream
    file += writer.output[opening...]
    file += end.utf8
    return file
  }

  private static func entries(_ lengths: [Int], from start: Int) -> String {
    var text = ""
    var place = start
    for length in lengths {
      text += entry(place)
      place += length
    }
    return text
  }

  /// One entry of a table of objects: 20 bytes.
  static func entry(_ place: Int) -> String {
    let digits = String(place)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits + " 00000 n \n"
  }

  private static func tables(
    _ order: ObjectOrder, _ numbers: [Int], _ firstPage: [Int], _ late: [Int], start: Int
  ) -> HintTables {
    var next = 0
    func bytes(of objects: Int) -> Int {
      defer { next += objects }
      return late[next..<next + objects].reduce(0, +)
    }
    let firstPageBytes = firstPage.reduce(0, +)
    var sharedPlaces = [Int](repeating: 0, count: numbers.count)
    for (place, number) in (order.firstPage + order.shared).enumerated() {
      sharedPlaces[number] = place
    }
    var pages = [HintTables.Page(objects: firstPage.count, bytes: firstPageBytes, shared: [])]
    for (objects, shared) in zip(order.otherPages, order.sharedByPage) {
      pages.append(
        HintTables.Page(
          objects: objects.count, bytes: bytes(of: objects.count),
          shared: shared.map { sharedPlaces[$0] }.sorted()))
    }
    let privateBytes = late[..<next].reduce(0, +)
    let shared = Array(late[next..<next + order.shared.count])
    var outline: (number: Int, start: Int, objects: Int, bytes: Int)?
    if let root = order.outline.first {
      let isInFirstPage =
        order.firstPage.count > order.outline.count
        && order.firstPage[order.firstPage.count - order.outline.count] == root
      let lengths =
        isInFirstPage
        ? firstPage.suffix(order.outline.count)
        : late[(next + shared.count)...].prefix(order.outline.count)
      let place =
        isInFirstPage
        ? firstPageBytes - lengths.reduce(0, +)
        : firstPageBytes + privateBytes + shared.reduce(0, +)
      outline = (numbers[root], start + place, lengths.count, lengths.reduce(0, +))
    }
    return HintTables(
      pages: pages, firstPageStart: start, shared: firstPage + shared,
      sharedOfFirstPage: firstPage.count,
      firstShared: order.shared.first.map {
        (numbers[$0], start + firstPageBytes + privateBytes)
      } ?? (0, 0), outline: outline)
  }

  private static func hintStream(number: Int, _ tables: HintTables) -> [UInt8] {
    let (bytes, shared, outline) = tables.written()
    let stored = Deflation.compressed(bytes)
    let filter = stored == nil ? "" : " /Filter /FlateDecode"
    let places = "/S \(shared)" + (outline.map { " /O \($0)" } ?? "")
    let head =
      "\(number) 0 obj\n<< \(places)\(filter) /Length \((stored ?? bytes).count) >>\nstream\n"
    return Array(head.utf8) + (stored ?? bytes) + Array("\nendstream\nendobj\n".utf8)
  }
}
