import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// File and line of the records that a finding rests on.
struct EvidencePlaces: Sendable {
  /// The file of one kind of record, and the line of each record at the cut-off.
  private struct Lines: Sendable {
    let file: String
    let lines: [Int?]
  }

  private let participants: Lines?
  private let ulcers: Lines?
  private let treatments: Lines?
  private let entries: Lines?

  init(_ study: AnalysedStudy) {
    let cut = study.analysis.cutRecords
    func lines(_ kind: RecordKind, _ origins: [Int]) -> Lines? {
      guard let file = study.ingested.files.first(where: { $0.kind == kind })?.file else {
        return nil
      }
      let all = study.ingested.origins.lines(of: kind)
      return Lines(file: file, lines: origins.map { all.indices.contains($0) ? all[$0] : nil })
    }
    participants = lines(.participants, cut.participantOrigins)
    ulcers = lines(.ulcers, cut.ulcerOrigins)
    treatments = lines(.treatments, cut.treatmentOrigins)
    entries = lines(.eligibility, cut.eligibilityOrigins)
  }

  /// The place of a record, e.g. `ulcers.csv`, line 12.
  @Sendable func place(_ evidence: EligibilityFinding.Evidence) -> EligibilityListing.Place? {
    let found =
      switch evidence.kind {
      case .participant: participants
      case .ulcer: ulcers
      case .treatment: treatments
      case .entry: entries
      }
    guard let found, found.lines.indices.contains(evidence.row),
      let line = found.lines[evidence.row]
    else { return nil }
    return (found.file, line)
  }
}
