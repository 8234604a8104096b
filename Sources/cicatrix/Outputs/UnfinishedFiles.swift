import Foundation

/// Files in the making, and those left by a killed program.
///
/// If the file system supports it, a file in the making has no name. Otherwise, and for the moment
/// between its last byte and its final name, it is called `.cicatrix-` and six letters, and is
/// locked. Such a file that nobody has locked belongs to a program that has ended.
enum UnfinishedFiles {
  private static let prefix = ".cicatrix-"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")

  /// Opens a new file for writing, readable by its owner alone, and locks it.
  ///
  /// - Returns: the descriptor, or -1 with `errno` on failure, and the name if it has one.
  static func begin(in folder: String) -> (descriptor: Int32, name: String?) {
    // __O_TMPFILE of <fcntl.h>, the same on every machine; the macro itself is not imported.
    let unnamed = 0o20_000_000 | O_DIRECTORY
    if access("/proc/self/fd", X_OK) == 0 {
      let descriptor = open(folder, unnamed | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        flock(descriptor, LOCK_EX | LOCK_NB)
        return (descriptor, nil)
      }
    }
    for _ in 0..<100 {
      let name = newName(in: folder)
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return (-1, nil) }
      flock(descriptor, LOCK_EX | LOCK_NB)
      // Another program's cleaning may have removed the file before the lock.
      var facts = stat()
      if fstat(descriptor, &facts) == 0, facts.st_nlink > 0 { return (descriptor, name) }
      close(descriptor)
    }
    return (-1, nil)
  }

  /// Gives a file without a name one for the moment before it is renamed; `nil` with `errno` if
  /// that fails.
  static func name(_ descriptor: Int32, in folder: String) -> String? {
    for _ in 0..<100 {
      let name = newName(in: folder)
      let isLinked =
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
      if isLinked { return name }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }

  /// Removes the files that ended programs have left in a folder.
  static func remove(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where isName(name) {
      let path = folder + "/" + name
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var facts = stat()
      guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
        facts.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(path)
    }
  }

  /// Tells if a name is one of a file in the making.
  static func isName(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.utf8.dropFirst(prefix.utf8.count)
    return rest.count == 6 && isLetters(rest)
  }

  /// Tells if bytes are letters and digits, as used by `mkstemp`.
  static func isLetters(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
  }

  /// Returns a random name, which is gone before anybody reads it.
  private static func newName(in folder: String) -> String {
    folder + "/" + prefix + String((0..<6).map { _ in letters.randomElement() ?? "x" })
  }
}
