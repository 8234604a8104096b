import Foundation
import LocalFiles

/// Holds what lies beside the runs against what there should be: the page over the studies, and the
/// folder of the runs.
package struct OutputVerification {
  /// What came of the page over the studies.
  package enum Page: Hashable, Sendable {
    /// It comes out again, byte for byte.
    case same
    /// It is not what the runs and the history give.
    case differs
    /// It cannot be made anew, for this reason.
    case notMade(String)
  }

  private let output: String

  /// Names an output folder of `nightly`.
  package init(_ output: String) { self.output = output }

  /// What lies in the folder of a study's runs and is no run, sorted, as paths from the study's folder.
  package static func strangers(in home: StudyHome) -> [String] {
    FolderWork.names(in: home.runs).filter { name in
      !FolderWork.isFolder(home.folder(of: name)) || home.summary(of: name)?.run != name
    }.map { "runs/" + $0 }.sorted()
  }

  /// Makes the page over the studies anew from the runs and copies of the histories, and compares it.
  package func page() -> Page {
    guard let bytes = FolderWork.read(output + "/" + StudiesPage.file) else { return .differs }
    let places = OutputLayout(output).places
    guard let only = places.first, places.count == 1, only.home.path == output else {
      return compared(bytes, places)
    }
    // The folder of a study that has the output folder to itself is named in the page alone.
    guard case .made(let pattern) = made([named(only, OutputVerification.mark)]),
      let name = OutputVerification.name(in: bytes, pattern)
    else { return compared(bytes, places) }
    return compared(bytes, [named(only, name)])
  }

  private func named(_ place: OutputLayout.Place, _ name: String) -> OutputLayout.Place {
    OutputLayout.Place(name: name, home: place.home)
  }

  /// Stands for a name that is not known yet; it is none of a folder.
  private static let mark = "\u{E000}"

  /// What stands in a page where a pattern has the mark first; `nil` where that is no name.
  private static func name(in bytes: [UInt8], _ pattern: [UInt8]) -> String? {
    let pieces = String(decoding: pattern, as: UTF8.self).components(separatedBy: mark)
    let text = String(decoding: bytes, as: UTF8.self)
    guard pieces.count > 1, text.hasPrefix(pieces[0]) else { return nil }
    let name = String(text.dropFirst(pieces[0].count).prefix { $0 != "<" && $0 != "\"" })
    return SafeFileName.of(name) == name ? name : nil
  }

  private func compared(_ bytes: [UInt8], _ places: [OutputLayout.Place]) -> Page {
    switch made(places) {
    case .made(let again): again == bytes ? .same : .differs
    case .notMade(let reason): .notMade(reason)
    }
  }

  private enum Made {
    case made([UInt8])
    case notMade(String)
  }

  private func made(_ places: [OutputLayout.Place]) -> Made {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("cicatrix-verify-\(UUID().uuidString)").path
    defer { FolderWork.remove(scratch) }
    var studies: [StudyState] = []
    for (number, place) in places.enumerated() {
      let copy = StudyHome(path: "\(scratch)/\(number)")
      guard copyHistory(of: place.home, to: copy) else {
        return .notMade("history.sqlite of \(place.name) is gone or cannot be read")
      }
      studies.append(
        StudyState(
          of: place, in: output,
          manifest: place.home.latestRun.flatMap(place.home.summary(of:))?.manifest, end: nil,
          history: copy))
    }
    studies.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return .made(StudiesPage(studies: studies).bytes)
  }

  /// The history itself is not opened: opening it may mend it.
  private func copyHistory(of home: StudyHome, to copy: StudyHome) -> Bool {
    guard (try? FolderWork.make(copy.path)) != nil, FolderWork.isRegularFile(home.history) else {
      return false
    }
    for ending in ["", "-wal", "-journal"] where FolderWork.isRegularFile(home.history + ending) {
      let isCopied: ()? = try? FileManager.default.copyItem(
        atPath: home.history + ending, toPath: copy.history + ending)
      if isCopied == nil { return false }
    }
    return true
  }
}
