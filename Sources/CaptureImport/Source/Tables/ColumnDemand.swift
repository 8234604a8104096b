import DelimitedText
import UlcerIngest

/// The columns of an export's text files that are read.
///
/// The content of the others, even a quote or a delimiter in a cell, changes nothing of what is
/// read of these.
public struct ColumnDemand: Hashable, Sendable {
  /// Names, folded.
  public var names: Set<String>
  /// Checkbox fields, folded, of which all options are read.
  var checkboxes: Set<String>
  /// Rows end with a delimiter although the header does not, as Castor writes them.
  var endsWithDelimiter = false

  /// States the columns that are asked for.
  init(names: Set<String>, checkboxes: Set<String> = []) {
    self.names = names
    self.checkboxes = checkboxes
  }

  /// The demand with more names.
  func adding(_ names: some Sequence<String>) -> ColumnDemand {
    var demand = self
    demand.names.formUnion(names.map { ColumnName.folded($0) })
    return demand
  }

  /// Returns true if a column of that name is read.
  func asks(for name: String) -> Bool {
    if names.contains(ColumnName.folded(name)) { return true }
    guard !checkboxes.isEmpty else { return false }
    return CheckboxOption(CapturedColumn(name: name, place: 1)).map {
      checkboxes.contains(ColumnName.folded($0.field))
    } ?? false
  }

  /// The fields of a file that are read: those with a name, but for names that must not be read and
  /// those that nothing asks for.
  static func choice(
    _ demand: ColumnDemand?, _ isHidden: @escaping @Sendable (String) -> Bool
  ) -> ColumnChoice {
    ColumnChoice(
      decidesDelimiter: demand != nil, endsWithDelimiter: demand?.endsWithDelimiter ?? false
    ) { names in
      Set(
        names.indices.filter { field in
          let title = TableHeader.title(Array(names[field].utf8)[...])
          return !title.isEmpty && !AllocationNames.suggests(column: title) && !isHidden(title)
            && demand?.asks(for: title) ?? true
        })
    }
  }
}
