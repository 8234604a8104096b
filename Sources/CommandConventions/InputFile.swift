import ArgumentParser
import LocalFiles

/// A file that the command line names, read whole.
package enum InputFile {
  /// The bytes of a file; if there is none, or no regular file, the program ends with "input
  /// missing".
  ///
  /// - Parameter kind: the purpose of the file, for "there is no …": `mapping`, `template`.
  package static func read(_ path: String, as kind: String) throws -> [UInt8] {
    do throws(RegularFile.Failure) {
      return try RegularFile.read(path)
    } catch {
      throw CommandFailure(
        ProgramExit.inputMissing,
        error == .missing
          ? "there is no \(kind) \(path)"
          : "the \(kind) \(path) cannot be read: \(error.words)")
    }
  }
}
