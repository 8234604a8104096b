import VectorDrawing

/// Finds texts of marks that would overlap an earlier one or leave the plot.
///
/// These texts are taken out and become labels, for which a position is found.
struct MarkTexts {
  let plot: PlotArea
  /// Texts that lost their position.
  private(set) var displaced: [DataLabel] = []
  private var taken: [Rectangle] = []

  init(plot: PlotArea) { self.plot = plot }

  /// Returns the elements without the texts that have no room where their mark placed them.
  mutating func keeping(_ elements: [DrawingElement]) -> [DrawingElement] {
    var kept: [DrawingElement] = []
    for element in elements {
      switch element {
      case .text(let text):
        if claim(text.box) {
          kept.append(element)
        } else {
          displaced.append(
            DataLabel(text.text, at: text.box.centre, colour: Palette.ink, wish: .beside(.middle)))
        }
      case .clipped(let rectangle, let inner): kept.append(.clipped(rectangle, keeping(inner)))
      case .tagged(let tag, let inner): kept.append(.tagged(tag, keeping(inner)))
      case .moved, .fill, .stroke, .dots, .link, .destination: kept.append(element)
      }
    }
    return kept
  }

  private mutating func claim(_ box: Rectangle) -> Bool {
    guard plot.rectangle.contains(box, tolerance: 1) else { return false }
    guard !taken.contains(where: { $0.overlaps(box, tolerance: 0.3) }) else { return false }
    taken.append(box)
    return true
  }
}
