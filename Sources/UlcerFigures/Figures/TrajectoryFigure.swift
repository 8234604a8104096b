import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The size of each ulcer of one participant over time: one small chart per ulcer site.
///
/// The area if it is known, otherwise the length on a separate axis. A healed assessment is an open
/// circle on the zero line, a missed visit is a gap, and a new episode at the site starts a new
/// line.
enum TrajectoryFigure {
  /// The size that is drawn.
  enum Measure { case area, length }

  /// Returns the figure; `nil` if the participant never had an ulcer.
  static func figure(
    _ subject: FigureSubject, of course: ParticipantCourse, location: Location?, scale: AreaScale
  ) -> StudyFigure? {
    let analysis = subject.analysis
    let sets = facets(analysis, course, location: location, scale: scale)
    guard !sets.isEmpty else { return nil }
    return StudyFigure(
      title: "Ulcers of participant \(analysis.records.participants[course.participant].id)",
      population: subject.population(
        of: analysis.episodes[course.episodes].filter {
          location == nil || $0.location == location
        }),
      method:
        "Open circle on the zero line: looked at and closed. A number: a later episode at the same place. A gap: a missed visit."
        + (sets.contains { $0.y.unit == "mm²" } ? scale.note : ""),
      source: "ulcers.csv, visits.csv", content: .facetSets(sets))
  }

  /// Returns the charts for area and, if some site has no area at all, for length.
  static func facets(
    _ analysis: StudyAnalysis, _ course: ParticipantCourse, location: Location? = nil,
    scale: AreaScale = .linear
  ) -> [Facets] {
    let episodes = analysis.episodes[course.episodes].filter {
      location == nil || $0.location == location
    }
    var locations: [Location] = []
    for episode in episodes where !locations.contains(episode.location) {
      locations.append(episode.location)
    }
    let looks = TrajectoryLooks(analysis, course)
    let byArea = locations.filter { looks.hasArea(at: $0) }
    let byLength = locations.filter { !looks.hasArea(at: $0) && looks.hasLength(at: $0) }
    let neither = locations.filter { !looks.hasArea(at: $0) && !looks.hasLength(at: $0) }
    var found: [Facets] = []
    if !byArea.isEmpty || !neither.isEmpty {
      found.append(facets(.area, byArea + neither, scale, analysis, course, looks))
    }
    if !byLength.isEmpty {
      found.append(facets(.length, byLength, .linear, analysis, course, looks))
    }
    return found
  }

  private static func facets(
    _ measure: Measure, _ locations: [Location], _ scale: AreaScale, _ analysis: StudyAnalysis,
    _ course: ParticipantCourse, _ looks: TrajectoryLooks
  ) -> Facets {
    let plan = analysis.plan
    let isSized = locations.contains { looks.hasArea(at: $0) || looks.hasLength(at: $0) }
    let days = locations.flatMap { looks.days(at: $0) }
    let last = max(Double(max(course.timeAtRisk, 14)), days.max() ?? 0)
    return Facets(
      x: VisitAxis.axis(of: plan, from: days.min() ?? 0, upTo: last, title: ""),
      // Assessments without a size still show when an ulcer was closed; there is no scale to read.
      y: isSized
        ? Axis(
          measure == .area ? scale.axisTitle : "Length", unit: measure == .area ? "mm²" : "mm",
          scale: scale.transform, includesZero: true)
        : Axis("No size was recorded", ticks: .none, domain: 0...1),
      columns: 3, minimumPanelHeight: 84,
      panels: locations.map { location in
        Panel(location.code) {
          Rule(x: 0, style: SeriesStyle(Palette.neutral))
          for (index, line) in looks.lines(at: location, measure).enumerated() {
            LineMark(line.segments, style: style(index))
            if index > 0, let first = line.segments.first?.first {
              Label("\(index + 1)", at: first, colour: style(index).colour)
            }
            Dots(
              line.closed,
              style: SeriesStyle(
                style(index).colour, marker: Marker(.circle, isFilled: false)), scale: 1.15)
          }
        }
      })
  }

  private static func style(_ index: Int) -> SeriesStyle {
    SeriesStyle(Palette.series[index % Palette.series.count], marker: Marker(.circle))
  }
}
