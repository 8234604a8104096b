import Foundation
import Synchronization

/// The hidden folder in which an import makes a study before it gets its name: `.NAME.XXXXXX`
/// beside its final place, locked while a program works in it.
///
/// SIGTERM and SIGINT remove it; after a SIGKILL the next import into the place removes it.
final class HalfImports: Sendable {
  private let above: String
  private let name: String
  /// The folder in the making; `nil` before it exists and once it has its name.
  private let making = Mutex<String?>(nil)

  /// - Parameters:
  ///   - above: the folder that contains the study folder.
  ///   - name: the study folder's name.
  init(above: String, name: String) {
    self.above = above
    self.name = name
  }

  /// Makes the folder, has it filled, and has it put into its place.
  ///
  /// - Parameters:
  ///   - fill: writes the files into it.
  ///   - put: gives it its name; no signal interrupts this.
  func work(
    fill: (_ folder: String) throws -> Void, put: (_ folder: String) throws -> Void
  ) throws {
    let signals = [SIGTERM, SIGINT].map(listen)
    defer {
      for (number, source) in signals {
        source.cancel()
        signal(number, SIG_DFL)
      }
    }
    let (folder, lock) = try making.withLock { making in
      let made = try make()
      making = made.folder
      return made
    }
    defer { close(lock) }
    do {
      try fill(folder)
      try making.withLock { making in
        try put(folder)
        making = nil
      }
    } catch {
      making.withLock { making in
        if let making { try? FileManager.default.removeItem(atPath: making) }
        making = nil
      }
      throw error
    }
    clear()
  }

  /// The reason why a folder could not be made.
  struct Failure: Error { let code: Int32 }

  private func make() throws -> (folder: String, lock: Int32) {
    var template = Array("\(above)/.\(name).XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw Failure(code: errno) }
    let folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw Failure(code: errno) }
    flock(lock, LOCK_EX | LOCK_NB)
    return (folder, lock)
  }

  private func listen(to number: Int32) -> (Int32, any DispatchSourceSignal) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: number, queue: DispatchQueue(label: "signals"))
    source.setEventHandler { [self] in
      making.withLock { making in
        if let making { try? FileManager.default.removeItem(atPath: making) }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
    }
    source.resume()
    return (number, source)
  }

  /// Removes the remains of killed imports: folders with such a name that hold nothing but the
  /// files of an import, and that nobody has locked.
  private func clear() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: above)) ?? []
    for left in names where isName(left) {
      let path = above + "/" + left
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var facts = stat()
      guard fstat(descriptor, &facts) == 0, facts.st_uid == geteuid(),
        flock(descriptor, LOCK_EX | LOCK_NB) == 0, isImport(path)
      else { continue }
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Tells if a name is `.NAME.XXXXXX`, or the same with `.old`.
  private func isName(_ left: String) -> Bool {
    let start = ".\(name)."
    guard left.hasPrefix(start) else { return false }
    var rest = left.dropFirst(start.count)
    if rest.hasSuffix(".old") { rest = rest.dropLast(4) }
    return rest.utf8.count == 6 && UnfinishedFiles.isLetters(rest.utf8)
  }

  private func isImport(_ folder: String) -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return false
    }
    return names.allSatisfy { StudyPublication.isOwnName($0) || UnfinishedFiles.isName($0) }
  }
}
