import UlcerRecords

/// Every sensitivity analysis of a study in one call, each beside its primary number.
///
/// Rows come in a fixed order: by parameter, primary result and choice. Each group of rows that vary
/// one parameter of one result holds the primary choice itself, marked as such. Nothing here enters
/// `results.json`. Pooled over arms, whether or not the study was analysed with an allocation.
public struct SensitivityGrid: Sendable {
  /// All rows.
  public let rows: [SensitivityRow]

  /// Computes the grid of an analysed study.
  public init(of analysis: StudyAnalysis) {
    let cohort = Cohort(analysed: analysis)
    let all =
      HealingSensitivity.rows(cohort, analysis)
      + DefinitionSensitivity.rows(analysis)
      + LocalEventSensitivity.rows(cohort, analysis)
      + MissingOutcomes(cohort, analysis).rows()
    rows = analysis.needs.areMet ? all : all.map { $0.told(analysis.needs) }
  }
}

extension Cohort {
  /// All participants of an analysed study.
  init(analysed analysis: StudyAnalysis) {
    self.init(
      AnalysedRecords(
        plan: analysis.plan, records: analysis.records, history: analysis.history,
        events: analysis.adverseEvents, organSystems: analysis.organSystems,
        courses: analysis.courses), courses: analysis.courses)
  }
}
