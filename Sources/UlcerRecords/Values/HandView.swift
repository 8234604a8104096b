/// The two sides from which a hand is looked at.
public enum HandView: String, Hashable, Sendable, CaseIterable { case volar, dorsal }

extension Location {
  /// The side from which the place is seen best, so that every place has one.
  ///
  /// From the palm: every volar place and both edges of the fingers. From the back: every dorsal place,
  /// and the nail with its folds, `nail` × `radial` and `ulnar`.
  public var view: HandView {
    let isEdge = surface == .radial || surface == .ulnar
    return surface == .dorsal || (level == .nail && isEdge) ? .dorsal : .volar
  }
}
