import SourceDiagnostics

/// Finds two files of one part: an older export that lies beside the newer one.
enum TwinTables {
  /// A finding for each table whose columns are those of an earlier one from another file.
  static func findings(in tables: [CapturedTable]) -> [Diagnostic] {
    var first: [[String]: CapturedTable] = [:]
    var findings: [Diagnostic] = []
    for table in tables where table.columns.count > 1 {
      let names = table.columns.map { ColumnName.folded($0.name) }
      guard let earlier = first[names] else {
        first[names] = table
        continue
      }
      guard earlier.file != table.file else { continue }
      findings.append(
        ImportRule.twoFilesOfOnePart.finding(
          SourcePosition(file: table.file, line: 1),
          "this file has the same columns as \(earlier.file): both seem to be one part",
          hint: "keep the newer one in the source",
          related: [SourcePosition(file: earlier.file, line: 1)]))
    }
    return findings
  }
}
