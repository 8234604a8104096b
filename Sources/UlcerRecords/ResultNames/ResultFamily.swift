/// A group of related results: the form of their names and the traits of each.
///
/// A family is one file: its cases, their text, and their traits. For a new case, the compiler
/// points to every place that must handle it.
public protocol ResultFamily: Hashable, Sendable {
  /// The name as written in `results.json`.
  var text: String { get }
  /// The traits of the result.
  var traits: ResultTraits { get }
  /// The result with that name; `nil` if the family has none.
  static func named(_ text: String) -> Self?
  /// Every name that can be listed; names with a day are listed with the usual landmarks.
  static var listed: [Self] { get }
}

/// A family whose names are its beginning and one of a few words: `disposition.died`.
public protocol ResultWords: ResultFamily, RawRepresentable, CaseIterable
where RawValue == String {
  /// The common beginning of all names of the family, without the point.
  static var beginning: String { get }
}

extension ResultWords {
  /// The beginning, a point and the word.
  public var text: String { "\(Self.beginning).\(rawValue)" }
  /// The word behind the beginning.
  public static func named(_ text: String) -> Self? {
    ResultName.rest(of: text, behind: beginning).flatMap(Self.init(rawValue:))
  }
  /// All words.
  public static var listed: [Self] { Array(allCases) }
}
