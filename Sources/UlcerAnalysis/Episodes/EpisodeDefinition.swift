import UlcerRecords

/// The rules that turn assessments at one location into episodes (section 3 of the definitions).
struct EpisodeDefinition: Hashable, Sendable {
  /// Days between a healing and the healed row that confirms it, before tolerance.
  let confirmationGap: Int
  /// Days by which the confirmation may come early.
  let confirmationTolerance: Int
  /// Days from healing to the last healed row for which a confirmed healing must last.
  let durableDays: Int

  /// The definition of a plan.
  init(_ plan: StudyPlan) {
    confirmationGap = plan.confirmationGap
    confirmationTolerance = plan.confirmationTolerance
    durableDays = plan.durableDays
  }

  /// The fewest days after a healing at which a healed row confirms it: 14 − 3.
  var daysToConfirm: Int {
    let (days, overflow) = confirmationGap.subtractingReportingOverflow(confirmationTolerance)
    return overflow ? confirmationGap : days
  }

  /// All episodes of records that are already cut at the data cut-off.
  func history(of records: StudyRecords) -> EpisodeHistory {
    history(
      of: records, order: AssessmentOrder(of: records), attended: AttendedVisits(of: records),
      runner: .inTurn)
  }

  func history(
    of records: StudyRecords, order: AssessmentOrder, attended: AttendedVisits,
    runner: some ResultsRunner
  ) -> EpisodeHistory {
    // A few thousand rows at a time; the rows of one location are never divided.
    let found = runner.stretches(of: order.places.count) { places in
      var walk = LocationWalk(definition: self, order: order.rows, ulcers: records.ulcers)
      for place in order.places[places] {
        guard let first = place.first else { continue }
        let participant = records.ulcers[order.rows[first]].participant
        walk.run(
          over: place, treatmentDate: records.participants[participant].treatment?.date,
          death: records.participants[participant].dayOfDeath, attended: attended)
      }
      return (episodes: walk.episodes, ignored: walk.healedNeverOpenRows)
    }
    let episodes = found.flatMap(\.episodes)
    var byParticipant: [Range<Int>] = []
    byParticipant.reserveCapacity(records.participants.count)
    var next = 0
    for participant in records.participants.indices {
      let start = next
      while next < episodes.count, episodes[next].participant == participant { next += 1 }
      byParticipant.append(start..<next)
    }
    return EpisodeHistory(
      order: order.rows, episodes: episodes, byParticipant: byParticipant,
      healedNeverOpenRows: found.flatMap(\.ignored))
  }
}

extension Participant {
  /// The death date, or the end of participation if that ended by death.
  var dayOfDeath: CalendarDate? { deathDate ?? (endReason == .death ? endDate : nil) }

  /// The participant died.
  var hasDied: Bool { deathDate != nil || endReason == .death }
}
