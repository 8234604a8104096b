package import ArgumentParser

/// The reasons for which the program ends, in the exit codes that scripts rely on.
///
/// The numbers are those of `sysexits.h`.
package enum ProgramExit {
  /// Wrong words on the command line.
  package static let usage = ExitCode(64)
  /// The data have errors.
  package static let dataErrors = ExitCode(65)
  /// An input is missing.
  package static let inputMissing = ExitCode(66)
  /// The program itself failed.
  package static let internalFailure = ExitCode(70)
  /// An output cannot be written.
  package static let cannotWrite = ExitCode(73)
  /// The study's configuration or the program's set-up cannot be used.
  package static let configuration = ExitCode(78)
}
