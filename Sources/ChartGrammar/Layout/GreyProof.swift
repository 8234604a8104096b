import Foundation
public import VectorDrawing

extension Drawing {
  /// The drawing in greys of the same luminance, as in a black-and-white copy.
  ///
  /// A translucent colour becomes a grey of the same opacity. On white, this grey gives the grey of
  /// the colour's appearance on white.
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
  /// The grey that looks as light on white as the colour does.
  ///
  /// level = (G(1 − α + α · colour) − (1 − α)) / α, where G is the sRGB grey of the luminance.
  fileprivate var grey: Colour {
    let opacity = alpha.held(in: 0...1)
    guard opacity > 0 else { return Colour(red: 1, green: 1, blue: 1, alpha: 0) }
    func onWhite(_ component: Double) -> Double { 1 - opacity + opacity * component }
    let light = Colour(red: onWhite(red), green: onWhite(green), blue: onWhite(blue)).luminance
    let seen = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    let level = ((seen - (1 - opacity)) / opacity).held(in: 0...1)
    return Colour(red: level, green: level, blue: level, alpha: alpha)
  }
}
