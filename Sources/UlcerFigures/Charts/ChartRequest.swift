import ChartGrammar
import ClinicalWording
public import UlcerAnalysis
public import UlcerRecords
public import VectorDrawing

/// One chart as it was asked for.
public struct ChartRequest: Hashable, Sendable {
  /// Why a chart cannot be drawn.
  public enum Failure: Error, Hashable, Sendable {
    /// The chart is about one participant and none was named.
    case participantNeeded
    /// No treated participant has this id; the nearest that has.
    case unknownParticipant(String)
    /// The participant never had an ulcer there.
    case noUlcerThere(String)
    /// The chart compares arms and the analysis knows fewer than two.
    case allocationNeeded
    /// The plan has no visit of this id.
    case unknownVisit(String)
    /// The file that it is drawn from was not read: why nothing is known.
    case notKnown(String)
  }

  /// What is drawn.
  public var kind: ChartKind
  /// The participant, for a chart about one.
  public var participant: String?
  /// The place, for a chart about one.
  public var location: Location?
  /// What a hand map over participants counts.
  public var count: PlaceCounts.Subject
  /// Ids of the visits of a hand map, or `latest`; `nil` for the usual ones.
  public var visits: [String]?
  /// Width and height wished for, in points.
  public var extent: Extent
  /// A title in place of the usual one.
  public var title: String?
  /// Whether events of local toxicity count among the highest grades.
  public var keepsLocal = false
  /// The medium.
  public var theme = ChartTheme.print
  /// How areas are placed along their axis, in a trajectory.
  public var areaScale = AreaScale.linear

  /// Asks for a chart.
  public init(
    kind: ChartKind, participant: String? = nil, location: Location? = nil,
    count: PlaceCounts.Subject = .baseline, visits: [String]? = nil,
    extent: Extent = Extent(480, 300), title: String? = nil
  ) {
    self.kind = kind
    self.participant = participant
    self.location = location
    self.count = count
    self.visits = visits
    self.extent = extent
    self.title = title
  }

  /// Whether the study has anybody whom the chart could show: a screened participant for those
  /// that follow all from screening on, a treated one for all others.
  public func hasSubject(in analysis: StudyAnalysis) -> Bool {
    switch kind {
    case .accrual, .disposition: !analysis.records.participants.isEmpty
    default: analysis.courses.contains(where: \.isTreated)
    }
  }

  /// Codes of every place that a hand has: `R2-tip-volar`.
  public static var places: [String] { Location.all.map(\.code) }

  /// Ids of the treated participants, in order.
  public static func participants(of analysis: StudyAnalysis) -> [String] {
    TreatedParticipants(analysis).members.map(\.id)
  }

  /// The chart as one drawing, as high as it needs.
  ///
  /// Throws when the participant or the place is not there.
  public func drawing(
    of analysis: StudyAnalysis, measurer: any TextMeasurer
  ) throws(Failure) -> Drawing {
    let needs = DisplayNeeds(kind, analysis.plan)
    if let reason = needs.notKnown(in: analysis) { throw .notKnown(reason) }
    let finish = theme.theme
    var inPrint = self
    inPrint.extent = finish.room(for: extent)
    return finish.finished(try inPrint.printDrawing(of: analysis, measurer: measurer))
  }

  /// The chart for paper, which the theme then magnifies or turns into greys.
  private func printDrawing(
    of analysis: StudyAnalysis, measurer: any TextMeasurer
  ) throws(Failure) -> Drawing {
    let participants = TreatedParticipants(analysis)
    let cut = FigureSubject(analysis).cutOff + gapNote(analysis)
    let acronym = analysis.plan.acronym
    switch kind {
    case .trajectory:
      guard let participant else { throw .participantNeeded }
      guard let member = participants.members.first(where: { $0.id == participant }) else {
        throw .unknownParticipant(participant)
      }
      let facets = TrajectoryFigure.facets(
        analysis, member.course, location: location, scale: areaScale)
      guard !facets.isEmpty else { throw .noUlcerThere(location?.code ?? "any place") }
      let caption = Caption(
        title: title ?? "Ulcers of participant \(participant)",
        subtitle: "\(acronym), \(ulcers(analysis, member.course)), \(cut)",
        footnote:
          "Open circle on the zero line: looked at and closed. A number: a later episode at the same place. A gap: a missed visit."
          + (facets.contains { $0.y.unit == "mm²" } ? areaScale.note : "")
      )
      return Drawing.stacked(
        facets.enumerated().flatMap { index, part in
          var part = part
          part.caption = index == 0 ? caption : .none
          let rows = (part.panels.count + 2) / 3
          return part.drawings(
            extent: Extent(extent.width, max(extent.height, 60 + 120 * Double(rows))),
            measurer: measurer)
        }, width: extent.width)
    case .healingCurve:
      var chart = HealingCurveFigure.chart(analysis)
      chart.caption = Caption(
        title: title ?? "Ulcers healed over time",
        subtitle:
          "\(acronym), \(inSentence(FigureSubject(analysis).ulcerPopulation)), \(cut)",
        footnote:
          "Kaplan–Meier; \(FigureSubject(analysis).coverage) \(analysis.plan.survivalInterval.rawValue) limits, participants as clusters; small strokes: an ulcer leaves observation still open. The curves stop where fewer than \(HealingCurveFigure.fewestAtRisk) ulcers are at risk."
      )
      return chart.drawing(extent: extent, measurer: measurer)
    case .swimmer:
      var chart = SwimmerFigure.chart(analysis, participants)
      chart.caption = Caption(
        title: title ?? "The course of every ulcer since treatment",
        subtitle: "\(acronym), treated participants, n = \(participants.members.count), \(cut)",
        footnote:
          "Hatched: between the last open look and the first closed one nobody knows. An arrow: still open at the last look.\(FigureSubject(analysis).labelNote)"
      )
      return Drawing.stacked(
        chart.drawings(width: extent.width, maximumHeight: 14_000, measurer: measurer),
        width: extent.width)
    case .handMap: return try handMap(analysis, participants, measurer)
    case .participantProfile:
      return Drawing.stacked(try profile(analysis, measurer), width: extent.width)
    default:
      return try drawing(of: FigureSubject(analysis), measurer: measurer)
    }
  }

  /// A figure of the catalogue with its words around it.
  private func drawing(
    of subject: FigureSubject, measurer: any TextMeasurer
  ) throws(Failure) -> Drawing {
    var subject = subject
    if let participant, kind == .adverseEventTimeline {
      guard let alone = subject.alone(participant) else { throw .unknownParticipant(participant) }
      subject = alone
    }
    let options = FigureCatalogue.Options(keepsLocal: keepsLocal, width: extent.width)
    guard let figure = FigureCatalogue.figure(kind, of: subject, options: options) else {
      throw .allocationNeeded
    }
    let caption = Caption(
      title: title ?? figure.title,
      subtitle:
        "\(subject.plan.acronym), \(inSentence(figure.population)), \(subject.cutOff)\(gapNote(subject.analysis))",
      denominator: figure.denominator, footnote: figure.method)
    // Rows are never broken over pages here: the drawing is as high as they need.
    let height =
      switch figure.content {
      case .chart: extent.height
      case .rows, .strip, .facets, .grid: 14_000.0
      }
    return Drawing.stacked(
      figure.drawings(
        room: Extent(extent.width, height), caption: caption, measurer: measurer),
      width: extent.width)
  }

  /// What is left out of the data, after the cut-off; empty where nothing is.
  private func gapNote(_ analysis: StudyAnalysis) -> String {
    DisplayNeeds(kind, analysis.plan).note(in: analysis).map { ". " + $0.dropLast() } ?? ""
  }

  /// `n = 5 ulcers at 3 places`, as far as they are drawn.
  private func ulcers(_ analysis: StudyAnalysis, _ course: ParticipantCourse) -> String {
    let shown = analysis.episodes[course.episodes].filter {
      location == nil || $0.location == location
    }
    let places = Set(shown.map(\.location)).count
    return
      "n = \(NumberWording.counted(shown.count, "ulcer")) at \(NumberWording.counted(places, "place"))"
  }

  /// A text that begins a sentence, as it is written within one.
  private func inSentence(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The pages of a participant's profile, each as high as paper of that width is.
  private func profile(
    _ analysis: StudyAnalysis, _ measurer: any TextMeasurer
  ) throws(Failure) -> [Drawing] {
    guard let participant else { throw .participantNeeded }
    let course = analysis.courses.first {
      analysis.records.participants[$0.participant].id == participant
    }
    guard let course else { throw .unknownParticipant(participant) }
    var sheet = ProfileSheet(
      subject: ProfileSubject(course, in: analysis, index: ProfileIndex(analysis)))
    sheet.caption.title = title ?? "Participant \(participant)"
    sheet.caption.subtitle =
      "\(analysis.plan.acronym), \(ulcers(analysis, course)), data cut-off \(DateWording.text(analysis.cut.date))"
    let width = max(extent.width, ProfileSheet.leastWidth)
    return sheet.drawings(
      room: Extent(width, max(extent.height, width * ProfileSheet.proportion)), theme: .print,
      measurer: measurer)
  }

  private func handMap(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, _ measurer: any TextMeasurer
  ) throws(Failure) -> Drawing {
    guard let participant else {
      var map = HandMapFigure.counts(analysis, count)
      if let title { map.caption.title = title }
      return map.drawing(extent: extent, theme: .print, measurer: measurer)
    }
    guard let member = participants.members.first(where: { $0.id == participant }) else {
      throw .unknownParticipant(participant)
    }
    let known = analysis.plan.visits.map(\.id) + [HandMapMoment.latestWord]
    if let unknown = visits?.first(where: { !known.contains($0) }) {
      throw .unknownVisit(unknown)
    }
    var map = HandMapFigure.participant(
      analysis, member.course, visits: visits, location: location)
    if let title { map.caption.title = title }
    return map.drawing(extent: extent, theme: .print, measurer: measurer)
  }
}
