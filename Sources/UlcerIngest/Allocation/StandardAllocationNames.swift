/// Columns of CDISC data sets that reveal who received what.
///
/// Beside arms and treatments these are doses (0 is placebo), treatment names, lots and kits, elements
/// of the trial design, and the sums of doses that ADSL keeps. Dates and lengths of treatment stay: they
/// are equal by design.
package enum StandardAllocationNames {
  /// Returns true if a column of a data set must not be read; letter case does not matter.
  package static func hides(_ name: String) -> Bool {
    let word = name.uppercased()
    if AllocationNames.suggests(column: name) || whole.contains(word) { return true }
    if word.hasPrefix("ARM") || word.hasPrefix("ACTARM") { return word != "ARMNRS" }
    // TRT01P, TRT02AN, TRT01PG1, TR01AG1N: planned and actual treatment by period and group.
    if isPeriodic(word, prefix: "TRT") || isPeriodic(word, prefix: "TR") { return true }
    if word.hasPrefix("DOSE") || word.hasPrefix("TRTSEQ") { return true }
    return false
  }

  static let whole: Set<String> = [
    "TRTP", "TRTPN", "TRTA", "TRTAN", "TRTPG1", "TRTPG1N", "TRTAG1", "TRTAG1N", "TRT", "TRTN",
    "EXTRT", "EXDOSE", "EXDOSTXT", "EXDOSU", "EXDOSTOT", "EXLOT", "EXCAT", "EXSCAT", "EXREFID",
    "ECTRT", "ECDOSE", "ECDOSTXT", "ECDOSTOT", "ECLOT", "AVGDD", "CUMDOSE", "TOTDOSE", "AVGDOSE",
    "ETCD", "ELEMENT", "SEUPDES", "PLANNEDARM", "KITNO", "KITNUM", "KITID", "TRTGRP", "COHORT",
  ]

  /// A prefix, a period of two digits, then `P` or `A` and anything, e.g. `TRT01PN`.
  private static func isPeriodic(_ word: String, prefix: String) -> Bool {
    guard word.hasPrefix(prefix) else { return false }
    let rest = Array(word.dropFirst(prefix.count).utf8)
    guard rest.count >= 3 else { return false }
    let digits: ClosedRange<UInt8> = 0x30...0x39
    let letters: Set<UInt8> = [0x50, 0x41]
    guard digits.contains(rest[0]), digits.contains(rest[1]), letters.contains(rest[2]) else {
      return false
    }
    // TR01SDT is a date, TR01PG1 is not: P and A stand for planned and actual.
    return true
  }
}
