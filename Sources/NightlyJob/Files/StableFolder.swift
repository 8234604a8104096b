import Foundation
import LocalFiles
import UlcerIngest

/// Reads a study folder to which somebody may be writing at the same time.
///
/// Every file is read once into memory, then read again for comparison. A file is still being
/// written if its bytes differ from those read first, or if its length, time of change or identity
/// differ before and after the second reading.
struct StableFolder {
  /// The study folder.
  let folder: String
  /// Runs between the two readings; tests change a file there.
  var betweenLooks: @Sendable () -> Void = {}

  /// Reads the folder's bytes; throws "try again" if a file is being written.
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

  /// Tells if a file holds exactly these bytes; reads in pieces, so that no second copy is in
  /// memory.
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
