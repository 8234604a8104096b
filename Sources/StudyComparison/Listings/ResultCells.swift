import PlainOutput
import UlcerAnalysis

/// The parts of a result, one name and text each, for a table.
enum ResultCells {
  /// The parts that differ, in full precision; all parts where one side has no value.
  static func changes(of change: ResultChange) -> [(column: String, old: String, new: String)] {
    let old = cells(change.value.old, change.state.old, change.atRisk.old)
    let new = cells(change.value.new, change.state.new, change.atRisk.new)
    var seen = Set<String>()
    var rows = (new + old).map(\.column).filter { seen.insert($0).inserted }
      .map { column in
        (
          column: column, old: old.last { $0.column == column }?.text ?? "",
          new: new.last { $0.column == column }?.text ?? ""
        )
      }
      .filter { $0.old != $0.new }
    if case .curve(let unit, let one)? = change.value.old,
      case .curve(_, let other)? = change.value.new, let row = firstDifference(one, other, unit)
    {
      rows.append(row)
    }
    return rows
  }

  private static func cells(
    _ value: ResultValue?, _ state: MonitoringState?, _ atRisk: NumberAtRisk?
  ) -> [(column: String, text: String)] {
    guard let value else { return [] }
    var cells: [(column: String, text: String)] = []
    func add(_ column: String, _ text: String?) {
      if let text { cells.append((column, text)) }
    }
    func add(_ limits: ResultLimits?) {
      add("lower", limits?.lower.map(ShortestNumber.text))
      add("upper", limits?.upper.map(ShortestNumber.text))
    }
    switch value {
    case .count(let count): add("count", String(count))
    case .proportion(let count, let total, let limits):
      add("count", String(count))
      add("of", String(total))
      add("estimate", value.estimate.map(ShortestNumber.text))
      add(limits)
    case .estimate(let estimate, let limits, let unit):
      add("estimate", ShortestNumber.text(estimate))
      add(limits)
      add("unit", unit)
    case .rate(let events, let exposure, let estimate, let limits, let unit):
      add("events", String(events))
      add("exposure", ShortestNumber.text(exposure))
      add("estimate", ShortestNumber.text(estimate))
      add(limits)
      add("unit", unit)
    case .curve(_, let points): add("points", String(points.count))
    case .notEstimable(let reason): add("not estimable", reason)
    case .notReached(let unit, let last, let lower):
      add("not reached by", ShortestNumber.text(last))
      add("lower", lower.map(ShortestNumber.text))
      add("unit", unit)
    }
    add("state", state?.rawValue)
    add("ulcers at risk", atRisk.map { String($0.ulcers) })
    add("participants at risk", atRisk.map { String($0.participants) })
    return cells
  }

  /// The time from which two curves differ, and their points there.
  private static func firstDifference(
    _ old: [ResultCurvePoint], _ new: [ResultCurvePoint], _ unit: String
  ) -> (column: String, old: String, new: String)? {
    let same = zip(old, new).prefix { ResultComparison.isSame($0, $1) }.count
    let sides = OldAndNew(old: old.dropFirst(same).first, new: new.dropFirst(same).first)
    guard let time = [sides.old, sides.new].compactMap({ $0?.time }).min() else { return nil }
    func words(_ point: ResultCurvePoint?) -> String {
      guard let point, point.time == time else { return "no point" }
      let error = point.standardError.map(ShortestNumber.text) ?? "none"
      return "\(ShortestNumber.text(point.estimate)), at risk \(point.atRisk), "
        + "standard error \(error)"
    }
    return ("from \(ShortestNumber.text(time)) \(unit)", words(sides.old), words(sides.new))
  }
}
