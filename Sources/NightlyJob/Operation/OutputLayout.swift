import AnalysedStudies
import Foundation
import LocalFiles

/// The folders of the output folder in which each study has its runs.
///
/// A single study has its runs in the output folder itself; several studies have a folder each,
/// named after the study folder. An output folder used for several studies keeps that form even if
/// a later call names only one of them.
package struct OutputLayout: Sendable {
  /// A study and the folder of its runs.
  package struct Place: Hashable, Sendable {
    /// The study's name in logs and metrics: the name of its folder as a safe file name.
    package let name: String
    /// The folder of its runs.
    package let home: StudyHome
  }

  private let output: String

  /// Creates a layout for an output folder.
  package init(_ output: String) { self.output = output }

  /// Returns the places of studies; refuses studies with the same name, and several studies in a
  /// folder laid out for one.
  func homes(of studies: [String]) throws(NightlyFailure) -> [Place] {
    let names = studies.map(OutputLayout.name(of:))
    guard Set(names.map { $0.lowercased() }).count == names.count else {
      throw NightlyFailure(
        .usage, "same-name", "two study folders have the same name; give each a call of its own")
    }
    let isSingle = FolderWork.isFolder(output + "/runs")
    if studies.count > 1, isSingle {
      throw NightlyFailure(
        .configuration, "other-layout",
        "the output folder holds the runs of one study; name another one for several", file: output)
    }
    let hasFolders = !isSingle && !places.isEmpty
    if studies.count > 1 || hasFolders, let name = names.first(where: PublishedFolder.isReserved) {
      throw NightlyFailure(
        .usage, "reserved-name",
        "a study folder has a name, \(name), that the output folder needs for itself; rename the "
          + "study folder, or publish it alone into an output folder of its own")
    }
    return names.map { name in
      Place(
        name: name,
        home: StudyHome(
          path: studies.count > 1 || hasFolders ? output + "/" + name : output))
    }
  }

  /// Returns the folders that the studies of a call have, or would have, if each has one in the
  /// output folder.
  package func homePaths(of studies: [String]) -> [String] {
    guard studies.count > 1 || !FolderWork.isFolder(output + "/runs") else { return [] }
    return studies.map { output + "/" + OutputLayout.name(of: $0) }
  }

  /// Refuses an existing output folder that is, or lies in, a study folder: the published files
  /// would become part of the study.
  func refuseStudies(_ studies: [String]) throws(NightlyFailure) {
    guard let place = OutputLayout.resolved(output) else { return }
    for study in studies {
      guard let folder = OutputLayout.resolved(study) else { continue }
      if place == folder || place.hasPrefix(folder + "/") {
        // Removes the folder again if it was just made.
        rmdir(output)
        throw NightlyFailure(
          .usage, "output-in-study", "the output folder lies in a study folder; name another one",
          file: output)
      }
    }
  }

  /// Returns the path without links and dots; `nil` if it does not exist.
  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The existing places.
  package var places: [Place] {
    if FolderWork.isFolder(output + "/runs") {
      return [Place(name: PathParts.name(of: output), home: StudyHome(path: output))]
    }
    return FolderWork.names(in: output)
      .filter { FolderWork.isFolder(output + "/" + $0 + "/runs") }
      .map { Place(name: $0, home: StudyHome(path: output + "/" + $0)) }
  }

  /// Returns the run that a path names by its own folder or by a link such as `latest`; `nil` for
  /// any other path.
  package static func run(at path: String) -> (place: Place, run: String)? {
    guard let folder = resolved(path), FolderWork.isRegularFile(folder + "/" + RunManifest.name)
    else {
      return nil
    }
    let runs = PathParts.folder(of: folder)
    guard PathParts.name(of: runs) == "runs" else { return nil }
    let home = PathParts.folder(of: runs)
    return (
      Place(name: PathParts.name(of: home), home: StudyHome(path: home)), PathParts.name(of: folder)
    )
  }

  /// Returns the name of a study folder as a safe file name.
  static func name(of study: String) -> String {
    let path = resolved(study) ?? URL(fileURLWithPath: study).standardizedFileURL.path
    return SafeFileName.of(PathParts.name(of: path))
  }
}
