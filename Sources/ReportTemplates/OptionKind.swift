/// What the value of an option may be, and how it is read.
public enum OptionKind: Hashable, Sendable {
  /// Any text that is not empty.
  case text
  /// One of the given words.
  case word([String])
  /// Some of the given words, separated by commas.
  case words([String])
  /// `yes` or `no` (also `true`, `false`).
  case yesOrNo
  /// A whole number within a range.
  case wholeNumber(ClosedRange<Int>)
  /// A number with or without decimals within a range.
  case number(ClosedRange<Double>)
  /// A positive length with its unit, `80mm`, `8 cm`, `200pt`, `3in`, up to two metres.
  case length
}
