import ChartGrammar
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
    let subject = FigureSubject(analysis)
    let figure = try FigureCatalogue.figure(kind, of: subject, options: options)
    // What is left out of the data, after the cut-off.
    let gap = DisplayNeeds(kind, analysis.plan).note(in: analysis).map { ". " + $0.dropLast() }
    return figure.drawing(
      extent: extent,
      caption: Caption(
        title: title ?? figure.title,
        subtitle:
          "\(analysis.plan.acronym), \(inSentence(figure.population)), \(subject.cutOff)\(gap ?? "")",
        denominator: figure.denominator, footnote: figure.method),
      measurer: measurer)
  }

  private var options: FigureCatalogue.Options {
    var options = FigureCatalogue.Options(keepsLocal: keepsLocal, count: count)
    options.participant = participant
    options.location = location
    options.visits = visits
    options.areaScale = areaScale
    options.width = extent.width
    return options
  }

  /// A text that begins a sentence, as it is written within one.
  private func inSentence(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
