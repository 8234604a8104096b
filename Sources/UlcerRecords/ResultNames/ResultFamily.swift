/// Results that belong together: how their names are written and what each of them is.
///
/// A family is one file: its cases, their text, and their traits. Whoever adds a case is led by the
/// compiler to every place that must know of it.
public protocol ResultFamily: Hashable, Sendable {
  /// The name as written in `results.json`.
  var text: String { get }
  /// What the result is.
  var traits: ResultTraits { get }
  /// The result with that name; `nil` where the family has none.
  static func named(_ text: String) -> Self?
  /// Every name that can be listed: those with a day stand with the usual landmarks.
  static var listed: [Self] { get }
}

/// A family whose names are its beginning and one of a few words: `disposition.died`.
public protocol ResultWords: ResultFamily, RawRepresentable, CaseIterable
where RawValue == String {
  /// What all names of the family begin with, without the point.
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
