import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The course of every ulcer of the treated participants from day 0 on: open, closed, unknown.
///
/// The status between the last open and the first closed assessment is unknown; that stretch is
/// hatched.
enum SwimmerFigure {
  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let beginning = subject.participants.sharedBeginning
    let without = beginning.isEmpty ? "" : ", without “\(beginning)”"
    return StudyFigure(
      title: "The course of every ulcer since treatment", population: subject.treatedPopulation,
      method:
        "One row per place that had an ulcer on or after day 0; places are hand and digit, level, surface; before the first place of each participant stands the id\(without). Hatched: between the last open look and the first closed one nobody knows. An arrow: still open at the last look.",
      source: "ulcers.csv",
      content: .rows(chart(subject.analysis, subject.participants), fitting: 9.8...13))
  }

  private static func chart(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants
  ) -> RowChart {
    var rows: [Band] = []
    var lanes: [any Mark] = []
    var healed: [DataPoint] = []
    var confirmed: [DataPoint] = []
    var lost: [DataPoint] = []
    var flips: [DataPoint] = []
    var endOfFollowUp: [DataPoint] = []
    var last = 14
    for member in participants.members {
      let episodes = analysis.episodes[member.course.episodes].filter { $0.kind != .prior }
      var byLocation: [(location: Location, episodes: [Episode])] = []
      for episode in episodes {
        if byLocation.last?.location == episode.location {
          byLocation[byLocation.count - 1].episodes.append(episode)
        } else {
          byLocation.append((episode.location, [episode]))
        }
      }
      last = max(last, member.course.timeAtRisk)
      for entry in byLocation {
        let row = member.id + " " + entry.location.code
        // Only the first site shows the participant, so that rows of one participant read as a
        // block.
        let isFirst = entry.location == byLocation.first?.location
        let name = (isFirst ? member.shortLabel + "\u{2003}" : "") + entry.location.code
        rows.append(Band(row, label: name))
        endOfFollowUp.append(DataPoint(Double(member.course.timeAtRisk), row: row))
        lanes.append(Lane(row: row, entry.episodes.flatMap(segments), thickness: 0.62))
        for episode in entry.episodes {
          if let day = episode.healingDay, day >= 0 {
            let point = DataPoint(Double(day), row: row)
            if episode.confirmedOn == nil { healed.append(point) } else { confirmed.append(point) }
          }
          if let day = episode.lossDay { lost.append(DataPoint(Double(max(day, 0)), row: row)) }
          for flip in episode.flips {
            if let day = episode.day(of: flip.healedOn), day >= 0 {
              flips.append(DataPoint(Double(day), row: row))
            }
          }
          last = max(last, episode.day(of: episode.lastAssessed) ?? 0)
        }
      }
    }
    var chart = RowChart(
      rows: rows,  // Room for the arrow of an ulcer that is still open at the very end.
      x: VisitAxis.axis(of: analysis.plan, upTo: Double(last) * 1.02), rowHeight: 11,
      legend: .above
    ) {
      lanes
      CensorTicks(
        endOfFollowUp, name: "last look at participant", style: SeriesStyle(Palette.neutral),
        length: 8)
      Dots(
        flips, name: "closed and open again (flip)",
        style: SeriesStyle(Palette.alert, marker: Marker(.triangle, isFilled: false)))
      Dots(
        healed, name: "healed, not confirmed",
        style: SeriesStyle(Palette.ink, marker: Marker(.circle, isFilled: false)))
      Dots(
        confirmed, name: "healed, confirmed",
        style: SeriesStyle(Palette.ink, marker: Marker(.circle)))
      Dots(
        lost, name: "lost", style: SeriesStyle(Palette.alert, marker: Marker(.cross)), scale: 1.2)
    }
    chart.emptyText = "No ulcer of a treated participant from day 0 on is in the data"
    return chart
  }

  private static let open = SeriesStyle(Palette.series[1])
  private static let unknown = SeriesStyle(Palette.series[1], fill: .hatched)
  private static let closed = SeriesStyle(Palette.series[0], fill: .pale)

  /// Returns the open, unknown and closed stretches of one episode, from day 0 on.
  private static func segments(of episode: Episode) -> [Lane.Segment] {
    guard let first = episode.firstDay, let lastOpen = episode.lastOpenDay else { return [] }
    var segments: [Lane.Segment] = []
    func add(_ from: Int, _ to: Int, _ style: SeriesStyle, _ name: String, open: Bool = false) {
      let start = max(from, 0)
      guard to > start || (to == start && style == Self.open) else { return }
      segments.append(
        Lane.Segment(
          from: Double(start), to: Double(to), style: style, name: name, isOpenEnded: open))
    }
    // A single open assessment is a point in time; a length of two days makes it visible.
    let isOpen = episode.status == .open
    add(first, max(lastOpen, max(first, 0) + 2), Self.open, "open", open: isOpen)
    if let end = episode.healingDay ?? episode.lossDay {
      add(max(lastOpen, max(first, 0) + 2), end, unknown, "between looks: not known")
      if episode.healingDay != nil, let lastHealed = episode.day(of: episode.lastHealed) {
        add(end, lastHealed, closed, "closed")
      }
    }
    return segments
  }
}
