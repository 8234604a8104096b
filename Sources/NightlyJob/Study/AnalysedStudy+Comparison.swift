package import StudyComparison
import UlcerIngest
package import UlcerReports

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

  /// An earlier study as a report of this one shows it.
  package func cut(since earlier: AnalysedStudy) -> PreviousCut {
    PreviousCut(
      analysis: earlier.analysis, source: earlier.reportSource(since: nil),
      differences: StudyDifferences(from: earlier.compared, to: compared))
  }
}
