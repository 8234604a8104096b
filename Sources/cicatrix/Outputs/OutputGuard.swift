import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import ReportTemplates
import UlcerIngest

/// The one guard for everything that a command writes.
///
/// It refuses: the command's inputs, a table beside those of a study that it reads, the places of
/// any study's files, everything that a nightly job has published, devices, pipes and folders, a
/// file of another kind than the new one, a folder of the other session, and any output with arms
/// in a study folder. Paths are compared without links and dots, and files by identity, not by
/// name.
struct OutputGuard {
  /// A file to be written.
  struct Output {
    let path: String
    let kind: OutputKind

    /// Creates an output; if no kind is given, the file's name decides.
    init(_ path: String, _ kind: OutputKind? = nil) {
      self.path = path
      self.kind = kind ?? OutputKind(ofFile: path)
    }
  }

  /// The session of the output: a closed one shows arms.
  let session: TemplateSession
  /// The files that the command reads.
  let inputs: InputFiles
  /// Closed outputs may go into a folder that others can use.
  var allowsReaders = false
  /// The output folders of a nightly job that is called, existing or not.
  var publishing: [String] = []

  /// Ends with "cannot write" if one of the files may not be written; gives the reason and the way
  /// out.
  ///
  /// If the folder for closed outputs does not exist, it is made, for its owner alone.
  func admit(_ outputs: [Output]) throws {
    guard let reason = refusal(of: outputs) else { return }
    throw CommandFailure(ProgramExit.cannotWrite, reason)
  }

  /// Returns why one of the files may not be written; `nil` if all may.
  func refusal(of outputs: [Output]) -> String? {
    let places = outputs.map { ($0, ResolvedPath($0.path)) }
    for (output, place) in places {
      if let reason = refusal(of: output, at: place) {
        return "cannot write \(output.path): it \(reason)"
      }
    }
    var seen: Set<String> = []
    for (output, place) in places where seen.insert(place.folder).inserted {
      let shown = PathParts.folder(of: output.path)
      let folder = SessionFolder(path: place.folder, shown: shown.isEmpty ? "." : shown)
      if let reason = folder.refusal(for: session, allowsReaders: allowsReaders) { return reason }
    }
    return nil
  }

  private func refusal(of output: Output, at place: ResolvedPath) -> String? {
    switch place.kind {
    case .folder: return "is a folder; name a file"
    case .other: return "is no regular file but a device, a pipe or the like; name a file"
    case .nothing, .regularFile: break
    }
    if isOfStudy(place) { return "is a file of the study; write to another folder" }
    if inputs.studyHolds(place), session == .closed {
      return "lies in a study folder, where nothing may tell the arms; write to another folder"
    }
    if inputs.isBesideTables(place) {
      return "would lie beside the tables of the study that is read; write to another folder"
    }
    if inputs.holds(place) { return "is read by this command; write to another file" }
    if let home = PublishedFolder.home(of: place.path, among: publishing) {
      return "is published by the nightly job in \(home); write to another folder"
    }
    if session == .closed {
      if StudyFolderReader.isStudy(place.folder) {
        return "lies in a study folder, where nothing may tell the arms; write to another folder"
      }
      if let home = PublishedFolder.home(above: place.path) {
        return
          "lies in \(home), where a nightly job publishes open reports; write to another folder"
      }
    }
    return place.kind == .regularFile ? output.kind.refusal(of: place) : nil
  }

  /// Tells if a place is that of a file of a study folder: of the one that is read, or of one that
  /// the output would lie in.
  private func isOfStudy(_ place: ResolvedPath) -> Bool {
    let folders = [place.folder, PathParts.folder(of: place.folder)]
    return folders.contains { folder in
      guard !folder.isEmpty, StudyFolderReader.isStudy(folder) else { return false }
      let inside = place.path.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1).lowercased()
      return StudyFolderReader.places(in: folder).contains { $0.lowercased() == inside }
    }
  }
}
