import VectorDrawing

/// Every character is half its size wide, so that tests can be reckoned by hand.
struct FixedWidthMeasurer: TextMeasurer {
  func extent(of text: String, style: TypeStyle) -> TextExtent {
    TextExtent(
      width: Double(text.count) * style.size / 2, ascent: style.size * 0.97,
      descent: style.size * 0.24)
  }
}
