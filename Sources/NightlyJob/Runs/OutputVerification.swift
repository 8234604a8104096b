import Foundation
import LocalFiles

/// Checks the files beside the runs: the page over the studies, and the contents of the folder of
/// the runs.
package struct OutputVerification {
  /// The result of checking the page over the studies.
  package enum Page: Hashable, Sendable {
    /// The page comes out again, byte for byte.
    case same
    /// The page differs from what the runs and the history give.
    case differs
    /// The page cannot be made anew, for this reason.
    case notMade(String)
  }

  private let output: String

  /// Creates a verification of an output folder of `nightly`.
  package init(_ output: String) { self.output = output }

  /// Returns the entries in the folder of a study's runs that are no run, sorted, as paths from the
  /// study's folder.
  static func strangers(in home: StudyHome) -> [String] {
    FolderWork.names(in: home.runs).filter { name in
      !FolderWork.isFolder(home.folder(of: name)) || home.summary(of: name)?.run != name
    }.map { "runs/" + $0 }.sorted()
  }

  /// Makes the page over the studies anew from the runs and copies of the histories, and compares
  /// it.
  package func page() -> Page {
    guard let bytes = FolderWork.read(output + "/" + StudiesPage.file) else { return .differs }
    let places = OutputLayout(output).places
    guard let only = places.first, places.count == 1, only.home.path == output else {
      return compared(bytes, places)
    }
    // If one study has the output folder to itself, only the page gives the name of the study
    // folder.
    guard case .made(let pattern) = made([named(only, OutputVerification.mark)]),
      let name = OutputVerification.name(in: bytes, pattern)
    else { return compared(bytes, places) }
    return compared(bytes, [named(only, name)])
  }

  private func named(_ place: OutputLayout.Place, _ name: String) -> OutputLayout.Place {
    OutputLayout.Place(name: name, home: place.home)
  }

  /// A placeholder for a name that is not known yet; no folder has this name.
  private static let mark = "\u{E000}"

  /// Returns the text of the page at the pattern's first mark; `nil` if it is not a name.
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

  /// Copies the history instead of opening it, because opening may repair it.
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
