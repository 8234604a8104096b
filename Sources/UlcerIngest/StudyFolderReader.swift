/// The one place where a study folder's files are opened; each file is read once.
public enum StudyFolderReader {
  /// Why a folder could not be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such folder, or it is not a folder.
    case noFolder(String)
  }

  /// Reads `study.yaml` and the CSV files that it names (or the canonical ones).
  ///
  /// - Parameter folder: path of the study folder.
  /// - Throws: `Failure.noFolder`; a single file that cannot be read is noted in `unreadable`.
  public static func read(folder: String) throws(Failure) -> StudySources {
    throw .noFolder(folder)
  }
}
