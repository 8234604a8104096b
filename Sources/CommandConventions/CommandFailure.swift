package import ArgumentParser

/// The end of a command that cannot do what it was asked: its messages and its exit code.
///
/// The code that finds the reason throws it; only the start of the program writes the messages to
/// standard error and ends with the code.
package struct CommandFailure: Error {
  /// The messages, with a line end after each line.
  package let text: String
  /// The exit code.
  package let exit: ExitCode

  private init(text: String, exit: ExitCode) {
    self.text = text
    self.exit = exit
  }

  /// States a failure by messages, each a line after the program's name; no message is needed if
  /// standard output has it already.
  ///
  /// - Parameter listing: findings as a person reads them, before the messages.
  package init(_ exit: ExitCode, listing: String = "", _ messages: String...) {
    self.init(exit, listing: listing, messages)
  }

  /// States a failure by a list of messages.
  package init(_ exit: ExitCode, listing: String = "", _ messages: [String]) {
    self.init(text: listing + messages.map { "cicatrix: \($0)\n" }.joined(), exit: exit)
  }

  /// The same failure with one more message at its end.
  package func adding(_ message: String) -> CommandFailure {
    CommandFailure(text: text + "cicatrix: \(message)\n", exit: exit)
  }

  /// The same failure with a last line that does not begin with the program's name.
  package func adding(line: String) -> CommandFailure {
    CommandFailure(text: text + line + "\n", exit: exit)
  }
}
