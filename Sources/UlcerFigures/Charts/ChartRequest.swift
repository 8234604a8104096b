import ChartGrammar
public import UlcerAnalysis
public import UlcerRecords
public import VectorDrawing

/// A request for one chart.
public struct ChartRequest: Hashable, Sendable {
  /// The reason why a chart cannot be drawn.
  public enum Failure: Error, Hashable, Sendable {
    /// The chart is about one participant, but none was named.
    case participantNeeded
    /// No treated participant has the requested id; the value is the nearest id that one has.
    case unknownParticipant(String)
    /// The participant never had an ulcer at this site.
    case noUlcerThere(String)
    /// The chart compares arms, but the analysis has fewer than two.
    case allocationNeeded
    /// The plan has no visit of this id.
    case unknownVisit(String)
    /// The file that the chart needs was not read; the value is the reason.
    case notKnown(String)
  }

  /// The kind of chart.
  public var kind: ChartKind
  /// The participant, for a chart about one.
  public var participant: String?
  /// The ulcer site, for a chart about one.
  public var location: Location?
  /// The ulcers that a hand map over participants counts.
  public var count: PlaceCounts.Subject
  /// Ids of the visits of a hand map, or `latest`; `nil` for the usual ones.
  public var visits: [String]?
  /// The desired width and height, in points.
  public var extent: Extent
  /// A title in place of the usual one.
  public var title: String?
  /// Events of local toxicity count among the highest grades.
  public var keepsLocal = false
  /// The medium.
  public var theme = ChartTheme.print
  /// The scale of the area axis, in a trajectory.
  public var areaScale = AreaScale.linear

  /// Creates a request.
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

  /// Tells if the study has a participant whom the chart could show: a screened one for charts that
  /// start at screening, a treated one for all others.
  public func hasSubject(in analysis: StudyAnalysis) -> Bool {
    switch kind {
    case .accrual, .disposition: !analysis.records.participants.isEmpty
    default: analysis.courses.contains(where: \.isTreated)
    }
  }

  /// The codes of all ulcer sites of the hands, e.g. `R2-tip-volar`.
  public static var places: [String] { Location.all.map(\.code) }

  /// Ids of the treated participants, in order.
  public static func participants(of analysis: StudyAnalysis) -> [String] {
    TreatedParticipants(analysis).members.map(\.id)
  }

  /// Returns the chart as one drawing, as high as it needs.
  ///
  /// Throws if the participant or the ulcer site does not exist.
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

  /// Draws the chart for print; the theme then magnifies it or turns it to greys.
  private func printDrawing(
    of analysis: StudyAnalysis, measurer: any TextMeasurer
  ) throws(Failure) -> Drawing {
    let subject = FigureSubject(analysis)
    let figure = try FigureCatalogue.figure(kind, of: subject, options: options)
    // The data left out, named after the cut-off.
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

  /// Returns a sentence's opening text as it is written inside a sentence.
  private func inSentence(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
