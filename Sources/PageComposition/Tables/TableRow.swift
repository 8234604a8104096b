/// A row of a table.
public struct TableRow: Hashable, Sendable {
  /// The role of a row among the rows around it.
  public enum Role: Hashable, Sendable {
    /// A row of data.
    case data
    /// The name of the group of rows below it; a single cell spans all columns.
    case group
    /// A sum of rows, in bold below a fine line.
    case total
  }

  /// The change of a row since an earlier edition of the document.
  public enum Change: Hashable, Sendable {
    /// The row is new: a thick bar in the margin.
    case added
    /// The row's contents have changed: a double line in the margin.
    case changed
  }

  /// The cells from left to right; missing ones are empty.
  public var cells: [TableCell]
  /// The role among the rows around it.
  public var role: Role
  /// The indentation of the first cell, in steps.
  public var indent: Int
  /// The name for links; `nil` for none.
  public var destination: String?
  /// The name that identifies the row in another edition; `nil` to use its contents.
  public var name: String?
  /// The change since an earlier edition; `nil` for none, or if there is no earlier edition.
  public var change: Change?

  /// Creates a row of cells.
  public init(
    _ cells: [TableCell], role: Role = .data, indent: Int = 0, destination: String? = nil,
    name: String? = nil
  ) {
    self.name = name
    self.cells = cells
    self.role = role
    self.indent = indent
    self.destination = destination
  }

  /// Returns the title of a group of rows, with a name if the title says more than who or what it
  /// is.
  public static func group(
    _ title: RichText, destination: String? = nil, name: String? = nil
  ) -> TableRow {
    TableRow([TableCell(title)], role: .group, destination: destination, name: name)
  }
}
