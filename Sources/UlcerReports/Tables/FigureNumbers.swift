import PageComposition
import ReportTemplates
import SourceDiagnostics
import UlcerAnalysis
import UlcerFigures

/// Which tables and listings hold the numbers that a figure is drawn from: with them it can be drawn
/// again, and from them it is known whether the figure changed.
enum FigureNumbers {
  /// A display with the options that make it the one meant.
  struct Display: Hashable {
    let title: String
    var options: [String: String] = [:]
    /// The key by which other pages refer to it.
    let key: String

    /// Whether a directive of a template asks for it.
    func isAskedFor(by directive: TemplateDirective) -> Bool {
      directive.title == title && options.allSatisfy { directive.option($0.key) == $0.value }
        && (directive.option("by") == "arm") == (options["by"] == "arm")
        && (directive.option("local") == "kept") == (options["local"] == "kept")
    }

    /// The directive that shows it.
    var directive: TemplateDirective {
      let words = title.split(separator: " ", maxSplits: 1).map(String.init)
      let nowhere = SourcePosition(file: "")
      return TemplateDirective(
        name: words.first ?? title, argument: words.dropFirst().first ?? "",
        options: options.keys.sorted().map {
          TemplateFact(key: $0, value: options[$0] ?? "", position: nowhere)
        }, position: nowhere)
    }
  }

  /// The displays behind the figure of a directive, in the order in which a reader needs them.
  static func displays(behind figure: TemplateDirective, _ context: ReportContext) -> [Display] {
    let isMatrix = context.treated <= CountedBars.mostColumns
    let isByArm = figure.option("by") == "arm"
    switch figure.title {
    case "figure disposition":
      return [Display(title: "table disposition-states", key: "disposition-states")]
    case "figure accrual": return [Display(title: "table accrual", key: "accrual")]
    case "figure visits":
      return isMatrix
        ? [Display(title: "listing visits", key: "visits-listing")]
        : [Display(title: "table visits", key: "visits")]
    case "figure hand-map":
      let count = figure.option("count") ?? "baseline"
      return [Display(title: "table places", options: ["count": count], key: "places-\(count)")]
    case "figure local-toxicity":
      return [Display(title: "table local-toxicity-signs", key: "local-toxicity-signs")]
    case "figure max-grade":
      if isMatrix { return [Display(title: "listing max-grade", key: "max-grade-listing")] }
      if isByArm { return [armTable("max-grade", key: "max-grade-by-arm")] }
      let keepsLocal = figure.option("local") == "kept"
      return [
        Display(
          title: "table max-grade", options: keepsLocal ? ["local": "kept"] : [:],
          key: keepsLocal ? "max-grade-with-local" : "max-grade")
      ]
    case "figure adverse-event-timeline":
      return [Display(title: "listing adverse-events", key: "adverse-events-listing")]
    case "figure healing-curve", "figure cumulative-incidence", "figure new-ulcers",
      "figure recurrence":
      let of = String(figure.title.dropFirst("figure ".count))
      return [
        Display(
          title: "table curve", options: isByArm ? ["of": of, "by": "arm"] : ["of": of],
          key: isByArm ? "data-\(of)-by-arm" : "data-\(of)")
      ]
    case "figure waterfall", "figure swimmer":
      return [Display(title: "listing ulcers", key: "ulcers")]
    case "figure scores":
      return [Display(title: "table scores", key: "scores")]
        + (isMatrix ? [Display(title: "listing scores", key: "scores-listing")] : [])
    case "figure monitoring-boundary":
      return [
        Display(title: "table monitoring-boundary", key: "monitoring-boundary"),
        Display(title: "table monitoring-course", key: "monitoring-course"),
      ]
    case "figure risk-difference":
      return [
        armTable("local-toxicity", key: "local-toxicity-by-arm"),
        armTable("adverse-events", key: "adverse-events-by-arm"),
        armTable("max-grade", key: "max-grade-differences"),
      ]
    default: return []
    }
  }

  private static func armTable(_ name: String, key: String) -> Display {
    Display(title: "table \(name)", options: ["by": "arm"], key: key)
  }
}
