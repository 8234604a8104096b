import AnalysedStudies
import Foundation
import LocalFiles
import UlcerIngest

/// File operations that return once the data are on the disk, or throw an error with the reason.
enum FolderWork {
  /// The failure of an operation on a path.
  static func failure(_ path: String, _ code: Int32) -> NightlyFailure {
    NightlyFailure(
      .cannotWrite, "cannot-write", "cannot write: \(String(cString: strerror(code)))", file: path)
  }

  /// Makes a folder and those above it; leaves an existing one as it is.
  static func make(_ path: String) throws(NightlyFailure) {
    var facts = stat()
    if stat(path, &facts) == 0 {
      guard facts.st_mode & S_IFMT == S_IFDIR else { throw failure(path, ENOTDIR) }
      return
    }
    let above = PathParts.folder(of: path)
    if !above.isEmpty, above != path { try make(above) }
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path, errno) }
  }

  /// The bytes written before each wait for the disk.
  private static let longestWait = 8 << 20

  /// Writes a new file and waits until its bytes are on the disk.
  static func write(_ bytes: [UInt8], to path: String) throws(NightlyFailure) {
    // Without O_NONBLOCK this would wait on a pipe of that name; the flag has no effect on a file.
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC,
      0o644)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw failure(path, EINVAL)
    }
    var code = DiskWriting.add(bytes, to: descriptor, longestWait: longestWait)
    if code == 0 { code = DiskWriting.wait(for: descriptor) }
    let last = DiskWriting.end(descriptor)
    if code == 0 { code = last }
    if code != 0 {
      unlink(path)
      throw failure(path, code)
    }
  }

  /// Writes a file whole or not at all: first beside its final path, then renamed.
  static func replace(_ path: String, with bytes: [UInt8]) throws(NightlyFailure) {
    let folder = PathParts.folder(of: path)
    let name = PathParts.name(of: path)
    let temporary = (folder.isEmpty ? "." : folder) + "/." + name + ".new"
    // Removes what a killed job has left, or a link to elsewhere.
    unlink(temporary)
    try write(bytes, to: temporary)
    let code = DiskWriting.put(temporary, at: path)
    if code != 0 { throw failure(path, code) }
    try sync(folder: folder.isEmpty ? "." : folder)
  }

  /// Gives a file a second name; copies it if the file system has no links.
  static func carry(
    _ source: String, to path: String, bytes: @autoclosure () -> [UInt8]
  ) throws(NightlyFailure) {
    if link(source, path) == 0 { return }
    try write(bytes(), to: path)
  }

  /// Waits until the names in a folder are on the disk.
  static func sync(folder path: String) throws(NightlyFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    // Some file systems cannot sync folders.
    let code = DiskWriting.wait(for: descriptor, tolerates: EINVAL)
    if code != 0 { throw failure(path, code) }
  }

  /// Waits until the names in a folder and in all folders in it are on the disk.
  static func sync(below path: String) throws(NightlyFailure) {
    for name in names(in: path) where isFolder(path + "/" + name) {
      try sync(below: path + "/" + name)
    }
    try sync(folder: path)
  }

  /// Renames; the folders of both names are on the disk afterwards.
  static func move(_ source: String, to path: String) throws(NightlyFailure) {
    if rename(source, path) != 0 { throw failure(path, errno) }
    try sync(folder: PathParts.folder(of: path))
  }

  /// Reads a file to which nobody is writing; `nil` if it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    try? RegularFile.read(path)
  }

  /// The names in a folder, sorted by bytes; empty if the folder does not exist.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder with its contents; anything that cannot be removed stays.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Tells if the path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Tells if the path is a regular file; a link to one does not count.
  static func isRegularFile(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// The length of a file; `nil` if it does not exist.
  static func size(of path: String) -> Int? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }
}
