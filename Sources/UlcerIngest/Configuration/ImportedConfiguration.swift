package import SourceDiagnostics
import UlcerRecords

/// What an import must know of the study.yaml that it will write: nothing about reading files, which
/// is the mapping's, but the words that the study's own cells may hold.
package struct ImportedConfiguration: Sendable {
  /// What is wrong in it.
  package let diagnostics: [Diagnostic]
  /// Ids of planned visits, and `unscheduled`.
  package let visits: [String]
  /// Other words for the words of the study format, by column: the word and the code that it means.
  package let aliases: [String: [(word: String, code: Int)]]
  /// Whether it says where files are, what their columns are called or how they are written.
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
