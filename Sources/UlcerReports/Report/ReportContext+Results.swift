import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The numbers of a report, of everybody or of one coded arm.
extension ReportContext {
  /// A result; of an arm where one is named.
  func result(_ name: ResultName, arm: String? = nil) -> AnalysisResult? {
    let id = ResultID(name)
    return analysis[arm.map { id.of(arm: $0) } ?? id]
  }

  /// The value of a result; a display that asks for one that is not there says so.
  ///
  /// No 0 where no column would tell another number.
  func value(_ name: ResultName, arm: String? = nil) -> ResultValue {
    guard let value = result(name, arm: arm)?.value else {
      return .notEstimable(reason: "not computed")
    }
    if value.count == 0, let reason = analysis.unrecordedReason(for: name) {
      return .notEstimable(reason: reason)
    }
    return value
  }

  /// A result in words, its limits apart: empty where there are none. Of a day on which too few are at
  /// risk that is said in the place of an estimate.
  func words(_ name: ResultName, arm: String? = nil) -> (value: String, limits: String) {
    if let words = ResultWording.tooFew(result(name, arm: arm)?.atRisk) { return (words, "") }
    let value = value(name, arm: arm)
    return (ResultWording.value(value), ResultWording.limits(value))
  }

  /// The difference of two arms in a result.
  func difference(_ name: ResultName, _ first: String, minus second: String) -> ResultValue {
    analysis[ResultID(name).of(first, minus: second)]?.value
      ?? .notEstimable(reason: "not computed")
  }

  /// The value of a result as a table may print it: no 0 for local toxicity that nobody is known to
  /// have shown where a part of it was not recorded.
  func told(_ name: ResultName, arm: String? = nil) -> ResultValue {
    let value = value(name, arm: arm)
    guard name == .localToxicity(.any), value.count == 0, let doubt = analysis.doubt(of: .any)
    else { return value }
    return .notEstimable(reason: doubt)
  }

  /// The count of a result; 0 where there is nobody to count, `nil` where it is not known.
  func count(_ name: ResultName, arm: String? = nil) -> Int? {
    let value = value(name, arm: arm)
    return value.count ?? (value.isOfNobody ? 0 : nil)
  }

  /// A count in figures; where no file tells it, that it is not known.
  func number(_ name: ResultName, arm: String? = nil) -> String {
    count(name, arm: arm).map { NumberWording.whole($0) } ?? "not known"
  }

  /// A count with what is counted: `3 events`.
  func counted(_ name: ResultName, _ noun: String) -> String {
    count(name).map { NumberWording.counted($0, noun) } ?? "\(noun)s not known"
  }
}
