import UlcerAnalysis
import UlcerIngest

/// The files that `analyse --output` writes.
package struct AnalysisFiles: Sendable {
  private let study: AnalysedStudy
  /// Whether there is an allocation.
  private let hasArms: Bool

  /// - Parameters:
  ///   - study: the study.
  ///   - hasArms: whether there is an allocation.
  package init(study: AnalysedStudy, hasArms: Bool = false) {
    self.study = study
    self.hasArms = hasArms
  }

  /// A file whose bytes are made when it is written.
  package struct File: Sendable {
    /// Its name in the folder.
    package let name: String
    /// Makes its bytes.
    package let bytes: @Sendable () -> [UInt8]
  }

  /// `results.json`, the listings, and what was asked for beside them.
  package func files(withDatasets: Bool, withSensitivity: Bool) -> [File] {
    let analysis = study.analysis
    let scores = ScoreAnalysis(of: analysis)
    var files = [
      File(name: "results.json") { Array(study.resultsText.utf8) },
      File(name: "episodes.csv") { EpisodesListing.bytes(of: analysis) },
      File(name: "time-to-healing.csv") { TimeToHealingListing.bytes(of: analysis) },
      File(name: "adverse-events.csv") { AdverseEventsListing.bytes(of: analysis) },
      File(name: "scores.csv") { ScoresListing.bytes(of: scores, in: analysis) },
      File(name: "scores.json") {
        Array(
          ScoresListing.json(of: scores, in: analysis, programVersion: study.programVersion).utf8)
      },
      File(name: "eligibility-check.csv") {
        EligibilityListing.bytes(
          of: EligibilityConsistency(of: analysis), in: analysis, place: place)
      },
    ]
    if hasArms {
      files.append(
        File(name: "comparisons.csv") { Array(ComparisonsListing.text(of: analysis).utf8) })
    }
    if withDatasets {
      files += AnalysisDatasets.files(of: analysis, lines: study.lines)
        .map { dataset in File(name: dataset.name) { Array(dataset.text().utf8) } }
    }
    if withSensitivity {
      let grid = SensitivityGrid(of: analysis)
      files += [
        File(name: "sensitivity.csv") { Array(SensitivityListing.text(of: grid).utf8) },
        File(name: "sensitivity.json") { Array(json(of: grid).utf8) },
      ]
    }
    return files
  }

  /// `sensitivity.json` alone.
  package var sensitivity: String { json(of: SensitivityGrid(of: study.analysis)) }

  private func json(of grid: SensitivityGrid) -> String {
    SensitivityListing.json(of: grid, in: study.analysis, programVersion: study.programVersion)
  }

  /// File and line of a record, e.g. `ulcers.csv:12`.
  @Sendable private func place(_ evidence: EligibilityFinding.Evidence) -> String? {
    let cut = study.analysis.cutRecords
    let (kind, origins) =
      switch evidence.kind {
      case .participant: (FileKind.participants, cut.participantOrigins)
      case .ulcer: (FileKind.ulcers, cut.ulcerOrigins)
      case .treatment: (FileKind.treatments, cut.treatmentOrigins)
      case .entry: (FileKind.eligibility, cut.eligibilityOrigins)
      }
    guard origins.indices.contains(evidence.row),
      let line = study.ingested.origins.line(of: kind, at: origins[evidence.row]),
      let file = study.ingested.files.first(where: { $0.kind == kind })?.file
    else { return nil }
    return "\(file):\(line)"
  }
}
