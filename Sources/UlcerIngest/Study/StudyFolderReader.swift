import Foundation
import LocalFiles
import ParallelWork
import UlcerRecords

/// The one place where a study folder's files are opened; each file is read once.
public enum StudyFolderReader {
  /// The reason why a folder could not be read at all.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such folder, or it is not a folder.
    case noFolder(String)
  }

  /// Reads `study.yaml` and the CSV files that it names (or the canonical ones).
  ///
  /// Other files are listed, never opened: a treatment allocation stays unread.
  /// - Parameter folder: path of the study folder.
  /// - Throws: `Failure.noFolder`; a single file that cannot be read is noted in `unreadable`.
  public static func read(folder: String) throws(Failure) -> StudySources {
    guard let names = FolderListing.names(in: folder) else {
      throw .noFolder(folder)
    }
    // One byte too many is enough to refuse it.
    let configuration = open(
      StudySources.configurationName, in: folder, limit: StudyConfiguration.byteLimit + 1)
    let settings = StudyConfiguration.read(
      configuration.file?.bytes, unreadable: configuration.failure
    ).settings
    var outcomes = [StudySources.configurationName: configuration]
    let paths = Set(RecordKind.allCases.map(settings.path(of:)))
      .subtracting([StudySources.configurationName])
    // Long files first, so that no core is left with one of them at the end.
    let order = paths.map { (size: size(of: $0, in: folder), path: $0) }
      .sorted { ($1.size, $0.path) < ($0.size, $1.path) }
    let opened = ParallelParts.map(order.count) { open(order[$0].path, in: folder) }
    for (entry, outcome) in zip(order, opened) { outcomes[entry.path] = outcome }
    return StudySources(
      outcomes.compactMapValues(\.file), listing: names,
      unreadable: outcomes.compactMapValues(\.failure))
  }

  /// The names of all files at the top of a folder and of its own folders, sorted; `nil` when there
  /// is no such folder. Nothing is opened.
  package static func names(in folder: String) -> [String]? {
    FolderListing.names(in: folder)?.sorted()
  }

  /// A file's content, or the reason why it has none; neither if there is no file.
  private struct Outcome: Sendable {
    var file: SourceFile?
    var failure: String?
  }

  private static func open(
    _ path: String, in folder: String, limit: Int = RegularFile.byteLimit
  ) -> Outcome {
    let place = URL(fileURLWithPath: folder).appendingPathComponent(path).path
    do throws(RegularFile.Failure) {
      return Outcome(file: SourceFile(bytes: try RegularFile.read(place, limit: limit)))
    } catch {
      return error == .missing ? Outcome() : Outcome(failure: error.words)
    }
  }

  private static func size(of path: String, in folder: String) -> Int {
    let place = URL(fileURLWithPath: folder).appendingPathComponent(path).path
    let facts = try? FileManager.default.attributesOfItem(atPath: place)
    return (facts?[.size] as? NSNumber)?.intValue ?? 0
  }
}

extension StudyFolderReader {
  /// The paths inside a study folder at which its files are or would be: `study.yaml`, the names that
  /// it gives, and the usual names. Only `study.yaml` is opened.
  package static func places(in folder: String) -> [String] {
    let configuration = folder + "/" + StudySources.configurationName
    let bytes = try? RegularFile.read(configuration, limit: StudyConfiguration.byteLimit + 1)
    let settings = StudyConfiguration.read(bytes).settings
    let named = RecordKind.allCases.map(settings.path(of:))
    let usual = RecordKind.allCases.map(\.fileName)
    return Array(Set(named + usual + [StudySources.configurationName])).sorted()
  }

  /// Returns true if a folder is a study folder: it holds `study.yaml` or `participants.csv`.
  package static func isStudy(_ folder: String) -> Bool {
    let names = [StudySources.configurationName, RecordKind.participants.fileName]
    return names.contains { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }
}
