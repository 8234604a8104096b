/// The fill of an area, so that areas are distinct without colour.
public enum FillStyle: String, Hashable, Sendable, CaseIterable {
  /// One colour.
  case solid
  /// Slanting strokes on a pale ground.
  case hatched
  /// Strokes slanting both ways on a pale ground.
  case crossed
  /// White with an outline.
  case outline
  /// A pale ground of the colour.
  case pale
}
