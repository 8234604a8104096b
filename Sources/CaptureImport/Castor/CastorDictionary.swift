import SourceDiagnostics
import UlcerIngest

/// The lists of variables and of field options that Castor writes beside the data.
///
/// They are recognised by their headers, whatever the files are called.
struct CastorDictionary {
  /// The account of each list's file.
  private(set) var accounts: [String: CaptureFileAccount] = [:]
  /// The faults of the lists.
  private(set) var diagnostics: [Diagnostic] = []
  private var labels: [String: String] = [:]
  private var groups: [String: String] = [:]
  private var optionsByVariable: [String: [CapturedOption]] = [:]
  private var optionsByGroup: [String: [CapturedOption]] = [:]
  private var hidden: Set<String> = []

  private static let variableNames = ["Variable Name", "Field Variable Name", "Field Name"]
  private static let labelNames = ["Field Label", "Label"]
  private static let groupNames = ["Option Group Name", "Optiongroup Name", "Option Group"]
  private static let optionNames = ["Option Name", "Option Label"]
  private static let valueNames = ["Option Value", "Value"]

  /// Reads every list of the source.
  ///
  /// - Parameter pattern: a file that the mapping names; one that is no list is reported.
  init(_ source: CaptureSource, named pattern: String?) {
    for file in source.files {
      let isNamed = pattern.map { NamePattern($0).matches(path: file.path) } ?? false
      guard isNamed || CastorDictionary.mayBeList(file) else { continue }
      let read = DelimitedTable(file, name: file.stem)
      guard let table = read.table else { continue }
      let isOptions = addOptions(table)
      guard addVariables(table) || isOptions else {
        if isNamed {
          diagnostics.append(
            ImportRule.ignoredFile.finding(
              SourcePosition(file: file.path, line: 1),
              "this is named as the dictionary, and has no list of options or variables",
              hint: "Castor's lists have ‘Option Value’ and ‘Option Name’, or ‘Variable Name’"))
        }
        continue
      }
      diagnostics += read.diagnostics
      if let account = read.account { accounts[file.path] = account }
    }
  }

  /// Returns the label of a variable for people.
  func label(of variable: String) -> String? { labels[ColumnName.folded(variable)] }

  /// The options of a variable.
  func options(of variable: String) -> [CapturedOption] {
    let name = ColumnName.folded(variable)
    return optionsByVariable[name] ?? groups[name].flatMap { optionsByGroup[$0] } ?? []
  }

  /// Returns true if a variable's label or type, rather than its name, reveals that it holds the
  /// allocation.
  func looksLikeAllocation(_ column: String) -> Bool {
    let variable = column.split(separator: "#").first.map(String.init) ?? column
    return hidden.contains(ColumnName.folded(variable))
  }

  /// Returns true if the first line has the words of a list; data files are not read twice.
  private static func mayBeList(_ file: CaptureFile) -> Bool {
    let head = file.bytes.prefix(2000).prefix { $0 != 0x0A && $0 != 0x0D }
    let line = ColumnName.folded(String(decoding: head.filter { $0 != 0 }, as: UTF8.self))
    return line.contains("optionvalue") || line.contains("variablename")
  }

  private mutating func addOptions(_ table: CapturedTable) -> Bool {
    guard let value = place(valueNames: CastorDictionary.valueNames, in: table),
      let name = place(valueNames: CastorDictionary.optionNames, in: table)
    else { return false }
    let variable = place(valueNames: CastorDictionary.variableNames, in: table)
    let group = place(valueNames: CastorDictionary.groupNames, in: table)
    for row in table.rows {
      let option = CapturedOption(value: row.cells[value], label: row.cells[name])
      if let variable {
        optionsByVariable[ColumnName.folded(row.cells[variable]), default: []].append(option)
      } else if let group {
        optionsByGroup[ColumnName.folded(row.cells[group]), default: []].append(option)
      }
    }
    return true
  }

  private mutating func addVariables(_ table: CapturedTable) -> Bool {
    guard let variable = place(valueNames: CastorDictionary.variableNames, in: table)
    else { return false }
    let label = place(valueNames: CastorDictionary.labelNames, in: table)
    let group = place(valueNames: CastorDictionary.groupNames, in: table)
    let type = table.column(called: "Field Type")
    guard label != nil || type != nil else { return false }
    for row in table.rows {
      let name = ColumnName.folded(row.cells[variable])
      if name.isEmpty { continue }
      if let group, !row.cells[group].isEmpty { groups[name] = ColumnName.folded(row.cells[group]) }
      if let label {
        let text = row.cells[label]
        labels[name] = text
        // A short label is a name; in a long one ‘arm’ may be part of a body.
        if text.split(separator: " ").count <= 5, AllocationNames.isCertain(text) {
          hidden.insert(name)
        }
      }
      if let type, row.cells[type].lowercased().contains("randomi") { hidden.insert(name) }
    }
    return true
  }

  private func place(valueNames names: [String], in table: CapturedTable) -> Int? {
    names.lazy.compactMap { table.column(called: $0) }.first
  }
}
