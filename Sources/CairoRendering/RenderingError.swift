public import VectorDrawing

/// The reason why a drawing could not be written.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library that writes the file gave up; its own words.
  case surface(String)
  /// A document without pages cannot be written.
  case noPages
  /// A width or height that is not above 0 and at most 14 400 points (the limit of PDF).
  case extent(Extent)
  /// A number of an element (named by its kind, e.g. `stroke`) is not finite, has the wrong sign or
  /// lies more than 100 000 points away.
  case geometry(element: String)
  /// A link or an outline entry leads to a destination that no page has.
  case unknownDestination(String)
  /// Two places of a document have the same name.
  case duplicateDestination(String)
  /// A date that is not written as `2026-11-01T00:00:00Z`.
  case date(String)
  /// A resolution that is not above 0 and at most 2 400 dots per inch.
  case resolution(Double)
  /// A picture of more than 32 767 dots in a direction.
  case pictureTooLarge(width: Double, height: Double)
  /// The file could not be written; the words of the operating system.
  case file(path: String, reason: String)

  /// The failure as a sentence without a full stop.
  public var description: String {
    switch self {
    case .surface(let status): "the drawing library reports: \(status)"
    case .noPages: "a document needs at least one page"
    case .extent(let extent):
      "a drawing of \(extent.width) × \(extent.height) points cannot be written; "
        + "each side must be above 0 and at most 14400"
    case .geometry(let element):
      "the drawing holds a \(element) with a number that is not finite, negative where it must not "
        + "be, or out of all proportion"
    case .unknownDestination(let name): "a link leads to “\(name)”, which no page has"
    case .duplicateDestination(let name): "two places of the document are named “\(name)”"
    case .date(let text): "“\(text)” is not a date of the form 2026-11-01T00:00:00Z"
    case .resolution(let dots):
      "a resolution of \(dots) dots per inch is not above 0 and at most 2400"
    case .pictureTooLarge(let width, let height):
      "a picture of \(width) × \(height) dots is too large; each side may have 32767 dots"
    case .file(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}
