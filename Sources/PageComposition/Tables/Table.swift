/// A table: caption, head, rows, notes.
///
/// A table that is too long breaks between rows, with head and "(continued)" repeated. One that is
/// too wide breaks between columns, with the stub columns repeated. A row taller than a page breaks
/// between lines. Nothing is cut off.
public struct Table: Hashable, Sendable {
  /// The numbering of a table.
  public enum Kind: Hashable, Sendable {
    /// Numbers and summaries: "Table 3".
    case table
    /// One row for each case: "Listing 2".
    case listing
  }

  /// The sequence in which it is numbered: tables or listings.
  public var kind = Kind.table
  /// Number and title; `nil` for a table without a number.
  public var caption: Caption?
  /// The columns; a row's cells beyond them are in further columns without a head.
  public var columns: [TableColumn]
  /// Titles over several columns.
  public var spanners: [TableSpanner]
  /// The rows.
  public var rows: [TableRow]
  /// The number of columns at the left that are repeated if the table breaks by columns.
  public var stubColumns: Int
  /// The notes on the method; each is a separate paragraph.
  public var notes: [RichText]
  /// The source of the data; may be empty.
  public var source: RichText
  /// The text of a table without rows.
  public var emptyText: RichText

  /// Creates a table.
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
