import ArgumentParser
import CommandConventions

/// The columns that say how long each unit was followed and what happened.
struct FollowUpOptions: ParsableArguments {
  @Option(help: "The column with the time of the event or of the end of observation.")
  var time: String

  @Option(help: "The column with 1 for an event and 0 for censored, or with codes (see --cause).")
  var event: String?

  @Option(
    help: """
      The code in the --event column that counts as the event, or a column with codes of causes; 0 \
      is censored.
      """)
  var cause: String?

  @Option(
    help: """
      Words of the --event column that mean censored, ongoing,lost; 0, censored, false and no \
      always do.
      """)
  var censored: NameList?

  @Option(help: "The column with the time of a delayed entry; at risk only after it.")
  var entry: String?

  @Option(help: "The column that names the participant; units of one are not independent.")
  var cluster: String?

  @Option(
    help: """
      The column with case weights, from 1e-9 to 1e9. All whole: a row stands for so many units. \
      Otherwise every row is one unit with its weight.
      """)
  var weight: String?

  func validate() throws {
    if event == nil, cause == nil {
      throw ValidationError("name the column of events with --event, or of causes with --cause")
    }
  }

  /// Refuses `--censored` if one code was named as the event and all others are censored.
  func refuseUnusedWords(_ table: ColumnTable) throws {
    if censored != nil, cause != nil, !causeIsColumn(table) {
      throw CommandFailure(
        ProgramExit.usage,
        "--censored: with --cause CODE every other code is censored; leave it out")
    }
  }

  /// Ends with "data errors" at times below 0, unless rows have an entry: a time is counted from its
  /// own beginning, and a code for "unknown" such as -99 is none.
  func refuseNegativeTimes(_ rows: SelectedRows) throws {
    if entry != nil { return }
    try rows.refuseNegative("--time", hint: "with --entry times may be counted from another day")
  }

  /// The notice if no unit had an event.
  static func noEvents(_ count: Int) -> String {
    "No events: \(count == 1 ? "the only unit is" : "all \(count) units are") censored, so that "
      + "nothing that needs an event can be estimated."
  }

  /// The columns to read from the file for these options.
  func requests(_ table: ColumnTable) -> [ColumnRequest?] {
    let causes = cause.flatMap { causeIsColumn(table) ? $0 : nil }
    return [
      .number("--time", time), .text("--event", event),
      causes.map {
        ColumnRequest(option: "--cause", name: $0, kind: event == nil ? .text : .optionalText)
      }, .number("--entry", entry), .text("--cluster", cluster), .number("--weight", weight),
    ]
  }

  /// Returns true if `--cause` names a column and not a code; without `--event` it must.
  func causeIsColumn(_ table: ColumnTable) -> Bool {
    guard let cause else { return false }
    return event == nil || table.has(cause)
  }
}
