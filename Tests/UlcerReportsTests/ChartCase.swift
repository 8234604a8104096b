import Testing
import UlcerAnalysis
import VectorDrawing

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
    var request = ChartRequest(kind: kind, extent: extent)
    do throws(ChartRequest.Failure) {
      let drawing = try request.drawing(of: analysis, measurer: measurer)
      guard let participant else { return drawing }
      request.participant = participant
      let own = try request.drawing(of: analysis, measurer: measurer)
      return own == drawing ? nil : own
    } catch .participantNeeded {
      guard let participant else { return nil }
      request.participant = participant
      do throws(ChartRequest.Failure) {
        return try request.drawing(of: analysis, measurer: measurer)
      } catch .noUlcerThere {
        return nil
      }
    }
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
