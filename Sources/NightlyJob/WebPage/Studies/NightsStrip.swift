import ClinicalWording
import UlcerReports

/// The last attempts as a strip of bars and crosses: a high bar for a published run, a low one for
/// a night without changes, a cross for an attempt that did not succeed.
struct NightsStrip {
  /// The attempts, oldest first.
  let attempts: [RunHistory.RecordedAttempt]

  private static let step = 9

  /// The strip with its words; empty without an attempt.
  var fragment: HTMLFragment {
    guard !attempts.isEmpty else { return .empty }
    let width = attempts.count * NightsStrip.step
    return .element(
      .p, [.cssClass("nights")],
      [
        .element(
          .svg,
          [
            HTMLAttribute(.ariaHidden, "true"), HTMLAttribute(.viewBox, "0 0 \(width) 16"),
            HTMLAttribute(.width, "\(width)"), HTMLAttribute(.height, "16"),
          ], attempts.enumerated().map { mark($1, at: $0 * NightsStrip.step) }),
        .element(.span, [.cssClass("quiet")], .text(words)),
      ])
  }

  private func mark(_ attempt: RunHistory.RecordedAttempt, at x: Int) -> HTMLFragment {
    let (light, path) =
      switch attempt.exit {
      case .done:
        (
          StatusLight.clear,
          "M\(x + 1) \(attempt.code == "unchanged" ? "11v5" : "2v14")h6V"
            + (attempt.code == "unchanged" ? "11" : "2") + "Z"
        )
      case .itemsFailed: (.alarm, "M\(x + 1) 2v14h6V2Z")
      case .tryAgain: (.attention, "M\(x + 4) 4l4 10h-8Z")
      default: (.alarm, "M\(x + 1) 4l2-2 6 10-2 2ZM\(x + 7) 2l2 2-6 10-2-2Z")
      }
    return .element(
      .path, [.cssClass("ground \(light.rawValue)"), HTMLAttribute(.d, path)])
  }

  private var words: String {
    let unchanged = attempts.count { $0.exit == .done && $0.code == "unchanged" }
    let published = attempts.count { $0.exit == .done } - unchanged
    let parts = [
      (published, "published"), (unchanged, "unchanged"),
      (attempts.count { $0.exit == .itemsFailed }, "without some files"),
      (attempts.count { $0.exit == .tryAgain }, "put off"),
      (
        attempts.count { ![NightlyExit.done, .itemsFailed, .tryAgain].contains($0.exit) },
        "failed"
      ),
    ].filter { $0.0 > 0 }
    return "last \(NumberWording.counted(attempts.count, "attempt")): "
      + parts.map { "\(NumberWording.whole($0.0)) \($0.1)" }.joined(separator: ", ")
  }
}
