import Foundation

/// Messages for people; results go to standard output.
enum StandardError {
  /// Writes one line.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether a person reads it, and no log.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether people are likely to look at it in colour.
  static var wantsColour: Bool {
    isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}

/// Results, which scripts read.
enum StandardOutput {
  /// Writes text as it is.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Whether people are likely to look at it in colour.
  static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Characters on a line of the terminal; `nil` where standard output is none.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
