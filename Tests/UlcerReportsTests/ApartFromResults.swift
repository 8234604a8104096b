import PlainOutput
import Foundation
import UlcerRecords
import VectorDrawing

@testable import UlcerAnalysis

/// What a page may print that is no result: each kind with its reason, and as narrow as can be.
struct ApartFromResults {
  /// One kind: what of a line is taken away before its numbers are looked at.
  private struct Kind {
    let reason: String
    let pattern: NSRegularExpression
  }

  /// Displays whose numbers are no results, by the beginning of their titles.
  private static let displays: [(title: String, reason: String)] = [
    ("Listing", "records, one a row"),
    ("Contents", "the numbers of pages"),
    ("First day of each sign", "records: one row a person and sign"),
    ("Definitions and parameters used", "the parameters of the plan"),
    ("Words used in this report", "definitions of words"),
    ("Files read", "rows of files: the inputs of the results file"),
    ("Problems in the data", "findings by rule: the findings of the results file"),
    ("Comparisons that the study file names", "tests: the comparisons file beside the results"),
  ]

  /// Row heads that name a result by its number: the number treated, a share, a value at baseline.
  private static let namedRows = [
    "The monitoring boundary", "How often the rule flags", "What the absence of events",
    "Participants and their ulcers", "Maximum grade per organ system", "When the monitored count",
  ]

  private let kinds: [Kind]
  private let labels: Set<String>
  private let milestones: Set<String>
  private let days: Set<Int>

  private static let months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"

  private static let patterns: [(reason: String, pattern: String)] = [
    ("dates", "\\d{1,2} \(months) \\d{4}|\(months) \\d{4}|\\d{4}-\\d{2}-\\d{2}"),
    (
      "numbers of displays and pages",
      "(?:Table|Figure|Listing|outcome|[Pp]age|part) \\d+(?: of \\d+)?"
    ),
    ("years of publications", "\\b(?:19|20)\\d{2}\\b"),
    ("days of the plan", "[Dd]ays? −?\\d+(?:(?: to |–)(?:day )?−?\\d+)?"),
    (
      "lengths of the plan",
      "(?:fewer than|at least|more than|[Ww]ithin|below|^than) [\\d.]+(?: ulcers or \\d+)?"
    ),
    (
      "grades",
      "[Gg]rades?:? \\d(?: or \\d)?|^[1-5]\\)"
        + "|≥ ?\\d(?= or|$|[^\\d.])|\\d or without a grade"
    ),
    (
      "the monitoring rule",
      "P\\((?:share|rate) > [\\d.]+(?:\u{202F}?%)?\\)|exceeds [\\d.]+|above [\\d.]+"
        + "|Beta\\([\\d.]+, [\\d.]+\\)|with \\d+ or more|true share of \\d+\u{202F}%"
        + "|^\\d+\u{202F}%(?=, \\d+\u{202F}% at a true share)"
    ),
    ("the plan of enrolment", "of \\d+ planned|asked for \\d+|[Tt]arget:? \\d+"),
    ("digits of a hand", "^\\d, (?:thumb|index|middle|ring|little)"),
    ("names of methods", "type 2|method 10|SHA-256, first 16|π/4|^1 − |E2A"),
    ("the primary window", "first \\d+ days|(?:^|\\W)to \\d+(?=, or to the)"),
    ("days of reporting rules", "(?:7|15) days(?! since)"),
    ("room on a page: who of a list is not named", "and \\d+(?: more|$)"),
    ("places on an axis", "(?:at|by) (?:year|month|week) \\d+|^(?:year|month|week) \\d+$"),
    ("what closed means", "−?100[ \u{202F}]?% is closed"),
    ("rows of single ulcers: records", "^\\d+\\s+[LR]\\d-.*"),
    ("words about small numbers in general", "only 10 to 20 participants"),
    (
      "rows of files and findings: the inputs and findings of the results file",
      "\\d+ (?:rows?|cells?|errors?|warnings?|files?|gaps)|\\d+ of \\d+ [a-z -]+ excluded"
        + "|[a-z_]+ of \\d+ [a-z -]+ set to missing"
    ),
  ]

  /// What stands apart on the pages of a study.
  init(in analysis: StudyAnalysis) throws {
    let plan = analysis.plan
    let words =
      [plan.title, plan.sponsor].compactMap { $0 } + plan.registry.map(\.number)
      + plan.visits.map(\.label)
      + ["\(plan.adverseEventDictionary) \(plan.adverseEventDictionaryVersion)"]
      + analysis.records.participants.map(\.id) + analysis.records.adverseEvents.map(\.term)
      + Set(analysis.records.participants.compactMap(\.screenFailureReason))
    let ofStudy = words.sorted { $0.count > $1.count }
      .map(NSRegularExpression.escapedPattern).joined(separator: "|")
    let coverage = "\(ShortestNumber.text(plan.level * 100))[ \u{202F}]?%"
    kinds =
      try
      ([("words of the study", ofStudy), ("coverage of limits", coverage)]
      + ApartFromResults.patterns).map { reason, pattern in
        Kind(reason: reason, pattern: try NSRegularExpression(pattern: pattern))
      }
    labels = Set(
      analysis.records.participants.map { String($0.id.drop { !$0.isNumber }) })
    days = Set(plan.visits.map(\.day))
    milestones = Set(plan.enrolmentPlan.map { "\($0.participants)" })
  }

  /// Whether a number stands apart.
  ///
  /// - Parameter known: the numbers of the results.
  func isApart(_ number: PrintedNumbers.Number, _ known: Set<String>) -> Bool {
    let title = number.title
    if ApartFromResults.displays.contains(where: { title.hasPrefix($0.title) }) { return true }
    if title.hasPrefix("Listing") || number.isListing { return true }
    if number.role == .headerCell,
      ApartFromResults.namedRows.contains(where: { title.hasPrefix($0) })
    {
      return true
    }
    if number.isInFigure,
      isScale(number) || labels.contains(number.line) || isStep(number, known)
    {
      return true
    }
    if title.hasPrefix("Participants screened and treated"), milestones.contains(number.text) {
      return true
    }
    return !PrintedNumbers.numbers(in: rest(of: number.line)).contains(number.text)
  }

  private func rest(of line: String) -> String {
    let line = line.replacing("\u{00A0}", with: " ")
    return kinds.reduce(line) { line, kind in
      kind.pattern.stringByReplacingMatches(
        in: line, range: NSRange(line.startIndex..., in: line), withTemplate: "")
    }
  }

  /// Whether it is the middle step of the key of a hand map: half of the largest count.
  private func isStep(_ number: PrintedNumbers.Number, _ known: Set<String>) -> Bool {
    guard number.title.hasPrefix("Where "), let value = Int(number.line) else { return false }
    return known.contains("\(2 * value - 1)") || known.contains("\(2 * value)")
  }

  /// Whether a text of a figure is a place on an axis or a step of a key: a round number alone.
  private func isScale(_ number: PrintedNumbers.Number) -> Bool {
    // Axes over decades have their places at years.
    if number.line.hasPrefix("year "), number.line.dropFirst(5).allSatisfy(\.isNumber) {
      return true
    }
    let bare = number.line
      .filter { !"−+% \u{00A0}\u{2009}\u{202F}".contains($0) }
    guard bare.allSatisfy({ $0.isNumber || $0 == "." }) else { return false }
    let digits = bare.filter(\.isNumber).drop { $0 == "0" }
    let significant = String(digits.reversed().drop { $0 == "0" }.reversed())
    // Axes of days have their places at visits and at quarters of a year.
    if let day = Int(bare), days.contains(day) || day % 91 == 0 { return true }
    return significant.count <= 1
      || ["25", "75", "125", "15", "12", "14", "16", "18"].contains(significant)
  }
}
