package import StudyComparison
import UlcerIngest

extension AnalysedStudy {
  /// The study as one side of a comparison.
  package var compared: ComparedStudy {
    var files: [RecordFile: ComparedFile] = [:]
    for file in ingested.files {
      guard let kind = RecordFile(rawValue: file.kind.rawValue) else { continue }
      files[kind] = ComparedFile(
        name: file.file, read: file.read, rejected: file.rejected,
        lines: ingested.origins.lines(of: file.kind))
    }
    return ComparedStudy(records: ingested.records, files: files, analysis: analysis)
  }
}
