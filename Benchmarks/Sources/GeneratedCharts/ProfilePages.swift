import ChartGrammar
public import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerFigures
import UlcerSamples
public import VectorDrawing

/// The profile of every participant of a synthetic study, one page each.
public struct ProfilePages: Sendable {
  private let analysis: StudyAnalysis
  private let ids: [String]

  /// Makes, reads and analyses the study; `nil` for a number of participants that it cannot have.
  public init?(participants: Int) {
    guard let study = SampleStudy(participants: participants) else { return nil }
    var files: [String: [UInt8]] = [:]
    study.write { file, bytes in
      if file.isInStudyFolder { files[file.name, default: []] += bytes }
    }
    let ingested = StudyIngest.read(StudySources(files: files))
    analysis = StudyAnalysis(
      of: ingested.records, plan: ingested.plan, requestedCut: nil, allocation: nil)
    ids = analysis.courses.filter(\.isTreated)
      .map { [analysis] in analysis.records.participants[$0.participant].id }
  }

  /// Lays out all pages.
  public func drawings(measurer: any TextMeasurer) throws -> [Drawing] {
    try ids.map {
      try ChartRequest(
        kind: .participantProfile, participant: $0, extent: Extent(493, 700)
      ).drawing(of: analysis, measurer: measurer)
    }
  }
}
