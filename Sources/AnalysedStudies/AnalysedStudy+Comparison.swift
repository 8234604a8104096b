package import StudyComparison
import UlcerAnalysis
import UlcerIngest
package import UlcerReports
import UlcerRecords

extension AnalysedStudy {
  /// The study as one side of a comparison of folders, with every record that was read.
  package var compared: ComparedStudy {
    ComparedStudy(
      records: ingested.records, files: comparedFiles { _, lines in lines }, analysis: analysis)
  }

  /// The study as its report knows it: the records that count at the data cut-off, and no others,
  /// each with its line in the file.
  var comparedAtCut: ComparedStudy {
    let cut = analysis.cutRecords
    return ComparedStudy(
      records: cut.records,
      files: comparedFiles { kind, lines in
        cut.origins(of: kind).compactMap { lines.indices.contains($0) ? lines[$0] : nil }
      }, analysis: analysis)
  }

  /// An earlier study as a report of this one shows it: a report must not show a record after its
  /// own cut-off as a change.
  package func cut(since earlier: AnalysedStudy) -> PreviousCut {
    PreviousCut(
      analysis: earlier.analysis, source: earlier.reportSource(since: nil),
      differences: StudyDifferences(from: earlier.comparedAtCut, to: comparedAtCut))
  }

  /// Every difference between the folders of two studies, also after a cut-off; if every record
  /// counts, those of their reports.
  package func differences(since earlier: AnalysedStudy, ofReports known: StudyDifferences)
    -> StudyDifferences
  {
    countsEveryRecord && earlier.countsEveryRecord
      ? known : StudyDifferences(from: earlier.compared, to: compared)
  }

  /// The cut-off leaves out no record and no date of a participant.
  private var countsEveryRecord: Bool { analysis.records == ingested.records }

  private func comparedFiles(
    _ lines: (RecordKind, [Int]) -> [Int]
  ) -> [RecordKind: ComparedFile] {
    var files: [RecordKind: ComparedFile] = [:]
    for file in ingested.files {
      files[file.kind] = ComparedFile(
        name: file.file, read: file.read, rejected: file.rejected,
        lines: lines(file.kind, ingested.origins.lines(of: file.kind)))
    }
    return files
  }
}

extension CutRecords {
  /// For each record of a kind that is kept, its place among all records of that kind.
  fileprivate func origins(of kind: RecordKind) -> [Int] {
    switch kind {
    case .participants: participantOrigins
    case .visits: visitOrigins
    case .ulcers: ulcerOrigins
    case .localReactions: localReactionOrigins
    case .adverseEvents: adverseEventOrigins
    case .treatments: treatmentOrigins
    case .scores: scoreOrigins
    case .eligibility: eligibilityOrigins
    }
  }
}
