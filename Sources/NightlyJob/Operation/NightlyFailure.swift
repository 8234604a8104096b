/// The reason why a study's night ends without a new run.
package struct NightlyFailure: Error, Hashable, Sendable {
  /// The exit code of the program.
  package let exit: NightlyExit
  /// A stable word for programs that read the log.
  package let code: String
  /// The message, one sentence without a full stop; never quotes a participant's cell.
  package let message: String
  /// The file concerned.
  package let file: String?

  /// Creates a failure.
  package init(_ exit: NightlyExit, _ code: String, _ message: String, file: String? = nil) {
    self.exit = exit
    self.code = code
    self.message = message
    self.file = file
  }
}
