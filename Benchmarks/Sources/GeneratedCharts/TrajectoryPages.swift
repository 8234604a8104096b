public import ChartGrammar
public import VectorDrawing

/// Pages of ulcer trajectories from a seed, one participant each: small charts by place, a line for
/// each episode, open circles where the ulcer was closed.
public struct TrajectoryPages: Sendable {
  /// The small charts of each participant.
  public let participants: [Facets]
  /// A4, in points.
  private static let paper = Extent(595.28, 841.89)
  private static let margin = 42.0
  private static let days = [0.0, 2, 14, 28, 42, 56, 70, 84, 126, 168, 252, 364]

  /// The same pages for the same arguments, on every machine.
  public init(participants: Int, seed: UInt64 = 1) {
    var random = ChartNumbers(state: seed)
    self.participants = (0..<participants).map { _ in
      TrajectoryPages.facets(places: 1 + Int(random.uniform() * 7), &random)
    }
  }

  /// Resolves the charts to pages: the layout, apart from any writing.
  public func drawings(measurer: any TextMeasurer) -> [Drawing] {
    let room = Extent(
      TrajectoryPages.paper.width - 2 * TrajectoryPages.margin,
      TrajectoryPages.paper.height - 2 * TrajectoryPages.margin)
    return participants.flatMap { facets in
      let rows = Double((facets.panels.count + facets.columns - 1) / facets.columns)
      let extent = Extent(room.width, min(room.height, 70 + 125 * rows))
      return facets.drawings(extent: extent, measurer: measurer).map { drawing in
        var page = Drawing(extent: TrajectoryPages.paper)
        page.place(drawing, at: Point(TrajectoryPages.margin, TrajectoryPages.margin))
        return page
      }
    }
  }

  private static func facets(places: Int, _ random: inout ChartNumbers) -> Facets {
    let hands = ["L", "R"]
    let levels = ["tip-volar", "pip-dorsal", "mcp-dorsal", "dip-volar"]
    let panels = (0..<places).map { place in
      let episodes = courses(&random)
      return Panel("\(hands[place % 2])\(1 + place / 2)-\(levels[place % 4])") {
        Rule(x: 0, style: SeriesStyle(Palette.neutral))
        for (index, line) in episodes.enumerated() {
          let style = SeriesStyle(Palette.series[index % Palette.series.count])
          LineMark([line], style: style)
          if index > 0, let first = line.first {
            Label("\(index + 1)", at: first, colour: style.colour)
          }
          Dots(
            line.filter { $0.y == .number(0) },
            style: SeriesStyle(style.colour, marker: Marker(.circle, isFilled: false)), scale: 1.15)
        }
      }
    }
    return Facets(
      x: Axis(
        "Days since treatment", ticks: .visits(days: [0, 84, 168, 364]), domain: 0...364,
        grid: false),
      y: Axis("Area", unit: "mm²", includesZero: true), minimumPanelHeight: 84,
      caption: Caption(title: "Participant"), panels: panels)
  }

  /// One or two episodes at a place: shrinking, closed, sometimes open again.
  private static func courses(_ random: inout ChartNumbers) -> [[DataPoint]] {
    var episodes: [[DataPoint]] = [[]]
    var area = 15 + 60 * random.uniform()
    var isClosed = false
    for day in days {
      if isClosed, random.uniform() < 0.1 {
        episodes.append([])
        area = 10 + 30 * random.uniform()
        isClosed = false
      } else if !isClosed {
        area *= 0.65 + 0.4 * random.uniform()
        isClosed = area < 4
      }
      episodes[episodes.count - 1].append(DataPoint(day, isClosed ? 0 : area))
    }
    return episodes
  }
}

/// Random numbers from a seed (SplitMix64).
private struct ChartNumbers {
  var state: UInt64

  /// Between 0 and 1.
  mutating func uniform() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return Double(mixed >> 11) / 9_007_199_254_740_992
  }
}
