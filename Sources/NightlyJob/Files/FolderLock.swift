import Foundation

/// A kernel lock on an open folder: only one job at a time writes to it.
///
/// The lock belongs to the open file description, not to a file: the kernel releases it when the
/// process ends, however it ends, and nothing is left to be cleaned up.
enum FolderLock {
  /// Runs the work while an existing folder is locked; throws `tryAgain` if another job holds the
  /// lock.
  ///
  /// Jobs that share the lock work at the same time, but never at the same time as one that holds
  /// it alone.
  static func hold<Result>(
    _ path: String, isShared: Bool = false, _ work: () throws(NightlyFailure) -> Result
  ) throws(NightlyFailure) -> Result {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FolderWork.failure(path, errno) }
    defer { close(descriptor) }
    try lock(descriptor, path, isShared ? LOCK_SH : LOCK_EX)
    return try work()
  }

  /// Runs the work while a file is locked; creates the file if it does not exist.
  ///
  /// A network file system passes the lock of a file on to the other machines, but not always that
  /// of a folder. A file that was removed meanwhile gives `tryAgain`.
  static func hold<Result>(
    file path: String, _ work: () throws(NightlyFailure) -> Result
  ) throws(NightlyFailure) -> Result {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw busy(path) }
      throw FolderWork.failure(path, errno)
    }
    defer { close(descriptor) }
    try lock(descriptor, path, LOCK_EX)
    var held = stat()
    var named = stat()
    guard fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
      held.st_dev == named.st_dev
    else { throw busy(path) }
    return try work()
  }

  private static func lock(
    _ descriptor: Int32, _ path: String, _ kind: Int32
  ) throws(NightlyFailure) {
    guard flock(descriptor, kind | LOCK_NB) != 0 else { return }
    let code = errno
    if code == EWOULDBLOCK { throw busy(path) }
    throw NightlyFailure(
      .cannotWrite, "no-lock", "the folder cannot be locked: \(String(cString: strerror(code)))",
      file: path)
  }

  private static func busy(_ path: String) -> NightlyFailure {
    NightlyFailure(
      .tryAgain, "locked", "another job is at work in the output folder", file: path)
  }
}
