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
