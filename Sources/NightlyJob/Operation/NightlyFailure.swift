/// Why a study's night ends without a new run.
package struct NightlyFailure: Error, Hashable, Sendable {
  /// How the program ends.
  package let exit: NightlyExit
  /// A stable word for programs that read the log.
  package let code: String
  /// What happened, one sentence without a full stop; never a cell of a participant.
  package let message: String
  /// The file that it is about.
  package let file: String?

  /// States a failure.
  package init(_ exit: NightlyExit, _ code: String, _ message: String, file: String? = nil) {
    self.exit = exit
    self.code = code
    self.message = message
    self.file = file
  }
}
