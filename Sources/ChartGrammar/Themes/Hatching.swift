import VectorDrawing

/// Slanting strokes cut to the outline of a polygon.
enum Hatching {
  /// Returns strokes 3.2 points apart that rise (slope 1) or fall (slope −1) at 45°, by the
  /// even-odd rule.
  static func strokes(in polygon: [Point], slope: Double) -> Path {
    // A stroke is the set of points with y + slope · x = level; levels lie on a grid shared by all
    // shapes of a drawing, so that hatching continues across neighbours.
    let levels = polygon.map { $0.y + slope * $0.x }
    var path = Path()
    guard let least = levels.min(), let most = levels.max(), (most - least).isFinite else {
      return path
    }
    let distance = max(3.2 * 2.0.squareRoot(), (most - least) / 2000)
    var level = (least / distance).rounded(.up) * distance
    while level < most {
      var cuts: [Point] = []
      for (index, first) in polygon.enumerated() {
        let second = polygon[(index + 1) % polygon.count]
        let (from, to) = (levels[index] - level, levels[(index + 1) % polygon.count] - level)
        guard (from < 0) != (to < 0) else { continue }
        let share = from / (from - to)
        cuts.append(
          Point(
            first.x + (second.x - first.x) * share, first.y + (second.y - first.y) * share))
      }
      cuts.sort { $0.x < $1.x }
      for pair in stride(from: 0, to: cuts.count - 1, by: 2) {
        path.move(to: cuts[pair])
        path.line(to: cuts[pair + 1])
      }
      level += distance
    }
    return path
  }
}
