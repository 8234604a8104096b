import AnalysedStudies
import SourceDiagnostics
import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerIngest
import UlcerRecords
import UlcerReports

/// Everything that a run of a study holds except its digest.
struct StudyItems {
  /// The study.
  let study: AnalysedStudy
  /// The previous run's study; `nil` if there is none to compare with.
  let earlier: AnalysedStudy?
  /// The previous run's study and the changes since; `nil` if there is none to compare with.
  let previous: PreviousCut?
  /// The template of the report.
  let template: NightlyTemplate
  /// The program that draws.
  let program: ProgramIdentity
  /// The hash of everything that the run depends on.
  let key: String
  /// The key of the run that it is compared with; empty if there is none.
  let previousKey: String

  private var treated: Int { study.analysis.courses.count(where: \.isTreated) }

  /// The items, the slowest first.
  func items() -> [RunItem] {
    let volumes = ListingVolumes(
      study: study, earlier: earlier,
      changed: previous?.differences.changedParticipants ?? [],
      displays: template.displaysInVolumes(treated: treated),
      program: program)
    return [report] + charts + tables + volumes.items()
      + ParticipantItems(study: study, program: program).items()
  }

  private var report: RunItem {
    let (study, previous, earlier) = (study, previous, earlier)
    let template = template.report(treated: treated)
    return RunItem(
      name: "interim-safety", kind: .report, file: "interim-safety.pdf", participant: nil,
      key: RunKey.digest(of: ["report", key, previousKey])
    ) { measurer throws(RunItem.Failure) in
      try DrawnPages.document(
        ReportDocument.make(
          template: template, analysis: study.analysis,
          source: study.reportSource(since: earlier), previous: previous),
        measurer)
    }
  }

  /// The charts over all participants; the trajectory shows one participant, and the profile is
  /// made anyway.
  private var charts: [RunItem] {
    let analysis = study.analysis
    let program = "cicatrix \(program.version)"
    var seen: Set<ChartKind> = []
    let kinds = analysis.plan.nightlyCharts
      .filter {
        seen.insert($0).inserted && !$0.isClosed && $0 != .trajectory
          && $0.rawValue != "participant-profile"
      }
    return kinds.map { kind in
      RunItem(
        name: kind.rawValue, kind: .chart, file: "charts/\(kind.rawValue).pdf", participant: nil,
        key: RunKey.digest(of: ["chart", kind.rawValue, key])
      ) { measurer throws(RunItem.Failure) in
        try DrawnPages.chart(kind, participant: nil, of: analysis, program: program, measurer)
      }
    }
  }

  private var tables: [RunItem] {
    let (study, differences) = (study, previous?.differences)
    var files = AnalysisFiles(study: study).files(withDatasets: true, withSensitivity: false)
    files.append(
      AnalysisFiles.File(name: "findings.csv") {
        Array(FindingsListing(study.diagnostics, places: .records).text.utf8)
      })
    files.append(
      AnalysisFiles.File(name: "changes.csv") {
        Array((differences.map(ChangesListing.text(of:)) ?? ChangesListing.header).utf8)
      })
    return files.map { file in
      RunItem(
        name: file.name, kind: .table, file: file.name, participant: nil,
        key: RunKey.digest(of: ["table", file.name, key])
      ) { _ throws(RunItem.Failure) in
        (0..<file.pieces).flatMap(file.bytes)
      }
    }
  }
}
