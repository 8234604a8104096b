package import ChartGrammar

/// A figure with all its words, before it is said whether it stands alone or in a report.
///
/// Alone (`cicatrix chart`) the words stand in the drawing; in a report they become its numbered
/// caption, notes and source.
package struct StudyFigure: Sendable {
  /// What is drawn.
  package enum Content: Sendable {
    /// A chart as high as the room allows.
    case chart(Chart)
    /// A chart whose height follows its rows; where bounds are given, the rows of a page are as high
    /// between them as lets all stand on it.
    case rows(RowChart, fitting: ClosedRange<Double>? = nil)
    /// A matrix of people.
    case strip(ParticipantStrip)
    /// Small charts; each row of them this high.
    case facets(Facets, rowHeight: Double)
    /// Sets of small charts, each set with scales of its own.
    case facetSets([Facets])
    /// Charts of different scales beside and below each other, so many in a row.
    case grid([Chart], columns: Int)
    /// Hands with the number of ulcers at each place.
    case countedHands(CountedHandMap)
    /// The hands of one participant at several moments.
    case hands(ParticipantHandMap)
    /// The profile of one participant.
    case profile(ProfileSheet)
  }

  /// The subject of the finding.
  package var title: String
  /// Over whom: `Treated participants, n = 20`.
  package var population: String
  /// Who of them is and is not shown; may be empty.
  package var denominator = ""
  /// How it was computed and how it is read.
  package var method: String
  /// The files it rests on.
  package var source: String
  /// What is drawn.
  package var content: Content
  /// The height on a page where no other is asked for, in points.
  package var height: Double
  /// Height for long labels under the axis, beside that wished for a chart, in points.
  package var labelRoom = 0.0

  /// States a figure.
  package init(
    title: String, population: String, denominator: String = "", method: String, source: String,
    content: Content, height: Double = 190, labelRoom: Double = 0
  ) {
    self.title = title
    self.population = population
    self.denominator = denominator
    self.method = method
    self.source = source
    self.content = content
    self.height = height
    self.labelRoom = labelRoom
  }
}
