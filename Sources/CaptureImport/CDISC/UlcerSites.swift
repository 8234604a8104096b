import SourceDiagnostics

/// The sites of the ulcers of TU, by participant and link.
struct UlcerSites {
  private struct Key: Hashable {
    let participant: String
    let link: String
  }

  /// The columns of TU that are taken over.
  let names: [String]
  private let cellsByKey: [Key: [String]]

  /// Reads TU; `nil` if there is none.
  init?(_ tables: [CapturedTable], _ diagnostics: inout [Diagnostic]) {
    guard let table = tables.first(where: { $0.name == "TU" }),
      let subject = table.column(called: "USUBJID"), let link = table.column(called: "TULNKID")
    else { return nil }
    let wanted = ["TULOC", "TULAT", "TUDIR", "TUPORTOT", "TUORRES"]
    let places = wanted.compactMap { table.column(called: $0) }
    let names = places.map { table.columns[$0].name.uppercased() }
    self.names = names
    // The text that identified the ulcer (TUORRES) may change between visits; its site may not.
    let fixed = places.indices.filter { names[$0] != "TUORRES" }
    var cells: [Key: [String]] = [:]
    for row in table.rows {
      let key = Key(participant: row.cells[subject], link: row.cells[link])
      let own = places.map { row.cells[$0] }
      guard let earlier = cells[key] else {
        cells[key] = own
        continue
      }
      if fixed.contains(where: { own[$0] != earlier[$0] }) {
        diagnostics.append(
          CDISCRule.severalMeasurements.finding(
            SourcePosition(file: table.file, line: row.line),
            "TU: an earlier row has another place for the same TULNKID",
            hint: "an ulcer that is somewhere else is another ulcer, with a TULNKID of its own"))
      }
    }
    cellsByKey = cells
  }

  /// The cells of one ulcer; empty ones if TU does not know it.
  func cells(of participant: String, link: String) -> [String] {
    cellsByKey[Key(participant: participant, link: link)]
      ?? [String](repeating: "", count: names.count)
  }
}
