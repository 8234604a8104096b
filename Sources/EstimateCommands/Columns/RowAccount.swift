import PlainOutput
import SourceDiagnostics

/// The numbers of rows of a file by their use.
struct RowAccount {
  /// Rows read, the header not counted.
  let read: Int
  /// Rows left out because a named column is empty, `NA` or a single point.
  let missing: Int
  /// Rows left out because they hold no time at risk: an entry not before its time, or an interval
  /// whose left end lies after its right one.
  var unusable = 0
  /// Rows left out because their weight is 0.
  var weightless = 0
  /// Facts about their values that readers should know, in sentences.
  var notices: [String] = []

  /// Rows used.
  var used: Int { read - missing - unusable - weightless }

  var record: AnswerRecord {
    [
      "read": .whole(read), "used": .whole(used), "missing": .whole(missing),
      "unusable": .whole(unusable + weightless),
    ] + (weightless > 0 ? ["weightless": .whole(weightless)] : [:])
  }

  var sentence: String {
    var parts = ["\(CountedNoun.text(read, "row")) read, \(used) used"]
    if missing > 0 { parts.append("\(missing) left out with a missing value") }
    if unusable > 0 { parts.append("\(unusable) left out without time at risk") }
    if weightless > 0 { parts.append("\(weightless) left out with weight 0") }
    return parts.joined(separator: ", ")
  }

  /// The reason why nothing can be estimated: no row was left.
  var emptiness: String? {
    used > 0 ? nil : "No row is left of \(read): nothing can be estimated."
  }
}
