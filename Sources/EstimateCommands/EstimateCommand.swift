package import ArgumentParser

/// `cicatrix estimate`: one statistical method on any CSV file.
package struct EstimateCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Apply one statistical method to any CSV file.",
    discussion: """
      Columns are named by options. Rows with a missing value (nothing, NA, or a point) in a named \
      column are left out and counted. Numbers may have decimal commas. Every choice that changes a \
      number is printed with it.
      """,
    subcommands: [
      KaplanMeierCommand.self, NelsonAalenCommand.self, LogRankCommand.self,
      CumulativeIncidenceCommand.self, MeanCumulativeCommand.self, TurnbullCommand.self,
      CoxCommand.self, CountRegressionCommand.self, PermutationCommand.self,
      PairedChangeCommand.self, ParticipantRateCommand.self,
      ProportionCommand.self, RiskDifferenceCommand.self, RateCommand.self, MonitorCommand.self,
      PosteriorComparisonCommand.self,
    ])

  package init() {}
}
