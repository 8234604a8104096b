import UlcerAnalysis
import UlcerRecords

extension ProfileSubject {
  /// What a file does not tell of the participant.
  struct Gap {
    /// Whether nothing is known from the file.
    let isAbsent: Bool
    /// Why, or what was left out: `not known, no ulcers.csv`; `1 of 74 events excluded`.
    let words: String
  }

  /// What a file does not tell; `nil` where it was read whole.
  func gap(_ file: RecordKind) -> Gap? {
    if let reason = analysis.absence(of: file) {
      return Gap(isAbsent: true, words: "not known, \(reason)")
    }
    if file == .ulcers, isUnassessed {
      return Gap(isAbsent: true, words: "not known, no ulcer assessed after treatment")
    }
    let gap = AnswerGap([file], in: analysis)
    return gap.isNone ? nil : Gap(isAbsent: false, words: gap.words)
  }

  /// What stands where a file tells of nothing.
  func noneRecorded(_ file: RecordKind, _ none: String) -> String {
    guard let gap = gap(file) else { return none }
    return gap.isAbsent ? gap.words : "none known; \(gap.words)"
  }
}
