import UlcerAnalysis
import UlcerRecords

extension ProfileSubject {
  /// The data on the participant that a file does not give.
  struct Gap {
    /// Nothing is known from the file.
    let isAbsent: Bool
    /// The reason, or the data left out: `not known, no ulcers.csv`; `1 of 74 events excluded`.
    let words: String
  }

  /// Returns the gap of a file; `nil` if the file was read whole.
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

  /// Returns the text shown if a file has no record of the participant.
  func noneRecorded(_ file: RecordKind, _ none: String) -> String {
    guard let gap = gap(file) else { return none }
    return gap.isAbsent ? gap.words : "none known; \(gap.words)"
  }
}
