/// A table: caption, head, rows, notes.
///
/// Too long, it breaks between rows, with head and "(continued)" repeated; too wide, it breaks
/// between columns, with the stub columns repeated. A row taller than a page breaks between lines.
/// Nothing is cut off.
public struct Table: Hashable, Sendable {
  /// What its number counts.
  public enum Kind: Hashable, Sendable {
    /// Numbers and summaries: "Table 3".
    case table
    /// One row for each case: "Listing 2".
    case listing
  }

  /// Whether it is numbered among the tables or among the listings.
  public var kind = Kind.table
  /// Number and title; `nil` for a table without a number.
  public var caption: Caption?
  /// The columns; a row's cells beyond them are shown in further columns without a head.
  public var columns: [TableColumn]
  /// Titles over several columns.
  public var spanners: [TableSpanner]
  /// The rows.
  public var rows: [TableRow]
  /// How many columns at the left are repeated when the table breaks by columns.
  public var stubColumns: Int
  /// How it was made; each note is a paragraph of its own.
  public var notes: [RichText]
  /// Where its data come from; may be empty.
  public var source: RichText
  /// What a table without rows says.
  public var emptyText: RichText

  /// States a table.
  public init(
    caption: Caption?, columns: [TableColumn], spanners: [TableSpanner] = [], rows: [TableRow],
    stubColumns: Int = 1, notes: [RichText] = [], source: RichText = "",
    emptyText: RichText = "None"
  ) {
    self.caption = caption
    self.columns = columns
    self.spanners = spanners
    self.rows = rows
    self.stubColumns = stubColumns
    self.notes = notes
    self.source = source
    self.emptyText = emptyText
  }
}
