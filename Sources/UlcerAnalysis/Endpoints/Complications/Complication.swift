import UlcerRecords

/// One complication of a digital ulcer, or one rescue treatment, after day 0.
struct Complication: Hashable, Sendable {
  /// What happened; never `any`.
  let kind: ComplicationResult.Kind
  /// The elapsed day, above 0.
  let day: Int
  /// Where; `nil` for a treatment.
  let location: Location?
}

/// The complications of one participant; none without treatment.
struct ParticipantComplications: Hashable, Sendable {
  /// Those at ulcer sites by location, then treatments in their order.
  var found: [Complication] = []
  /// Treatments of the kinds that count here, without a complete start date.
  var treatmentsWithoutDate = 0

  /// How many of a kind: ulcer sites and courses of treatment.
  func count(_ kind: ComplicationResult.Kind) -> Int {
    found.count { $0.kind == kind }
  }

  /// Whether there was one of a kind.
  func has(_ kind: ComplicationResult.Kind) -> Bool {
    found.contains { kind == .any ? $0.kind != .rescueProstacyclin : $0.kind == kind }
  }
}
