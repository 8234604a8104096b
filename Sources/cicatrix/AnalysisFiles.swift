import UlcerAnalysis
import UlcerIngest

/// The files that `analyse --output` writes beside `results.json` and the listings of its contract.
struct AnalysisFiles {
  let study: AnalysedStudy

  /// Scores and eligibility, always; the sensitivity grid where it is asked for.
  func files(withSensitivity: Bool) -> [(name: String, text: String)] {
    let analysis = study.analysis
    let scores = ScoreAnalysis(of: analysis)
    return [
      ("scores.csv", ScoresListing.text(of: scores, in: analysis)),
      (
        "scores.json",
        ScoresListing.json(of: scores, in: analysis, programVersion: Cicatrix.version)
      ),
      (
        "eligibility-check.csv",
        EligibilityListing.text(
          of: EligibilityConsistency(of: analysis), in: analysis, place: place)
      ),
    ] + (withSensitivity ? sensitivity : [])
  }

  /// `sensitivity.json` and `sensitivity.csv`.
  var sensitivity: [(name: String, text: String)] {
    let analysis = study.analysis
    let grid = SensitivityGrid(of: analysis)
    return [
      (
        "sensitivity.json",
        SensitivityListing.json(of: grid, in: analysis, programVersion: Cicatrix.version)
      ),
      ("sensitivity.csv", SensitivityListing.text(of: grid)),
    ]
  }

  /// File and line of a record, e.g. `ulcers.csv:12`.
  private func place(_ evidence: EligibilityFinding.Evidence) -> String? {
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
