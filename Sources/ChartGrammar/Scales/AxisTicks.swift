/// Which ticks an axis has.
///
/// Labels that would collide are thinned; ticks are all kept.
public enum AxisTicks: Hashable, Sendable {
  /// Round numbers, as many as there is room for.
  case automatic
  /// These ticks; the domain is widened to hold them.
  case marked([Tick])
  /// No ticks.
  case none

  /// Ticks at the values, with the labels beside them.
  public static func at(_ ticks: [(Double, String)]) -> AxisTicks {
    .marked(ticks.map { Tick($0.0, $0.1) })
  }

  /// Ticks at the given ticks.
  public static func at(_ ticks: [Tick]) -> AxisTicks { .marked(ticks) }

  /// Ticks at days on a true-time axis: whole weeks read `w2`, other days `d2`, day 0 `d0`.
  public static func visits(days: [Double]) -> AxisTicks {
    .marked(
      days.filter(\.isFinite).map { day in
        let weeks = day / 7
        let isWeek = day != 0 && weeks == weeks.rounded()
        let number = isWeek ? weeks : day
        return Tick(day, (isWeek ? "w" : "d") + NumberFormat.automatic.text(number))
      })
  }
}
