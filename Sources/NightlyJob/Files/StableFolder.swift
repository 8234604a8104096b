import Foundation
import LocalFiles
import UlcerIngest

/// Reads a study folder that somebody may be writing to at this moment.
///
/// Every file is read once into memory. Then all of them are looked at again: a file that is not
/// byte for byte what was read, or whose length, time of change or identity differ before and after
/// the second look, is still being written.
struct StableFolder {
  /// The study folder.
  let folder: String
  /// Runs between the two looks; tests change a file there.
  var betweenLooks: @Sendable () -> Void = {}

  /// The folder's bytes, or "try again" where they are in motion.
  func read() throws(NightlyFailure) -> StudySources {
    let sources = try look()
    betweenLooks()
    for (path, file) in sources.files.sorted(by: { $0.key < $1.key }) {
      let place = URL(fileURLWithPath: folder).appendingPathComponent(path).path
      let before = facts(of: place)
      guard before != nil, isSame(file.bytes, at: place), facts(of: place) == before else {
        throw NightlyFailure(
          .tryAgain, "file-changing", "the file changed while it was read; is it being copied?",
          file: path)
      }
    }
    let again = try look(onlyNames: true)
    guard again.listing == sources.listing else {
      throw NightlyFailure(
        .tryAgain, "folder-changing", "files came or went while the study was read")
    }
    return sources
  }

  private func look(onlyNames: Bool = false) throws(NightlyFailure) -> StudySources {
    if onlyNames {
      guard let names = StudyFolderReader.names(in: folder) else { throw noFolder }
      return StudySources(files: [:], listing: names)
    }
    do {
      return try StudyFolderReader.read(folder: folder)
    } catch {
      throw noFolder
    }
  }

  private var noFolder: NightlyFailure {
    NightlyFailure(.inputMissing, "no-study-folder", "there is no such study folder")
  }

  private struct Facts: Equatable {
    let size, inode, seconds, nanoseconds: Int
  }

  private func facts(of path: String) -> Facts? {
    var found = stat()
    guard stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    return Facts(
      size: Int(found.st_size), inode: Int(truncatingIfNeeded: found.st_ino),
      seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
  }

  /// Whether a file holds exactly these bytes; read in pieces, so that no second copy is held.
  private func isSame(_ bytes: [UInt8], at path: String) -> Bool {
    guard let file = try? RegularFile.open(path), file.length == bytes.count else { return false }
    let descriptor = file.descriptor
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    return bytes.withUnsafeBytes { whole in
      var place = 0
      while true {
        let got = piece.withUnsafeMutableBytes {
          Foundation.read(descriptor, $0.baseAddress, $0.count)
        }
        if got < 0, errno == EINTR { continue }
        if got < 0 { return false }
        if got == 0 { return place == whole.count }
        guard place + got <= whole.count, let start = whole.baseAddress else { return false }
        let isEqual = piece.withUnsafeBytes { read in
          read.baseAddress.map { memcmp($0, start + place, got) == 0 } ?? false
        }
        if !isEqual { return false }
        place += got
      }
    }
  }
}
