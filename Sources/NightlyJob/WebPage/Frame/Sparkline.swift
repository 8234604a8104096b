import ClinicalWording
import UlcerReports

/// The history of a number as a small line; the last point is the present value.
struct Sparkline {
  /// The name of the number, for the text alternative of the line.
  let label: String
  /// A value per run, oldest first, the present one last; `nil` for a run without one.
  let values: [Double?]

  private static let width = 120
  private static let height = 28
  /// The room for the stroke and the last point.
  private static let margin = 4

  /// The line, or words if there is no history.
  var fragment: HTMLFragment {
    let known = values.compactMap { $0 }
    guard values.count > 1, known.count > 1 else {
      return .element(
        .span, [.cssClass("quiet")], known.isEmpty ? "no value yet" : "one value so far")
    }
    var drawn: [HTMLFragment] = [
      .element(.path, [.cssClass("line"), HTMLAttribute(.d, path(known))])
    ]
    if let last = values.indices.last(where: { values[$0] != nil }), let value = values[last] {
      let (x, y) = point(last, value, known)
      drawn.append(
        .element(
          .circle,
          [
            HTMLAttribute(.cx, Sparkline.text(x)), HTMLAttribute(.cy, Sparkline.text(y)),
            HTMLAttribute(.r, "2.5"),
          ]))
    }
    return .element(
      .svg,
      [
        .cssClass("sparkline"), HTMLAttribute(.role, "img"),
        HTMLAttribute(.ariaLabel, words(known)),
        HTMLAttribute(.viewBox, "0 0 \(Sparkline.width) \(Sparkline.height)"),
        HTMLAttribute(.width, "\(Sparkline.width)"), HTMLAttribute(.height, "\(Sparkline.height)"),
      ], drawn)
  }

  /// Describes the line in words: its ends and its extremes.
  private func words(_ known: [Double]) -> String {
    func said(_ value: Double?) -> String {
      value.map { NumberWording.brief($0, decimals: 3) } ?? "none"
    }
    let ends = "\(said(known.first)) at first, \(said(known.last)) now"
    let range =
      known.min() == known.max()
      ? "the same in all" : "lowest \(said(known.min())), highest \(said(known.max()))"
    return "\(label) in \(NumberWording.counted(values.count, "run")): \(ends), \(range)"
  }

  /// Returns a line through adjacent known values; a value between unknown ones is a dot.
  private func path(_ known: [Double]) -> String {
    var text = ""
    var isDown = false
    for (place, value) in values.enumerated() {
      guard let value else {
        isDown = false
        continue
      }
      let (x, y) = point(place, value, known)
      text += "\(isDown ? "L" : "M")\(Sparkline.text(x)) \(Sparkline.text(y))"
      let isAlone =
        !isDown && (place + 1 >= values.count || values[place + 1] == nil)
      if isAlone { text += "h.1" }
      isDown = true
    }
    return text
  }

  /// Returns a point in tenths of a unit of the picture.
  private func point(_ place: Int, _ value: Double, _ known: [Double]) -> (x: Int, y: Int) {
    let low = known.min() ?? 0
    let high = known.max() ?? 0
    let range = high - low
    // The values are equal, or so far apart that their difference is not finite.
    let share = range > 0 && range.isFinite ? min(1, max(0, (value - low) / range)) : 0.5
    let width = Sparkline.width - 2 * Sparkline.margin
    let height = Sparkline.height - 2 * Sparkline.margin
    return (
      10 * Sparkline.margin + 10 * width * place / max(1, values.count - 1),
      10 * Sparkline.margin + Int((Double(10 * height) * (1 - share)).rounded())
    )
  }

  private static func text(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
