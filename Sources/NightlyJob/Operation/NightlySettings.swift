package import Foundation
package import UlcerRecords

/// The settings of a night from the command line.
package struct NightlySettings: Sendable {
  /// The study folders.
  package var studies: [String]
  /// The output folder.
  package var output: String
  /// The requested data cut-off.
  package var dataCut: CalendarDate?
  /// The template of the report; it has no errors.
  package var template: NightlyTemplate
  /// The program that computes and draws.
  package var program: ProgramIdentity
  /// The part of a night's work that this call does.
  package var work = NightlyWork.everything
  /// The number of runs to keep; `nil` to follow study.yaml.
  package var keep: Int?
  /// The file for Prometheus metrics.
  package var metrics: String?
  /// Errors in the data end the night.
  package var isStrict = false
  /// The seconds to wait for another process that has locked a history.
  var historyPatience = 5.0
  /// The clock.
  package var now: @Sendable () -> Date = { Date() }
  /// A request to stop.
  package var interruption = Interruption()
  /// Takes the number of items that are done.
  package var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  /// Runs between the two readings of a study folder; tests change a file there.
  var betweenLooks: @Sendable () -> Void = {}
  /// Runs before each item is made; tests fail or wait there.
  var beforeItem: @Sendable (RunItem) throws(RunItem.Failure) -> Void = { _ in }

  /// Creates settings from the required values.
  package init(
    studies: [String], output: String, template: NightlyTemplate, program: ProgramIdentity
  ) {
    self.studies = studies
    self.output = output
    self.template = template
    self.program = program
  }
}
