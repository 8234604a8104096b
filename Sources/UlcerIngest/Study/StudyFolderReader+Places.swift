import Foundation
import LocalFiles
import UlcerRecords

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
