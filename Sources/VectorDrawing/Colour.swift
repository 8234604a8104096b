import Foundation

/// An sRGB colour with opacity; components from 0 to 1.
public struct Colour: Hashable, Sendable {
  /// Red, 0 to 1.
  public let red: Double
  /// Green, 0 to 1.
  public let green: Double
  /// Blue, 0 to 1.
  public let blue: Double
  /// Opacity, 0 (invisible) to 1.
  public let alpha: Double

  /// Mixes a colour from components between 0 and 1.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A colour as written in style sheets: `0x1F77B4`.
  public init(_ hexadecimal: UInt32, alpha: Double = 1) {
    self.init(
      red: Double((hexadecimal >> 16) & 0xFF) / 255,
      green: Double((hexadecimal >> 8) & 0xFF) / 255,
      blue: Double(hexadecimal & 0xFF) / 255, alpha: alpha)
  }

  /// The same colour with another opacity.
  public func opacity(_ alpha: Double) -> Colour {
    Colour(red: red, green: green, blue: blue, alpha: alpha)
  }

  /// Black.
  public static let black = Colour(0x000000)
  /// White.
  public static let white = Colour(0xFFFFFF)

  /// Relative luminance by WCAG 2.1, 0 (black) to 1 (white); opacity is ignored.
  public var luminance: Double {
    func linear(_ component: Double) -> Double {
      component <= 0.04045
        ? component / 12.92 : pow((component + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// Contrast ratio by WCAG 2.1: (L₁ + 0.05) / (L₂ + 0.05), from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }
}
