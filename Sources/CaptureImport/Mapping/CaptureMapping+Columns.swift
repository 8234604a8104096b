/// The columns that a mapping names.
extension CaptureMapping {
  /// Every column that a rule, a condition, a look-up, a key or an exclusion names, of whichever
  /// table: a column whose name is not among them is not read.
  var namedColumns: ColumnDemand {
    var names = [participant, site].compactMap(\.self)
    names += tables.flatMap {
      [$0.participant, $0.site].compactMap(\.self) + $0.conditions.map(\.column)
    }
    names += exclusions.compactMap { exclusion in
      if case .meeting(let condition, _) = exclusion.members { condition.column } else { nil }
    }
    names += rules.flatMap { $0.conditions.map(\.column) }
    let values = rules.flatMap(\.columns.values)
    names += values.flatMap { value in
      value.origin.columns + (value.lookUp?.keys ?? []).flatMap { [$0.there, $0.here] }
        + [value.time].compactMap(\.self)
    }
    return ColumnDemand(
      names: Set(names.map { ColumnName.folded($0.text) }),
      checkboxes: Set(
        values.compactMap { value in
          if case .checkbox(let name) = value.origin { ColumnName.folded(name.text) } else { nil }
        }))
  }
}

extension ValueRule.Origin {
  /// The columns that are named one by one.
  fileprivate var columns: [MappedName] {
    switch self {
    case .columns(let names): names
    case .flags(let flags): flags.map(\.column)
    case .constant, .checkbox, .runningNumber: []
    }
  }
}
