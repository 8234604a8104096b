import AnalysedStudies
import Foundation
import LocalFiles

/// Where in the output folder each study has its runs.
///
/// One study has them in the folder itself, several have a folder each, named after the study folder.
/// A folder that was used for several keeps that form, also when one of them is named alone.
package struct OutputLayout: Sendable {
  /// A study's place.
  package struct Place: Hashable, Sendable {
    /// The study's name in logs and metrics: that of its folder, made harmless.
    package let name: String
    /// Where its runs are.
    package let home: StudyHome
  }

  private let output: String

  /// Names the output folder.
  package init(_ output: String) { self.output = output }

  /// The places of studies; studies of one name, or several in a folder of one, are refused.
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

  /// Folders that the studies of a call have or would have in the output folder, where each has one.
  package func homePaths(of studies: [String]) -> [String] {
    guard studies.count > 1 || !FolderWork.isFolder(output + "/runs") else { return [] }
    return studies.map { output + "/" + OutputLayout.name(of: $0) }
  }

  /// Refuses an output folder, which is there, that is a study folder or lies in one: what is
  /// published would become a part of the study.
  func refuseStudies(_ studies: [String]) throws(NightlyFailure) {
    guard let place = OutputLayout.resolved(output) else { return }
    for study in studies {
      guard let folder = OutputLayout.resolved(study) else { continue }
      if place == folder || place.hasPrefix(folder + "/") {
        // Gone again if it was just made.
        rmdir(output)
        throw NightlyFailure(
          .usage, "output-in-study", "the output folder lies in a study folder; name another one",
          file: output)
      }
    }
  }

  /// The path without links and dots; `nil` where there is nothing.
  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The places that are there.
  package var places: [Place] {
    if FolderWork.isFolder(output + "/runs") {
      return [Place(name: PathParts.name(of: output), home: StudyHome(path: output))]
    }
    return FolderWork.names(in: output)
      .filter { FolderWork.isFolder(output + "/" + $0 + "/runs") }
      .map { Place(name: $0, home: StudyHome(path: output + "/" + $0)) }
  }

  /// The run that a path names by its own folder or by a link such as `latest`; `nil` for any other.
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

  /// The name of a study folder as a harmless file name.
  static func name(of study: String) -> String {
    let path = resolved(study) ?? URL(fileURLWithPath: study).standardizedFileURL.path
    return SafeFileName.of(PathParts.name(of: path))
  }
}
