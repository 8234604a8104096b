/// The session of a report, which decides who may see it.
public enum TemplateSession: String, Hashable, Sendable, CaseIterable {
  /// Pooled numbers alone; nothing that depends on the allocation.
  case open
  /// Numbers by coded arm, for the board's closed session alone.
  case closed

  /// The text in every running head: `CLOSED SESSION`.
  public var title: String { rawValue.uppercased() + " SESSION" }
}

extension Template {
  /// The session named in the front matter; `open` if it names none.
  ///
  /// An unknown word is an error of `TemplateCheck`.
  public var session: TemplateSession {
    fact("session").flatMap(TemplateSession.init(rawValue:)) ?? .open
  }
}
