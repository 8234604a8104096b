import UlcerRecords

extension StudyTemplate {
  /// The layout of the keys of a mapping in the template.
  private enum Layout {
    /// One key a line, each below its comment.
    case commented
    /// One key a line below the comment of the mapping, which explains them all.
    case plain
    /// All keys on the line of the mapping.
    case flow

    init(_ section: PlanSection) {
      switch section.key {
      case "definitions": self = .commented
      case "monitoring": self = .plain
      default: self = .flow
      }
    }
  }

  /// Comments of mappings, and of parameters whose meaning alone says too little here.
  private static let comments: [String: String] = [
    "definitions": "The clinical definitions.",
    "definitions.area":
      "How the area follows from length and width: ellipse (π/4 · length · width) or rectangle.",
    "definitions.healing": """
    Days between a healing and the row that confirms it, how many fewer are tolerated, and for
    how many a confirmed healing must last to be durable.
    """,
    "definitions.worsening":
      "Worse: this many times the area and this many mm longer than at the reference.",
    "definitions.recurrence":
      "Days within which an ulcer counts as a recurrence of one healed there, or beside it.",
    "definitions.landmarks": "Days at which probabilities of healing are stated.",
    "statistics": """
    Coverage of all intervals, and how limits of survival curves are formed: plain, log, log-log.
    """,
    "monitoring": """
    An aid, not a rule of the trial: flagged when P(rate > limit) > certainty, from this many
    treated on, with a Beta prior. outcome:
    \(MonitoringOutcome.all.map { "  \($0.name)" }.joined(separator: "\n"))
    """,
  ]

  /// Every parameter of the plan but the schedule, each group below its comment.
  static func parameters(_ plan: StudyPlan) -> String {
    PlanSection.root.entries.filter { $0.key != "visits" }.map { key, entry in
      let text = lines(key, entry, plan).map { $0 + "\n" }.joined() + "\n"
      return key == "efficacy-by-arm" ? text + comparisons : text
    }.joined()
  }

  /// A parameter or mapping with its comment.
  private static func lines(
    _ key: String, _ entry: PlanSection.Entry, _ plan: StudyPlan, isCommented: Bool = true
  ) -> [String] {
    switch entry {
    case .parameter(let parameter):
      let comment = comments[parameter.key] ?? parameter.meaning + "."
      return (isCommented ? commented(comment) : []) + ["\(key): \(parameter.text(in: plan))"]
    case .section(let section):
      let comment = isCommented ? comments[section.key].map(commented) ?? [] : []
      let layout = Layout(section)
      if layout == .flow { return comment + ["\(key): \(flow(section, plan))"] }
      let inner = section.entries.flatMap { key, entry in
        lines(key, entry, plan, isCommented: layout == .commented)
      }
      return comment + ["\(key):"] + inner.map { "  \($0)" }
    }
  }

  /// A mapping on one line.
  private static func flow(_ section: PlanSection, _ plan: StudyPlan) -> String {
    let parts = section.entries.map { key, entry in
      switch entry {
      case .parameter(let parameter): "\(key): \(parameter.text(in: plan))"
      case .section(let inner): "\(key): \(flow(inner, plan))"
      }
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func commented(_ text: String) -> [String] {
    text.split(separator: "\n").map { "# \($0)" }
  }
}
