import Foundation

/// A kernel lock on an open folder: only one job at a time writes to it.
///
/// The lock belongs to the open file description, not to a file: the kernel releases it when the
/// process ends, however it ends, and nothing is left to be cleaned up.
enum FolderLock {
  /// Works while the folder, which is there, is locked; another job that has it is `tryAgain`.
  static func hold<Result>(
    _ path: String, _ work: () throws(NightlyFailure) -> Result
  ) throws(NightlyFailure) -> Result {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FolderWork.failure(path, errno) }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      if code == EWOULDBLOCK {
        throw NightlyFailure(
          .tryAgain, "locked", "another job is at work in the output folder", file: path)
      }
      throw NightlyFailure(
        .cannotWrite, "no-lock", "the folder cannot be locked: \(String(cString: strerror(code)))",
        file: path)
    }
    return try work()
  }
}
