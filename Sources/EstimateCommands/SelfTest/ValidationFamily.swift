/// A family of methods with its references: one row of VALIDATION.md.
struct ValidationFamily {
  /// The methods.
  let name: String
  /// The publication of the formula.
  let formula: String
  /// The data it was checked on, beside the recorded ones.
  let data: String
  /// The implementation it was compared with.
  let reference: String
  /// Intended differences from other implementations.
  let conventions: String
  /// The largest difference allowed, |computed − recorded| / max(1, |recorded|).
  var tolerance = 1e-9
  /// The beginnings of the names of its recorded values.
  let prefixes: [String]

  /// The comparison of a family with the recorded values on this machine.
  struct Finding {
    let family: ValidationFamily
    /// Recorded numbers that were compared.
    let numbers: Int
    /// The largest difference; infinite if a number is missing.
    let difference: Double

    var agrees: Bool { difference <= family.tolerance }

    /// The least of a few round bounds above the difference: the same on machines whose last
    /// digits differ.
    var bound: String {
      let bounds = [(1e-12, "1e-12"), (1e-9, "1e-9"), (1e-6, "1e-6")]
      return bounds.first { difference <= $0.0 }.map { "below \($0.1)" } ?? "DIFFERS"
    }
  }

  /// Compares every family with the values built into the program.
  static func findings() throws -> [Finding] {
    let recorded = try RecordedReferences.built()
    let weighted = try RecordedWeights()
    let expected = recorded.values.merging(weighted.recorded) { first, _ in first }
    let computed = [
      RecordedCurves(recorded.data).values, RecordedTests(recorded.data).values,
      RecordedRegressions(recorded.data).values, weighted.values,
    ].reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }
    return ValidationCatalogue.all.map { family in
      let names = expected.keys.filter { name in
        family.prefixes.contains { name.hasPrefix($0) }
      }
      return Finding(
        family: family, numbers: names.reduce(0) { $0 + (expected[$1]?.count ?? 0) },
        difference: names.isEmpty
          ? .infinity
          : names.reduce(0) {
            max(
              $0,
              RecordedReferences.difference(computed[$1] ?? [], expected[$1] ?? []))
          })
    }
  }
}
