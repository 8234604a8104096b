import Foundation

/// Messages for people; results go to standard output.
package enum StandardError {
  /// Writes one line.
  package static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes text as it is.
  package static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// A person reads it, not a log.
  package static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A person probably reads it in colour.
  package static var wantsColour: Bool {
    isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}

/// Results, which scripts read.
package enum StandardOutput {
  /// Writes text as it is.
  package static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// A person probably reads it in colour.
  package static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Characters on a line of the terminal; `nil` if standard output is none.
  package static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
