public import SourceDiagnostics

/// A first mapping from the headers of an export; `?` marks open questions.
public struct MappingSuggestion: Sendable {
  /// The faults of the export.
  public let diagnostics: [Diagnostic]
  /// The mapping; `nil` if the export has no table.
  public let text: String?

  /// Reads the export and suggests.
  public init(_ source: CaptureSource, system: CaptureSystem) {
    let readable = source.withoutAllocation()
    let reading = system.reader.read(
      readable.source, settings: system == .cdisc ? CDISCReader.standardAlone : CaptureSettings())
    diagnostics = readable.diagnostics + reading.diagnostics
    guard !reading.tables.isEmpty else {
      text = nil
      return
    }
    let mapping =
      system == .cdisc
      ? CDISCMapping.text(for: reading.tables)
      : SuggestedMapping(reading.tables, system: system).text
    let others = readable.source.ignored.filter { path in
      !readable.diagnostics.contains { $0.position.file == path }
    }
    text =
      mapping
      + others.map {
        "# \(YAMLText.comment($0)) was not opened. If it is text, name it under tables: {file: …}; else add it to ignore.\n"
      }.joined()
  }
}
