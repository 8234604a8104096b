/// The ticks of an axis.
///
/// Labels that would collide are thinned; all ticks are kept.
public enum AxisTicks: Hashable, Sendable {
  /// Round numbers, as many as there is room for.
  case automatic
  /// Days at whole weeks, as many as there is room for: steps of 1, 2, 7, 14, 28, 56, 84, 168, 364
  /// days, then whole years of 364; labelled as `visits(days:)` does.
  case days
  /// These ticks; the domain is widened to hold them.
  case marked([Tick])
  /// No ticks.
  case none

  /// Returns ticks at the values, with the labels beside them.
  public static func at(_ ticks: [(Double, String)]) -> AxisTicks {
    .marked(ticks.map { Tick($0.0, $0.1) })
  }

  /// Returns these ticks.
  public static func at(_ ticks: [Tick]) -> AxisTicks { .marked(ticks) }

  /// Returns ticks at days on a true-time axis: whole weeks read `w2`, other days `d2`, day 0 `d0`.
  public static func visits(days: [Double]) -> AxisTicks {
    .marked(days.filter(\.isFinite).map(dayTick))
  }

  /// Returns the tick of one day.
  static func dayTick(_ day: Double) -> Tick {
    let weeks = day / 7
    let isWeek = day != 0 && weeks == weeks.rounded()
    let number = isWeek ? weeks : day
    return Tick(day, (isWeek ? "w" : "d") + NumberFormat.automatic.text(number))
  }
}
