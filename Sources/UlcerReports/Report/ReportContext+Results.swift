import ClinicalWording
import UlcerAnalysis
import UlcerRecords

/// The numbers of a report, over all participants or of one coded arm.
extension ReportContext {
  /// A result; that of an arm if one is named.
  func result(_ name: ResultName, arm: String? = nil) -> AnalysisResult? {
    let id = ResultID(name)
    return analysis[arm.map { id.of(arm: $0) } ?? id]
  }

  /// The value of a result, or the reason why there is none.
  ///
  /// A 0 is not estimable if no column could have shown another number.
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

  /// The value of a result as a table may print it. It is not 0 for local toxicity that no
  /// participant is known to have shown if a part of it was not recorded.
  func told(_ name: ResultName, arm: String? = nil) -> ResultValue {
    let value = value(name, arm: arm)
    guard value.count == 0, let doubt = analysis.doubt(ofZero: name) else { return value }
    return .notEstimable(reason: doubt)
  }

  /// The count of a result; 0 if there is no participant to count, `nil` if it is not known.
  func count(_ name: ResultName, arm: String? = nil) -> Int? {
    let value = value(name, arm: arm)
    return value.count ?? (value.isOfNobody ? 0 : nil)
  }

  /// A count in figures, or the words for not known if no file records it.
  func number(_ name: ResultName, arm: String? = nil) -> String {
    count(name, arm: arm).map { NumberWording.whole($0) } ?? "not known"
  }

  /// A count with what is counted: `3 events`.
  func counted(_ name: ResultName, _ noun: String) -> String {
    count(name).map { NumberWording.counted($0, noun) } ?? "\(noun)s not known"
  }
}
