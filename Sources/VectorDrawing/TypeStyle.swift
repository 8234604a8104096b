/// The appearance of text. The family is the renderer's single declared one; figures are tabular.
public struct TypeStyle: Hashable, Sendable {
  /// The weight of the strokes, in the terms of OpenType.
  public enum Weight: Int, Hashable, Sendable {
    case regular = 400
    case medium = 500
    case semibold = 600
    case bold = 700
  }

  /// Size of the type, in points.
  public var size: Double
  /// Weight of the strokes.
  public var weight: Weight
  /// The type is italic.
  public var isItalic: Bool
  /// Its colour.
  public var colour: Colour

  /// Describes type.
  public init(
    size: Double, weight: Weight = .regular, isItalic: Bool = false, colour: Colour = .black
  ) {
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.colour = colour
  }
}
