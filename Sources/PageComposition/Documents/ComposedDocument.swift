public import VectorDrawing

/// A document broken into pages: a renderer only has to write it.
public struct ComposedDocument: Hashable, Sendable {
  /// The document's metadata.
  public let metadata: DocumentMetadata
  /// The pages in order; each drawing has its own extent.
  public let pages: [Drawing]
  /// The headings as a tree, each with a link to a destination on one of the pages.
  public let outline: [OutlineEntry]
  /// Keys and destinations that texts link to but the document does not have, in order of
  /// appearance. Such links are left out, and such references are printed as their key.
  public let unresolvedKeys: [String]
  /// Destinations that were named more than once; the first one counts.
  public let repeatedDestinations: [String]
}
