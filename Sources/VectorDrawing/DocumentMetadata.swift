/// A document's statement about itself; all of it comes from the study, none from the machine.
public struct DocumentMetadata: Hashable, Sendable {
  /// Title of the document.
  public let title: String
  /// The person or organisation responsible for it, e.g. the sponsor; may be empty.
  public let author: String
  /// The subject of the document.
  public let subject: String
  /// Search words.
  public let keywords: String
  /// The program and its version.
  public let creator: String
  /// Creation and modification date as ISO 8601 (`2026-11-01T00:00:00Z`): that of the data cut-off.
  public let date: String

  /// States the metadata of a document.
  public init(
    title: String, author: String, subject: String, keywords: String, creator: String, date: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.date = date
  }
}

/// One line of a document's outline (bookmarks).
public struct OutlineEntry: Hashable, Sendable {
  /// The text that the reader sees.
  public let title: String
  /// The named destination it leads to.
  public let destination: String
  /// Entries below it.
  public let children: [OutlineEntry]

  /// States an entry.
  public init(title: String, destination: String, children: [OutlineEntry] = []) {
    self.title = title
    self.destination = destination
    self.children = children
  }
}
