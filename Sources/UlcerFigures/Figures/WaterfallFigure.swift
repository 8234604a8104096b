import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The maximum reduction in area of every baseline ulcer, sorted from the largest growth to closed.
enum WaterfallFigure {
  /// A labelled bar takes at least this many points: a line of the smallest type, turned.
  private static let labelledStep = 6.9
  /// The least number of positions for bars, so that a single bar is not as wide as the plot.
  private static let fewestPlaces = 14
  /// Growth beyond this proportion is cut off: a triangle marks it, and the ulcer's label gives the
  /// value.
  private static let cap = BestChange.doubling

  private struct Entry {
    let label: String
    /// The change in area as a proportion: −1 is closed.
    let change: Double
    let status: Episode.Status
  }

  static func figure(_ subject: FigureSubject, width: Double = 458) -> StudyFigure {
    let entries = entries(subject)
    func number(_ result: WaterfallResult) -> String { subject.number(.waterfall(result)) }
    // Either every bar has its label or none has: a bar without one would be read with its
    // neighbour's.
    let isLabelled = Double(entries.count) * labelledStep <= width - 40
    return StudyFigure(
      title: "Best change in area of each baseline ulcer",
      population: subject.ulcerPopulation,
      denominator:
        "\(number(.shown)) shown: \(number(.closed)) closed at some look, \(number(.smaller)) smaller or unchanged at best, \(number(.grown)) never smaller than at baseline. \(subject.count(.waterfall(.notShown)) == 0 ? "None is left out." : "\(number(.notShown)) not shown: no area at baseline or after it.")",
      method:
        "Change from the last area up to day 0 to the smallest later one; −100\u{202F}% is closed. The best value seen says nothing of how long it lasted; colours say how the ulcer stands at the data cut-off.\(subject.labelNote)",
      source: "ulcers.csv", content: .chart(chart(entries, subject, isLabelled: isLabelled)),
      labelRoom: isLabelled ? labelRoom(entries) : 0)
  }

  private static func entries(_ subject: FigureSubject) -> [Entry] {
    let all = subject.participants.members.flatMap { member in
      member.course.baselineUlcers.compactMap { ulcer -> Entry? in
        guard let best = BestChange(of: ulcer, in: subject.analysis) else { return nil }
        let location = subject.analysis.episodes[ulcer.episode].location
        return Entry(
          label: "\(member.shortLabel)\u{2002}\(location.code)", change: best.change,
          status: best.status)
      }
    }
    // The largest growth comes first; among equal values, confirmed ones come last.
    return all.enumerated().sorted { one, two in
      if one.element.change != two.element.change { return one.element.change > two.element.change }
      let (first, second) = (rank(one.element.status), rank(two.element.status))
      return (first, one.offset) < (second, two.offset)
    }.map(\.element)
  }

  private static func chart(
    _ entries: [Entry], _ subject: FigureSubject, isLabelled: Bool
  ) -> Chart {
    let growth = entries.map(\.change).max() ?? 0
    let top = min(max(0.25, (growth * 4).rounded(.up) / 4), cap)
    let names = Dictionary(
      uniqueKeysWithValues: Episode.Status.allCases.map { status in
        (status, "\(name(status)) (\(subject.number(.waterfall(result(of: status)))))")
      })
    let bars = entries.enumerated().map { index, entry in
      Bars.Bar(
        at: .band("\(index)"), to: min(entry.change, cap),
        style: style(entry.status, isThin: !isLabelled),
        name: names[entry.status])
    }
    let cut = entries.enumerated().filter { $0.element.change > cap }
    let unchanged = entries.enumerated().filter { $0.element.change == 0 }
    var chart = Chart(
      x: Axis(
        isLabelled ? "" : "Baseline ulcers, from the largest growth to closed",
        bands: entries.enumerated().map {
          Band("\($0.offset)", label: isLabelled ? label($0.element) : "")
        } + (entries.count..<max(entries.count, fewestPlaces)).map { Band("\($0)", label: "") }),
      y: Axis(
        "Best change in area since baseline",
        ticks: .at(
          [-1.0, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1].filter { $0 <= top }.map {
            (
              $0,
              ($0 > 0 ? "+" : "") + NumberWording.rounded($0, decimals: 0, shift: 2) + "\u{202F}%"
            )
          }), domain: -1...top),
      legend: .above,
      legendOrder: order.compactMap { names[$0] }
    ) {
      Bars(bars, thickness: entries.count > 150 ? 1 : 0.78)
      Dots(
        cut.map { DataPoint(column: "\($0.offset)", cap) },
        name: cut.isEmpty
          ? nil : "grown by more than 100\u{202F}% (\(subject.number(.waterfall(.doubled))))",
        style: SeriesStyle(Palette.ink, marker: Marker(.triangle)))
      Dots(
        unchanged.map { DataPoint(column: "\($0.offset)", 0) },
        style: SeriesStyle(Palette.neutral, marker: Marker(.diamond)), scale: 0.8)
    }
    chart.emptyText = "No baseline ulcer has an area at baseline and after it"
    return chart
  }

  /// Returns the participant and the ulcer site, followed by any growth that the bar does not show.
  private static func label(_ entry: Entry) -> String {
    guard entry.change > cap else { return entry.label }
    return "\(entry.label)\u{2002}+\(NumberWording.percent(entry.change))\u{202F}%"
  }

  /// Returns the height that upright labels take, in points; the plot keeps its own.
  private static func labelRoom(_ entries: [Entry]) -> Double {
    min(260, 3.6 * Double(entries.map { label($0).count }.max() ?? 0))
  }

  private static let order: [Episode.Status] = [
    .healedConfirmed, .healedUnconfirmed, .open, .lost,
  ]

  private static func rank(_ status: Episode.Status) -> Int {
    order.count - (order.firstIndex(of: status) ?? 0)
  }

  /// Returns the result that counts the bars of a status.
  private static func result(of status: Episode.Status) -> WaterfallResult {
    switch status {
    case .healedConfirmed: .shownConfirmed
    case .healedUnconfirmed: .shownUnconfirmed
    case .open: .shownOpen
    case .lost: .shownLost
    }
  }

  private static func name(_ status: Episode.Status) -> String {
    switch status {
    case .healedConfirmed: "healed, confirmed"
    case .healedUnconfirmed: "closed, not confirmed"
    case .open: "open"
    case .lost: "lost"
    }
  }

  /// Returns the style of the bars of a status; thin bars have no room for an outline or for
  /// crosses, and differ only in lightness.
  private static func style(_ status: Episode.Status, isThin: Bool) -> SeriesStyle {
    switch status {
    case .healedUnconfirmed where isThin:
      SeriesStyle(Palette.mix(Palette.series[0], .white, share: 0.75))
    case .lost where isThin: SeriesStyle(Palette.series[7])
    case .healedConfirmed: SeriesStyle(Palette.series[0])
    case .healedUnconfirmed: SeriesStyle(Palette.series[0], fill: .pale)
    // Light enough to differ from healed on a grey copy.
    case .open: SeriesStyle(Palette.mix(Palette.series[1], .white, share: 0.45))
    case .lost: SeriesStyle(Palette.alert, fill: .crossed)
    }
  }
}
