import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import UlcerFigures
@testable import UlcerReports

/// One way of asking for a kind of chart: as it is, about one participant, or with an option.
struct ChartCase: Hashable, Sendable, CustomTestStringConvertible {
  /// Of whom a chart is drawn.
  enum About: String, Hashable, Sendable, CaseIterable {
    /// Of all.
    case all
    /// Of the treated participant with the most ulcers.
    case mostUlcers
    /// Of the treated participant with the most adverse events.
    case mostEvents
  }

  let kind: ChartKind
  var about = About.all

  var testDescription: String { "\(kind.rawValue), \(about.rawValue)" }

  /// Every kind of all, and of each chosen participant. New kinds are in it by themselves.
  static let all = ChartKind.allCases.flatMap { kind in
    About.allCases.map { ChartCase(kind: kind, about: $0) }
  }

  /// The drawing; `nil` where the study has nobody to draw, or where a kind that is about all is
  /// the same for one.
  func drawing(
    of analysis: StudyAnalysis, extent: Extent = Extent(458, 274), measurer: any TextMeasurer
  ) throws -> Drawing? {
    let participant = participant(in: analysis)
    if about != .all, participant == nil { return nil }
    func ask(_ participant: String?) -> Result<Drawing, ChartRequest.Failure> {
      var request = ChartRequest(kind: kind, extent: extent)
      request.participant = participant
      return Result { () throws(ChartRequest.Failure) in
        try request.drawing(of: analysis, measurer: measurer)
      }
    }
    let whole = ask(nil)
    // A file without a row tells nothing: there is no chart of it.
    if case .failure(.notKnown) = whole { return nil }
    if whole == .failure(.allocationNeeded), analysis.arms.count < 2 { return nil }
    if whole == .failure(.participantNeeded) {
      guard let participant else { return nil }
      let own = ask(participant)
      if case .failure(.noUlcerThere) = own { return nil }
      return try own.get()
    }
    guard let participant else { return try whole.get() }
    let own = ask(participant)
    return own == whole ? nil : try own.get()
  }

  /// The drawing of a kind as it is usually asked for: of all, or of one where it is about one.
  static func usual(
    _ kind: ChartKind, of analysis: StudyAnalysis, measurer: any TextMeasurer
  ) throws -> Drawing? {
    try ChartCase(kind: kind).drawing(of: analysis, measurer: measurer)
      ?? ChartCase(kind: kind, about: .mostUlcers).drawing(of: analysis, measurer: measurer)
  }

  private func participant(in analysis: StudyAnalysis) -> String? {
    func most(_ count: (ParticipantCourse) -> Int) -> String? {
      TreatedParticipants(analysis).members.max { count($0.course) < count($1.course) }?.id
    }
    return switch about {
    case .all: nil
    case .mostUlcers: most(\.episodes.count)
    case .mostEvents: most(\.adverseEvents.count)
    }
  }
}
