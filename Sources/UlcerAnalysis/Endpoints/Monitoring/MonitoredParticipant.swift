import UlcerRecords

/// A treated participant as the monitoring rule counts them (section 10 of the definitions).
struct MonitoredParticipant {
  /// The participant has the monitored outcome.
  let hasOutcome: Bool
  /// The participant belongs to the number among whom the outcome is counted: with the outcome or with
  /// a complete primary window, or everybody treated where the plan says so.
  let isCounted: Bool

  init(_ course: ParticipantCourse, plan: StudyPlan, events: ArraySlice<DatedAdverseEvent>) {
    hasOutcome = plan.monitoringOutcome.occurs(in: course, events: events)
    isCounted =
      switch plan.monitoringDenominator {
      case .evaluable: hasOutcome || course.hasCompleteWindow
      case .treated: true
      }
  }
}

extension MonitoringDenominator {
  /// The participants that it counts, in words.
  var label: String {
    switch self {
    case .evaluable: "Evaluable participants (with the outcome or with a complete primary window)"
    case .treated: "Treated participants, all counted"
    }
  }
}
