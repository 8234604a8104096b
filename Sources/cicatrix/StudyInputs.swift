import Foundation
import UlcerIngest

/// The files that a study consists of; nothing is ever written over one of them.
struct StudyInputs {
  private let paths: Set<String>

  /// - Parameter folder: the study folder.
  init(of study: IngestedStudy, in folder: String) {
    let names = study.files.map(\.file) + [StudySources.configurationName]
    paths = Set(names.compactMap { StudyInputs.resolved(folder + "/" + $0) })
  }

  /// Ends with "cannot write" where a path, by whatever name, leads to one of the study's files.
  func refuse(_ path: String) throws {
    guard let place = StudyInputs.resolved(path), paths.contains(place) else { return }
    StandardError.say("cicatrix: \(path) is a file of the study; write to another folder")
    throw ProgramExit.cannotWrite
  }

  /// The path without links and dots; `nil` where there is no file.
  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
