import ArgumentParser
import CommandConventions
import Foundation
import PDFFinishing

/// The source of a passphrase: a file or a terminal, never the command line, which every process of
/// the machine can read.
enum PassphraseSource {
  /// The first line of this file.
  case file(String)
  /// Typed twice on the terminal, without being shown.
  case terminal

  /// Asks for the passphrase; ends with "input missing" without a file, with "usage" without a
  /// terminal or when the text cannot be a passphrase.
  func passphrase() throws -> Passphrase {
    let bytes: [UInt8]
    switch self {
    case .file(let path):
      bytes = try InputFile.read(path, as: "passphrase file")
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & 0o044 != 0 {
        StandardError.say("cicatrix: warning: others than you can read the file \(path)")
      }
    case .terminal:
      let first = try HiddenLine.read("Passphrase: ")
      guard try HiddenLine.read("Again: ") == first else {
        throw ValidationError("the two passphrases differ")
      }
      bytes = first
    }
    do throws(Passphrase.Failure) {
      return try Passphrase(firstLineOf: bytes)
    } catch {
      switch error {
      case .empty: throw ValidationError("the passphrase is empty")
      case .tooLong: throw ValidationError("a passphrase has at most 127 bytes")
      case .notText: throw ValidationError("a passphrase is one line of UTF-8 text")
      }
    }
  }
}

/// A line typed on the terminal that is not shown.
private enum HiddenLine {
  static func read(_ prompt: String) throws -> [UInt8] {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw ValidationError("there is no terminal to ask on; give --passphrase-file FILE")
    }
    defer { close(terminal) }
    var shown = termios()
    guard tcgetattr(terminal, &shown) == 0 else {
      throw ValidationError("the terminal cannot hide what is typed; give --passphrase-file FILE")
    }
    var hidden = shown
    // Keys that would end the program are read as letters meanwhile, so that the echo is always
    // restored.
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else {
      throw ValidationError("the terminal cannot hide what is typed; give --passphrase-file FILE")
    }
    defer {
      tcsetattr(terminal, TCSAFLUSH, &shown)
      say("\n", terminal)
    }
    say(prompt, terminal)
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count < 4096 {
      let count = Foundation.read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      // An end of input, a line end, or ^C.
      if count <= 0 || byte == 0x0A || byte == 0x03 { break }
      line.append(byte)
    }
    if byte == 0x03 { throw ValidationError("no passphrase was given") }
    return line
  }

  private static func say(_ text: String, _ terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = Foundation.write(terminal, bytes, bytes.count)
  }
}
