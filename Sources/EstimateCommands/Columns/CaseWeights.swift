import ArgumentParser
import CommandConventions
import SourceDiagnostics

/// The number of units that each row represents.
struct CaseWeights {
  /// The weights that a row can have beside 0; those of the library.
  private static let range = 1e-9...1e9

  /// One per row, from 1e-9 to 1e9; 0 leaves the row out.
  let values: [Double]
  /// At least one weight is not whole.
  let isFractional: Bool

  /// The weights of the column after `--weight`; `nil` without one.
  ///
  /// A weight below 0 or out of range ends with "data errors" and its location.
  init?(_ rows: SelectedRows) throws {
    guard let values = rows.optionalNumbers("--weight") else { return nil }
    let errors = values.indices.compactMap { row -> Diagnostic? in
      if values[row] == 0 || Self.range.contains(values[row]) { return nil }
      return rows.error(
        values[row] < 0 ? "a weight below 0" : "a weight out of range", in: "--weight", row: row,
        hint: "weights lie between 1e-9 and 1e9; a row of weight 0 is left out")
    }
    try SelectedRows.refuse(errors)
    self.values = values
    isFractional = values.contains { $0 != $0.rounded() }
  }

  /// Ends with "usage": the method has no provision for such weights.
  static func refuse(_ method: String, hint: String = "whole numbers repeat rows") throws -> Never {
    throw CommandFailure(
      ProgramExit.usage, "--weight: \(method) is not defined with fractional case weights; \(hint)")
  }
}
