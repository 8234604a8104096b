public import VectorDrawing

/// A document broken into pages: nothing is left to decide, a renderer only writes it.
public struct ComposedDocument: Hashable, Sendable {
  /// What the document says about itself.
  public let metadata: DocumentMetadata
  /// The pages in order; each drawing has its own extent.
  public let pages: [Drawing]
  /// The headings as a tree, each leading to a destination on one of the pages.
  public let outline: [OutlineEntry]
  /// Keys and destinations that texts lead to but that the document does not have, in order of
  /// appearance; such links are left out, such references are printed as their key.
  public let unresolvedKeys: [String]
  /// Destinations that were named more than once; the first one counts.
  public let repeatedDestinations: [String]
}
