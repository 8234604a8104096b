import VectorDrawing

/// Letters of half the type's size each, so that expected places can be worked out by hand.
struct FixedWidthMeasurer: TextMeasurer {
  func extent(of text: String, style: TypeStyle) -> TextExtent {
    TextExtent(
      width: Double(text.count) * style.size * 0.5, ascent: style.size * 0.8,
      descent: style.size * 0.2)
  }
}
