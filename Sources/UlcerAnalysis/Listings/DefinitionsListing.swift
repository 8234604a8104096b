import PlainOutput
public import UlcerRecords

/// Lists every parameter of a plan that changes a number, under the keys of `study.yaml`.
public struct DefinitionsListing: Hashable, Sendable {
  /// One parameter.
  public struct Entry: Hashable, Sendable {
    /// Its key, with the group before a full stop, e.g. `healing.confirmation-gap`.
    public let key: String
    /// Its value as JSON.
    public let value: String
  }

  /// The parameters in the order of `study.yaml`.
  public let entries: [Entry]

  /// Lists the parameters of a plan.
  public init(_ plan: StudyPlan) {
    let number = JSONText.number
    entries = [
      Entry(key: "area", value: JSONText.string(plan.area.rawValue)),
      Entry(key: "healing.confirmation-gap", value: String(plan.confirmationGap)),
      Entry(key: "healing.tolerance", value: String(plan.confirmationTolerance)),
      Entry(key: "healing.durable", value: String(plan.durableDays)),
      Entry(key: "worsening.area-ratio", value: number(plan.worseningAreaRatio)),
      Entry(key: "worsening.length-increase", value: number(plan.worseningLengthIncrease)),
      Entry(key: "recurrence.same-location", value: String(plan.sameLocationRecurrenceDays)),
      Entry(key: "recurrence.contiguous", value: String(plan.contiguousRecurrenceDays)),
      Entry(key: "primary-window", value: String(plan.primaryWindow)),
      Entry(key: "landmarks", value: JSONText.array(plan.landmarks.map(String.init))),
      Entry(key: "level", value: number(plan.level)),
      Entry(key: "survival-interval", value: JSONText.string(plan.survivalInterval.rawValue)),
      Entry(key: "efficacy-by-arm", value: plan.efficacyByArm ? "true" : "false"),
      Entry(
        key: "adverse-events.dictionary", value: JSONText.string(plan.adverseEventDictionary)),
      Entry(
        key: "adverse-events.version", value: JSONText.string(plan.adverseEventDictionaryVersion)),
      Entry(key: "monitoring.outcome", value: JSONText.string(plan.monitoringOutcome.name)),
      Entry(
        key: "monitoring.prior",
        value: JSONText.array([number(plan.monitoringPriorA), number(plan.monitoringPriorB)])),
      Entry(key: "monitoring.limit", value: number(plan.monitoringLimit)),
      Entry(key: "monitoring.certainty", value: number(plan.monitoringCertainty)),
      Entry(key: "monitoring.minimum", value: String(plan.monitoringMinimum)),
      Entry(
        key: "visits",
        value: JSONText.array(
          plan.visits.map {
            JSONText.object([
              ("id", JSONText.string($0.id)), ("day", String($0.day)),
              (
                "window",
                JSONText.array([
                  $0.windowStart.map(String.init) ?? "null", String($0.windowEnd),
                ])
              ),
            ])
          })),
    ]
  }
}
