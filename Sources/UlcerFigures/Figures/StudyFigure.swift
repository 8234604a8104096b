package import ChartGrammar

/// A figure with all its words, for use alone or in a report.
///
/// Alone (`cicatrix chart`) the words stand in the drawing; in a report they become its numbered
/// caption, notes and source.
package struct StudyFigure: Sendable {
  /// The content to draw.
  package enum Content: Sendable {
    /// A chart as high as the room allows.
    case chart(Chart)
    /// A chart whose height follows its rows. With bounds, the row height is chosen between them so
    /// that all rows of a page fit.
    case rows(RowChart, fitting: ClosedRange<Double>? = nil)
    /// A matrix of participants.
    case strip(ParticipantStrip)
    /// Small charts, with the height of each row of them.
    case facets(Facets, rowHeight: Double)
    /// Sets of small charts, each set with scales of its own.
    case facetSets([Facets])
    /// Charts with different scales in a grid with this number of columns.
    case grid([Chart], columns: Int)
    /// Hands with the number of ulcers at each site.
    case countedHands(CountedHandMap)
    /// The hands of one participant at several moments.
    case hands(ParticipantHandMap)
    /// The profile of one participant.
    case profile(ProfileSheet)
  }

  /// The subject of the finding.
  package var title: String
  /// The population: `Treated participants, n = 20`.
  package var population: String
  /// The participants who are and are not shown; may be empty.
  package var denominator = ""
  /// The method of computation and the explanation of the drawing.
  package var method: String
  /// The files that the figure uses.
  package var source: String
  /// The content to draw.
  package var content: Content
  /// The default height on a page, in points.
  package var height: Double
  /// The height for long labels under the axis, added to the height desired for a chart, in points.
  package var labelRoom = 0.0

  /// Creates a figure.
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
