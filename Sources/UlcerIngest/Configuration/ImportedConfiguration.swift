package import SourceDiagnostics
import UlcerRecords

/// The part of the study.yaml to be written that an import must know: nothing about reading files,
/// which is the mapping's task, but the words that the study's own cells may hold.
package struct ImportedConfiguration: Sendable {
  /// The faults found in it.
  package let diagnostics: [Diagnostic]
  /// Ids of planned visits, and `unscheduled`.
  package let visits: [String]
  /// Other words for the words of the study format, by column: the word and the code that it means.
  package let aliases: [String: [(word: String, code: Int)]]
  /// It states the places of files, the names of their columns or their notation.
  package let saysHowToRead: Bool

  /// Reads the bytes of study.yaml.
  package init(_ bytes: [UInt8]) {
    let configuration = StudyConfiguration.read(bytes)
    let settings = configuration.settings
    diagnostics = configuration.diagnostics
    visits = configuration.plan.visits.map(\.id) + ["unscheduled"]
    aliases = settings.aliases
    let common = settings.common
    saysHowToRead =
      !settings.paths.isEmpty || !settings.columns.isEmpty || !settings.byFile.isEmpty
      || common.delimiter != nil || common.encoding != nil || common.decimalMark != nil
      || common.dateOrder != nil
  }
}
