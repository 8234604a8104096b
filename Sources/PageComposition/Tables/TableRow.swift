/// A row of a table.
public struct TableRow: Hashable, Sendable {
  /// What a row is to the rows around it.
  public enum Role: Hashable, Sendable {
    /// A row of data.
    case data
    /// The name of the group of rows below it; its first cell runs over all columns when it is the
    /// only one.
    case group
    /// A sum of rows, in bold below a fine line.
    case total
  }

  /// What became of a row since an earlier edition of the document.
  public enum Change: Hashable, Sendable {
    /// It was not there: a thick bar in the margin.
    case added
    /// It was there with other contents: a double line in the margin.
    case changed
  }

  /// The cells from left to right; missing ones are empty.
  public var cells: [TableCell]
  /// What it is to the rows around it.
  public var role: Role
  /// How far its first cell is set in, in steps.
  public var indent: Int
  /// Its name for links; `nil` for none.
  public var destination: String?
  /// By what it is known again in another edition; `nil` for what stands in it.
  public var name: String?
  /// What became of it since an earlier edition; `nil` for nothing, or nothing to compare with.
  public var change: Change?

  /// A row of cells.
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

  /// The title of a group of rows, with a name where the title says more than who or what it is.
  public static func group(
    _ title: RichText, destination: String? = nil, name: String? = nil
  ) -> TableRow {
    TableRow([TableCell(title)], role: .group, destination: destination, name: name)
  }
}
