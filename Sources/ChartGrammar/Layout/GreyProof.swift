import Foundation
public import VectorDrawing

extension Drawing {
  /// The drawing in greys of the same luminance, as a copying machine would show it.
  public var inGrey: Drawing { Drawing(extent: extent, elements: elements.map(\.inGrey)) }
}

extension DrawingElement {
  fileprivate var inGrey: DrawingElement {
    switch self {
    case .fill(let path, let colour): return .fill(path, colour.grey)
    case .stroke(let path, var style):
      style.colour = style.colour.grey
      return .stroke(path, style)
    case .dots(let points, let diameter, let colour):
      return .dots(points, diameter: diameter, colour.grey)
    case .text(let text):
      var style = text.style
      style.colour = style.colour.grey
      return .text(
        PlacedText(
          text.text, baseline: text.baseline, style: style, extent: text.extent,
          direction: text.direction))
    case .clipped(let rectangle, let inner): return .clipped(rectangle, inner.map(\.inGrey))
    case .moved(let offset, let inner): return .moved(by: offset, inner.map(\.inGrey))
    case .tagged(let tag, let inner): return .tagged(tag, inner.map(\.inGrey))
    case .link, .destination: return self
    }
  }
}

extension Colour {
  /// The grey of the same luminance and opacity.
  fileprivate var grey: Colour {
    let light = luminance
    let level = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return Colour(red: level, green: level, blue: level, alpha: alpha)
  }
}
