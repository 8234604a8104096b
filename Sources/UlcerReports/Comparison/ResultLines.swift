import ClinicalWording
import StudyComparison
import UlcerAnalysis

/// The numbers that changed, in words: first those of both studies, then those of only one.
struct ResultLines {
  private let results: ResultComparison
  private let page: PlainText

  init(_ results: ResultComparison, _ page: PlainText) {
    self.results = results
    self.page = page
  }

  /// The lines of each kind of change that occurs. Curves are named without their points; an id is
  /// never broken, so that it can be copied.
  var sections: [[String]] {
    [
      section(.changed, "Numbers that changed"), section(.added, "Numbers of the new study alone"),
      section(.removed, "Numbers of the old study alone"),
    ]
  }

  private func section(_ kind: ResultChange.Kind, _ title: String) -> [String] {
    let all = results.changes.filter { $0.kind == kind }
    guard !all.isEmpty else { return [] }
    // If only one study has an id, a 0 says no more than a missing value.
    let zeros = kind == .changed ? [] : all.filter { ($0.value.new ?? $0.value.old)?.count == 0 }
    let silent = Set(zeros.map(\.id))
    let numbers = all.filter { !isCurve($0) && !silent.contains($0.id) }
    // A value that does not fit beside its id is set below it.
    let widest = page.width / 2
    let wide = numbers.map(\.id.text.count).filter { $0 <= widest }.max() ?? 0
    var lines = [page.word(title, .heading)]
    for change in numbers {
      let id = PlainText.oneLine(change.id.text)
      let words = words(of: change)
      if id.count <= wide, wide + 4 + words.count <= page.width {
        lines.append("  " + page.padded(id, wide) + "  " + words)
      } else {
        lines += ["  " + id] + page.lines(words, after: page.spaces(6), indent: 8)
      }
    }
    let curves = all.filter(isCurve).map { PlainText.oneLine($0.id.text) }
    if !curves.isEmpty {
      lines += page.lines(curves.joined(separator: ", "), after: "  curves: ", indent: 10)
    }
    if !zeros.isEmpty { lines.append("  and \(NumberWording.whole(zeros.count)) that are 0") }
    return lines
  }

  private func isCurve(_ change: ResultChange) -> Bool {
    [change.value.old, change.value.new].contains { $0?.points != nil }
  }

  private func words(of change: ResultChange) -> String {
    let wordings: [(ResultValue, NumberAtRisk?) -> String] = [
      { value, _ in ResultWording.value(value) },
      // If rounding hides the difference, the limits or all digits show it.
      { value, _ in
        let limits = ResultWording.limits(value)
        return ResultWording.value(value) + (limits.isEmpty ? "" : " (limits \(limits))")
      },
      { value, atRisk in
        ResultValueListing.text(of: value, change.id.name, atRisk: atRisk)
      },
    ]
    for wording in wordings {
      let old = side(change.value.old.map { wording($0, change.atRisk.old) }, change.state.old)
      let new = side(change.value.new.map { wording($0, change.atRisk.new) }, change.state.new)
      switch change.kind {
      case .added: return new
      case .removed: return old
      case .changed, .unchanged: if old != new { return "\(old) → \(new)" }
      }
    }
    return "no difference"
  }

  private func side(_ words: String?, _ state: MonitoringState?) -> String {
    PlainText.oneLine(words ?? "") + (state.map { ", \($0.rawValue)" } ?? "")
  }
}
