/// The reason why a document could not be finished.
public enum FinishingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// libqpdf gave up, or found something wrong in the document; its own words.
  case library(String)
  /// The document is sound but not in a form that can be put together with others.
  case form
  /// There is no part, or one that went into another document.
  case parts

  /// The failure as a sentence without a full stop.
  public var description: String {
    switch self {
    case .library(let words): "libqpdf reports: \(words)"
    case .form: "the document's named places or elements stand in branches"
    case .parts: "the document has no parts of its own"
    }
  }
}
