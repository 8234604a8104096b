import UlcerAnalysis
import UlcerIngest

/// The files that `analyse --output` writes.
package struct AnalysisFiles: Sendable {
  private let study: AnalysedStudy
  /// The study has an allocation.
  private let hasArms: Bool

  /// - Parameters:
  ///   - study: the study.
  ///   - hasArms: the study has an allocation.
  package init(study: AnalysedStudy, hasArms: Bool = false) {
    self.study = study
    self.hasArms = hasArms
  }

  /// A file whose bytes are made, piece by piece, when it is written.
  package struct File: Sendable {
    /// Its name in the folder.
    package let name: String
    /// The number of pieces, at least one.
    package private(set) var pieces = 1
    /// Makes a piece; pieces are independent of each other.
    package let bytes: @Sendable (Int) -> [UInt8]

    /// A file of one piece.
    package init(name: String, bytes: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.bytes = { _ in bytes() }
    }

    init(name: String, _ listing: ListingPieces) {
      self.name = name
      pieces = listing.count
      bytes = listing.bytes
    }
  }

  /// The names of the files before there is a study.
  package static func names(hasArms: Bool, withDatasets: Bool, withSensitivity: Bool) -> [String] {
    [
      "results.json", "scores.json", "episodes.csv", "time-to-healing.csv", "adverse-events.csv",
      "adverse-events-by-term.csv", "scores.csv", "eligibility-check.csv",
    ] + (hasArms ? ["comparisons.csv"] : [])
      + (withDatasets ? ["adsl.csv", "adae.csv", "adtte.csv", "adulc.csv"] : [])
      + (withSensitivity ? ["sensitivity.csv", "sensitivity.json"] : [])
  }

  /// `results.json`, the listings, and the files asked for in addition.
  package func files(withDatasets: Bool, withSensitivity: Bool) -> [File] {
    let analysis = study.analysis
    let scores = ScoreAnalysis(of: analysis, runner: AllCoresRunner())
    var files = [
      File(name: "results.json") { Array(study.resultsText.utf8) },
      File(name: "scores.json") {
        Array(
          ScoresListing.json(of: scores, in: analysis, programVersion: study.programVersion).utf8)
      },
      File(name: "episodes.csv", EpisodesListing.pieces(of: analysis)),
      File(name: "time-to-healing.csv", TimeToHealingListing.pieces(of: analysis)),
      File(name: "adverse-events.csv", AdverseEventsListing.pieces(of: analysis)),
      File(name: "adverse-events-by-term.csv") {
        Array(AdverseEventTermsListing.text(of: analysis).utf8)
      },
      File(name: "scores.csv", ScoresListing.pieces(of: scores, in: analysis)),
      File(
        name: "eligibility-check.csv",
        EligibilityListing.pieces(of: analysis, place: EvidencePlaces(study).place)),
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
}
