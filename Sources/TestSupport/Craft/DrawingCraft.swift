public import VectorDrawing

/// The faults that a critical reader would find in a drawing, in words; a sound drawing has none.
///
/// The rules: texts do not overlap; nothing crosses the edge; no type is below 6.5 points; the
/// contrast of text with its background is at least 4.5:1 (WCAG 2.1, 1.4.3) and nothing is painted
/// over it; marks are not cut off at the plot; symbols of a key differ without colour.
public enum DrawingCraft {
  /// The smallest type, in points.
  public static let smallestType = 6.5
  /// The least contrast of text.
  public static let leastContrast = 4.5

  /// Returns all faults of a drawing, each once, in the order of the rules.
  ///
  /// With `showsCrops`, elements that are cut off are an intended crop: hands cut below the
  /// fingers.
  public static func faults(of drawing: Drawing, showsCrops: Bool = false) -> [String] {
    let painted = PaintedDrawing(drawing).elements
    var faults: [String] = []
    func add(_ fault: String) { if !faults.contains(fault) { faults.append(fault) } }

    let numbers =
      [drawing.extent.width, drawing.extent.height]
      + painted.flatMap { [$0.box.x, $0.box.y, $0.box.right, $0.box.bottom] }
    guard numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else {
      return ["a coordinate is not finite or far outside any page"]
    }
    for (one, other) in drawing.overlappingTexts() {
      add("“\(one.text)” and “\(other.text)” overlap")
    }
    for text in drawing.textsBeyondEdge() { add("“\(text.text)” crosses the edge") }
    // Half a hairline and the round join of a corner may lie on the edge.
    let page = Rectangle(x: 0, y: 0, width: drawing.extent.width, height: drawing.extent.height)
    // Of several equal faults only the first is reported.
    var reported: Set<String> = []
    for element in painted {
      let words = words(element)
      if let box = element.visibleBox, !page.contains(box, tolerance: 1),
        reported.insert("edge" + words).inserted
      {
        add("\(words) crosses the edge: \(place(box)) of \(place(page))")
      }
      if case .text(let text, _) = element.shape, text.style.size < smallestType {
        add("“\(text.text)” is set in \(text.style.size) points")
      }
      if !showsCrops, let clip = element.clip, !clip.contains(element.box, tolerance: 1),
        reported.insert("cut" + words).inserted
      {
        add("\(words) of a mark is cut off: \(place(element.box)) of \(place(clip))")
      }
    }
    TextGround(painted).faults().forEach(add)
    KeySymbol.faults(of: painted).forEach(add)
    return faults
  }

  static func place(_ box: Rectangle) -> String {
    "x \(Int(box.x))–\(Int(box.right)), y \(Int(box.y))–\(Int(box.bottom))"
  }

  static func words(_ element: PaintedElement) -> String {
    switch element.shape {
    case .fill: "an area"
    case .stroke: "a line"
    case .dot: "a dot"
    case .text(let text, _): "“\(text.text)”"
    }
  }
}
