public import ReportTemplates

/// Every display that a template may ask for, one line each.
public enum DirectiveCatalogue {
  /// Coded arms side by side; in a closed session alone.
  private static let byArm: [String: DirectiveDefinition.OptionValue] = ["by": .word(["arm"])]

  /// The directives in the order of the documentation.
  public static let all: [DirectiveDefinition] = [
    DirectiveDefinition(
      "answer-sheet", summary: "who is treated, what is the worst, can the data be trusted",
      closedOptions: byArm),
    DirectiveDefinition(
      "contents", summary: "sections, figures, tables and listings with their pages"),
    DirectiveDefinition(
      "table changes", summary: "records added, changed, removed since --previous"),
    DirectiveDefinition("table changed-numbers", summary: "headline numbers then and now"),
    DirectiveDefinition(
      "listing changed-records", summary: "definitions and records changed or removed"),
    DirectiveDefinition("table screening-failures", summary: "why screening failed"),
    DirectiveDefinition(
      "table visits", summary: "planned visits due, done, missed and overdue", closedOptions: byArm),
    DirectiveDefinition(
      "table baseline", summary: "participants and ulcers when treatment began",
      closedOptions: byArm),
    DirectiveDefinition(
      "table disposition", summary: "participants by state", closedOptions: byArm),
    DirectiveDefinition(
      "table local-toxicity", summary: "components of local toxicity with exact limits",
      closedOptions: byArm),
    DirectiveDefinition(
      "table local-toxicity-windows", summary: "components of local toxicity by visit window",
      closedOptions: byArm),
    DirectiveDefinition(
      "figure local-toxicity", summary: "participants by component of local toxicity, first day",
      closedOptions: byArm),
    DirectiveDefinition(
      "listing local-toxicity-disagreements",
      summary: "where measurement and adverse-event record differ"),
    DirectiveDefinition(
      "table max-grade", summary: "participants by maximum grade per organ system",
      options: ["local": .word(["left-out", "kept"])], closedOptions: byArm),
    DirectiveDefinition(
      "figure max-grade", summary: "participants by organ system, maximum grade",
      options: ["local": .word(["left-out", "kept"])], closedOptions: byArm),
    DirectiveDefinition(
      "table adverse-events", summary: "overview, participants and events", closedOptions: byArm),
    DirectiveDefinition(
      "table adverse-events-by-term", summary: "organ systems and terms, participants and events",
      options: ["decimals": .number(0...2)], closedOptions: byArm),
    DirectiveDefinition("listing serious-events", summary: "serious events, one a row"),
    DirectiveDefinition("listing fatal-events", summary: "fatal events, one a row"),
    DirectiveDefinition(
      "listing expedited-candidates",
      summary: "serious, related, unexpected events with dates of 7 and 15 days"),
    DirectiveDefinition(
      "figure healing-curve", summary: "ulcers healed over time with number at risk",
      options: ["height": .length], closedOptions: byArm),
    DirectiveDefinition(
      "table healing", summary: "healing by status and by landmark day", closedOptions: byArm),
    DirectiveDefinition("figure swimmer", summary: "the course of every baseline and later ulcer"),
    DirectiveDefinition(
      "figure hand-map", summary: "ulcers at each place of the hands, counted over participants",
      options: ["count": .word(["baseline", "recurrence"]), "height": .length]),
    DirectiveDefinition(
      "figure new-ulcers", summary: "mean cumulative number of new ulcers",
      options: ["height": .length], closedOptions: byArm),
    DirectiveDefinition(
      "figure cumulative-incidence", summary: "ulcers healed, lost and still open, to 100 %",
      options: ["height": .length], closedOptions: byArm),
    DirectiveDefinition(
      "figure recurrence", summary: "healed ulcers that came back at the same place",
      options: ["height": .length], closedOptions: byArm),
    DirectiveDefinition(
      "figure waterfall", summary: "best change in area of each baseline ulcer",
      options: ["height": .length]),
    DirectiveDefinition(
      "figure adverse-event-timeline", summary: "adverse events of each participant over time",
      closedOptions: byArm),
    DirectiveDefinition(
      "figure monitoring-boundary", summary: "the monitored count beside the boundary",
      options: ["height": .length]),
    DirectiveDefinition(
      "figure accrual", summary: "participants screened and treated by date, beside the plan",
      options: ["height": .length]),
    DirectiveDefinition(
      "figure disposition", summary: "where every participant and every ulcer stands"),
    DirectiveDefinition(
      "figure visits", summary: "planned visits done, missed, overdue and to come"),
    DirectiveDefinition(
      "figure scores", summary: "scores of pain, function and quality of life over time"),
    DirectiveDefinition(
      "table new-ulcers", summary: "new ulcers and recurrence", closedOptions: byArm),
    DirectiveDefinition(
      "figure risk-difference", summary: "differences between arms in safety outcomes",
      isClosed: true),
    DirectiveDefinition(
      "table comparisons", summary: "the tests between arms that study.yaml names",
      isClosed: true),
    DirectiveDefinition("listing worsening", summary: "baseline ulcers that worsened, and why"),
    DirectiveDefinition(
      "table recurrence-by-place", summary: "episodes, healing and recurrence by place"),
    DirectiveDefinition(
      "table monitoring-boundary", summary: "from which count on the rule flags",
      closedOptions: byArm),
    DirectiveDefinition(
      "table operating-characteristics", summary: "how often the rule flags, by true share"),
    DirectiveDefinition(
      "table absent-events", summary: "what none of n participants can exclude"),
    DirectiveDefinition("participants profile", summary: "one page per treated participant"),
    DirectiveDefinition(
      "table curve", summary: "the points of the curves of a figure",
      options: [
        "of": .word(["healing-curve", "cumulative-incidence", "new-ulcers", "recurrence"])
      ], closedOptions: byArm),
    DirectiveDefinition("table accrual", summary: "participants screened and treated by date"),
    DirectiveDefinition("table disposition-states", summary: "the bars of the disposition"),
    DirectiveDefinition("listing visits", summary: "each planned visit of each participant"),
    DirectiveDefinition(
      "table places", summary: "ulcers at each place, the numbers of a hand map",
      options: ["count": .word(["baseline", "recurrence"])]),
    DirectiveDefinition(
      "table local-toxicity-signs", summary: "first day of each sign, by participant and source"),
    DirectiveDefinition(
      "listing max-grade", summary: "highest grade of each participant in each organ system"),
    DirectiveDefinition(
      "table monitoring-course", summary: "at which participant the monitored count rose"),
    DirectiveDefinition("listing scores", summary: "the scores of each participant by day"),
    DirectiveDefinition("table scores", summary: "scores by visit and their change"),
    DirectiveDefinition("listing ulcers", summary: "every ulcer of the treated, one episode a row"),
    DirectiveDefinition("listing adverse-events", summary: "every adverse event, one a row"),
    DirectiveDefinition("table definitions", summary: "every parameter with its value"),
    DirectiveDefinition("table files", summary: "rows read, used and rejected, with hashes"),
    DirectiveDefinition("table problems", summary: "findings by rule"),
    DirectiveDefinition("listing imputed-dates", summary: "how many dates were completed by rule"),
    DirectiveDefinition("table glossary", summary: "words of the report and their meaning"),
  ]
}
