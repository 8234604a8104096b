import ArgumentParser

/// Why the program ends, in the exit codes that scripts rely on.
///
/// The numbers are those of `sysexits.h`.
enum ProgramExit {
  /// Wrong words on the command line.
  static let usage = ExitCode(64)
  /// The data have errors.
  static let dataErrors = ExitCode(65)
  /// An input is missing.
  static let inputMissing = ExitCode(66)
  /// The program itself failed.
  static let internalFailure = ExitCode(70)
  /// An output cannot be written.
  static let cannotWrite = ExitCode(73)
  /// The study's configuration or the program's set-up cannot be used.
  static let configuration = ExitCode(78)
}
