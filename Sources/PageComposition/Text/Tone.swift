/// The role of a colour; the page style gives the colour.
public enum Tone: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case ink
  /// Secondary text: notes, units, sub-lines.
  case muted
  /// Links and other parts of the document itself.
  case accent
  /// No concern.
  case clear
  /// Worth knowing.
  case note
  /// Needs review.
  case attention
  /// Needs action.
  case alarm
}
