/// The caption above a table or a figure: a number, given by the document, and a title.
public struct Caption: Hashable, Sendable {
  /// The name for references and links; must be unique in the document.
  public var key: String
  /// The subject of the table or figure, without number and full stop.
  public var title: RichText
  /// Population, n and data cut-off, on the line below; may be empty.
  public var population: RichText

  /// Creates a caption.
  public init(key: String, title: RichText, population: RichText = "") {
    self.key = key
    self.title = title
    self.population = population
  }
}
