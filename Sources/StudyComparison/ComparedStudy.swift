public import UlcerAnalysis
public import UlcerRecords

/// One of the two studies of a comparison: its records, their places in the files, and the results
/// that follow from them.
public struct ComparedStudy: Sendable {
  /// The records that are fit for use: all records of a folder; of a report, those that count at
  /// its cut-off.
  public let records: StudyRecords
  /// The files of the study.
  public let files: [RecordKind: ComparedFile]
  /// The plan.
  public let plan: StudyPlan
  /// The data cut-off at which `results` were computed.
  public let cut: DataCutDecision
  /// Every number.
  public let results: [AnalysisResult]

  /// Takes a study and its analysis. The analysis is an open one: arms are never compared.
  public init(
    records: StudyRecords, files: [RecordKind: ComparedFile], analysis: StudyAnalysis
  ) {
    self.records = records
    self.files = files
    plan = analysis.plan
    cut = analysis.cut
    results = analysis.results
  }
}
