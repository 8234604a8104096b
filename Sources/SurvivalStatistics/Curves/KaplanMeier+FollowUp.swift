extension KaplanMeier {
  /// The curve of follow-up: censoring is the event, and an event ends the observation.
  ///
  /// Its median is the reverse Kaplan–Meier median follow-up   (Schemper & Smith 1996). If an event
  /// and a censoring have the same time, the censoring comes first, as in R with the status
  /// reversed.
  public static func ofFollowUp(
    _ observations: [Observation], variance: CurveVarianceMethod, interval: CurveIntervalMethod,
    level: Double
  ) -> KaplanMeier {
    KaplanMeier(
      observations.map(\.reversed), variance: variance, interval: interval, level: level)
  }
}

extension Observation {
  /// The same observation with event and censoring exchanged; a negative cause stays unusable.
  var reversed: Observation {
    Observation(
      time: time, cause: cause < 0 ? cause : cause == 0 ? 1 : 0, entry: entry, cluster: cluster,
      weight: weight)
  }
}
