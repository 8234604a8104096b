/// The role of a colour; the page style says which colour that is.
public enum Tone: String, Hashable, Sendable, CaseIterable {
  /// Text as usual.
  case ink
  /// Text that steps back: notes, units, sub-lines.
  case muted
  /// Links and things that belong to the document itself.
  case accent
  /// Nothing to worry about.
  case clear
  /// Worth knowing.
  case note
  /// To be looked at.
  case attention
  /// To be acted upon.
  case alarm
}
