/// An ulcer site on the hands: hand × digit × level × surface.
///
/// It is the identity of an ulcer site, written `R2-tip-volar`; it orders by hand (left first),
/// digit, level (tip to mcp) and surface.
public struct Location: Hashable, Sendable, Comparable {
  /// The side of the body.
  public enum Hand: UInt8, Hashable, Sendable, CaseIterable { case left, right }
  /// The finger, thumb to little finger.
  public enum Digit: UInt8, Hashable, Sendable, CaseIterable {
    case thumb = 1
    case index, middle, ring, little
  }
  /// The level along the finger, from the tip to the knuckle.
  public enum Level: UInt8, Hashable, Sendable, CaseIterable {
    case tip, nail, distal, dip, middle, pip, proximal, mcp
  }
  /// The side of the finger.
  public enum Surface: UInt8, Hashable, Sendable, CaseIterable {
    case volar, dorsal, radial, ulnar
  }

  /// A number below `count` that identifies the site and has the order of the sites.
  private let packed: UInt16

  /// The hand.
  public var hand: Hand { packed < Location.perHand ? .left : .right }
  /// The finger.
  public var digit: Digit { Digit(rawValue: UInt8(packed / 32 % 5) + 1) ?? .thumb }
  /// The level on the finger.
  public var level: Level { Level(rawValue: UInt8(packed / 4 % 8)) ?? .tip }
  /// The side of the finger.
  public var surface: Surface { Surface(rawValue: UInt8(packed % 4)) ?? .volar }

  private static let perHand: UInt16 = 5 * 8 * 4

  /// The site, or `nil` for one that no hand has: `middle` and `pip` of the thumb.
  public init?(hand: Hand, digit: Digit, level: Level, surface: Surface) {
    if digit == .thumb, level == .middle || level == .pip { return nil }
    packed =
      UInt16(hand.rawValue) * Location.perHand + UInt16(digit.rawValue - 1) * 32
      + UInt16(level.rawValue) * 4 + UInt16(surface.rawValue)
  }

  /// The code of the site as written everywhere: `R2-tip-volar`.
  public var code: String { "\(hand.letter)\(digit.rawValue)-\(level.word)-\(surface.word)" }

  /// The site with this code, or `nil` if there is none.
  public init?(code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, let letter = parts[0].first,
      let number = parts[0].last?.wholeNumberValue,
      let hand = Hand.allCases.first(where: { $0.letter == String(letter) }),
      let digit = UInt8(exactly: number).flatMap(Digit.init(rawValue:)),
      let level = Level.allCases.first(where: { $0.word == parts[1] }),
      let surface = Surface.allCases.first(where: { $0.word == parts[2] })
    else { return nil }
    self.init(hand: hand, digit: digit, level: level, surface: surface)
  }

  /// A number below `Location.count` that identifies the site and has the order of the sites.
  public var ordinal: Int { Int(packed) }

  /// One more than the largest ordinal.
  public static let count = 2 * 5 * 8 * 4

  /// Returns true if the other is the same site or an adjacent one: same hand, digit and surface,
  /// and neighbouring levels in the finger's chain (nail touches tip; the thumb has no middle or
  /// pip).
  public func isContiguous(with other: Location) -> Bool {
    guard hand == other.hand, digit == other.digit, surface == other.surface else { return false }
    if level == other.level { return true }
    if level == .nail || other.level == .nail { return level == .tip || other.level == .tip }
    let chain: [Level] =
      digit == .thumb
      ? [.tip, .distal, .dip, .proximal, .mcp]
      : [.tip, .distal, .dip, .middle, .pip, .proximal, .mcp]
    guard let mine = chain.firstIndex(of: level), let its = chain.firstIndex(of: other.level)
    else { return false }
    return abs(mine - its) == 1
  }

  /// Orders by hand, digit, level and surface.
  public static func < (left: Location, right: Location) -> Bool { left.ordinal < right.ordinal }
}

extension Location.Hand {
  /// `L` or `R`.
  public var letter: String { self == .left ? "L" : "R" }
  /// The word of the study format.
  public var word: String { self == .left ? "left" : "right" }
}

extension Location.Level {
  /// The word of the study format.
  public var word: String {
    switch self {
    case .tip: "tip"
    case .nail: "nail"
    case .distal: "distal"
    case .dip: "dip"
    case .middle: "middle"
    case .pip: "pip"
    case .proximal: "proximal"
    case .mcp: "mcp"
    }
  }
}

extension Location.Surface {
  /// The word of the study format.
  public var word: String {
    switch self {
    case .volar: "volar"
    case .dorsal: "dorsal"
    case .radial: "radial"
    case .ulnar: "ulnar"
    }
  }
}

/// One of the two sides from which a hand is viewed.
public enum HandView: String, Hashable, Sendable, CaseIterable { case volar, dorsal }

extension Location {
  /// The side from which the site is seen best; every site has exactly one.
  ///
  /// From the palm: every volar site and both edges of the fingers. From the back: every dorsal
  /// site, and the nail with its folds, `nail` × `radial` and `ulnar`.
  public var view: HandView {
    let isEdge = surface == .radial || surface == .ulnar
    return surface == .dorsal || (level == .nail && isEdge) ? .dorsal : .volar
  }
}
