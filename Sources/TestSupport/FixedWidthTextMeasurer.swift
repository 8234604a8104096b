public import VectorDrawing

/// A measurer for which all characters are equally wide, so that tests need no fonts.
///
/// A character is 0.5 of the type size wide (0.55 in semibold and bold, as wider type is), the
/// ascent is 0.75 and the descent 0.25 of the size.
public struct FixedWidthTextMeasurer: TextMeasurer {
  /// Creates a measurer; all are alike.
  public init() {}

  /// Characters × 0.5 (or 0.55) × size, in points.
  public func extent(of text: String, style: TypeStyle) -> TextExtent {
    let share = style.weight.rawValue >= TypeStyle.Weight.semibold.rawValue ? 0.55 : 0.5
    return TextExtent(
      width: Double(text.count) * share * style.size, ascent: 0.75 * style.size,
      descent: 0.25 * style.size)
  }
}
