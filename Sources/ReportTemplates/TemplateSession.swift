/// Who may see a report.
public enum TemplateSession: String, Hashable, Sendable, CaseIterable {
  /// Pooled numbers alone; nothing that depends on the allocation.
  case open
  /// Numbers by coded arm, for the board's closed session alone.
  case closed

  /// As it stands in every running head: `CLOSED SESSION`.
  public var title: String { rawValue.uppercased() + " SESSION" }
}

extension Template {
  /// The session that its front matter names; `open` where it names none.
  ///
  /// An unknown word is an error of `TemplateCheck`.
  public var session: TemplateSession {
    fact("session").flatMap(TemplateSession.init(rawValue:)) ?? .open
  }
}
