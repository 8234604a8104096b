import ChartGrammar
import VectorDrawing

/// Type and lines of a profile.
struct ProfilePen {
  let theme = Theme.print
  let measurer: any TextMeasurer
  /// The width of the whole profile, in points.
  let width: Double

  /// Ordinary small type: names, labels.
  var label: TypeStyle { TypeStyle(size: theme.smallSize, colour: Palette.ink) }
  /// Secondary small type: notes, ticks.
  var quiet: TypeStyle { theme.small }
  /// Small headings.
  var strong: TypeStyle {
    TypeStyle(size: theme.smallSize, weight: .semibold, colour: Palette.ink)
  }
  /// The height of a line of small type.
  var line: Double { measurer.extent(of: "", style: label).height }

  /// Returns the width of a text.
  func width(of text: String, _ style: TypeStyle) -> Double {
    measurer.extent(of: text, style: style).width
  }

  /// Returns a line of type below an upper edge.
  func text(
    _ text: String, x: Double, top: Double, _ style: TypeStyle,
    anchor: PlacedText.Anchor = .start
  ) -> DrawingElement {
    let ascent = measurer.extent(of: text, style: style).ascent
    return .text(
      PlacedText(
        text, at: Point(x, top + ascent), anchor: anchor, style: style, measurer: measurer))
  }

  /// Returns a line of type that fits a room, shortened with an ellipsis if needed; the profile's
  /// table has the omitted text.
  func fitted(_ text: String, in room: Double, _ style: TypeStyle) -> String {
    // A single letter is no longer than an ellipsis.
    if text.dropFirst().isEmpty { return text }
    return TextFitting(style, measurer).shortened(text, to: room)
  }

  /// Wraps a text to a width, up to a number of characters.
  func wrapped(
    _ text: String, _ style: TypeStyle, width: Double, longest: Int = TextFitting.longestLabel
  ) -> WrappedText {
    WrappedText(text, style: style, width: width, measurer: measurer, longest: longest)
  }

  /// Returns a fine line.
  func hairline(_ colour: Colour, _ points: [Point], dash: [Double] = []) -> DrawingElement {
    .stroke(Path(through: points), LineStyle(colour, width: theme.hairline, dash: dash))
  }
}
