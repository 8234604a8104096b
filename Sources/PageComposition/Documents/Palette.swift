public import VectorDrawing

/// The colours of a document; every text colour has a contrast of at least 4.5:1 with its ground.
public struct Palette: Hashable, Sendable {
  /// Text.
  public var ink = Colour(0x1B2430)
  /// Secondary text.
  public var muted = Colour(0x566070)
  /// Links.
  public var accent = Colour(0x0B5C8A)
  /// No concern.
  public var clear = Colour(0x1C6B45)
  /// Worth knowing.
  public var note = Colour(0x2B5797)
  /// Needs review.
  public var attention = Colour(0x8A5200)
  /// Needs action.
  public var alarm = Colour(0xA8201A)
  /// Strong rules, as above and below a table.
  public var rule = Colour(0x1B2430)
  /// Light rules, as between rows.
  public var hairline = Colour(0xC9D0D8)
  /// The ground of code and of secondary boxes.
  public var tint = Colour(0xF3F5F7)

  /// Creates the default colours.
  public init() {}

  /// Returns the colour of a role.
  public func colour(of tone: Tone) -> Colour {
    switch tone {
    case .ink: ink
    case .muted: muted
    case .accent: accent
    case .clear: clear
    case .note: note
    case .attention: attention
    case .alarm: alarm
    }
  }
}
