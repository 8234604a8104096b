extension Table {
  /// Returns the table with a raised letter after each text that has a footnote, and the footnotes
  /// below it in reading order: heads, then rows. Equal footnotes share a letter.
  func markingFootnotes() -> Table {
    guard
      columns.contains(where: { $0.footnote != nil })
        || rows.contains(where: { $0.cells.contains { $0.footnote != nil } })
    else { return self }
    var table = self
    var known: [RichText] = []
    func mark(_ footnote: RichText?) -> RichText {
      guard let footnote, !footnote.isEmpty else { return "" }
      if let place = known.firstIndex(of: footnote) { return RichText(Table.mark(place)) }
      known.append(footnote)
      return RichText(Table.mark(known.count - 1))
    }
    for column in table.columns.indices {
      table.columns[column].header = table.columns[column].header + mark(columns[column].footnote)
    }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let footnote = rows[row].cells[cell].footnote
        table.rows[row].cells[cell].text = table.rows[row].cells[cell].text + mark(footnote)
      }
    }
    table.notes =
      known.enumerated().map { RichText(Table.mark($0.offset) + "\u{2002}") + $0.element } + notes
    return table
  }

  private static let letters = Array("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ")

  /// Returns the mark of a footnote by its place: ᵃ, ᵇ, …; after the last letter, doubled letters.
  static func mark(_ place: Int) -> String {
    String(repeating: letters[place % letters.count], count: place / letters.count + 1)
  }
}
