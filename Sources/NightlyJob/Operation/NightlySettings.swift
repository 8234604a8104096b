package import Foundation
package import UlcerRecords

/// What a night is told by the command line.
package struct NightlySettings: Sendable {
  /// The study folders.
  package var studies: [String]
  /// The output folder.
  package var output: String
  /// The data cut-off that is asked for.
  package var dataCut: CalendarDate?
  /// The template of the report, free of errors.
  package var template: NightlyTemplate
  /// What computes and draws.
  package var program: ProgramIdentity
  /// What the call does of a night.
  package var work = NightlyWork.everything
  /// Runs to keep; `nil` for what study.yaml says.
  package var keep: Int?
  /// The file for Prometheus metrics.
  package var metrics: String?
  /// Whether errors in the data end the night.
  package var isStrict = false
  /// Seconds to wait for another process that has locked a history.
  package var historyPatience = 5.0
  /// The clock.
  package var now: @Sendable () -> Date = { Date() }
  /// A request to stop.
  package var interruption = Interruption()
  /// Takes the number of items that are done.
  package var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  /// Runs between the two looks at a study folder; tests change a file there.
  package var betweenLooks: @Sendable () -> Void = {}
  /// Runs before each item is made; tests fail or wait there.
  package var beforeItem: @Sendable (RunItem) throws(RunItem.Failure) -> Void = { _ in }

  /// Names what must be named.
  package init(
    studies: [String], output: String, template: NightlyTemplate, program: ProgramIdentity
  ) {
    self.studies = studies
    self.output = output
    self.template = template
    self.program = program
  }
}
