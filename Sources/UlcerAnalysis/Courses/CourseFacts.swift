import UlcerRecords

/// What a `ParticipantCourse` holds, in one place in memory: a course is handed on by the thousand.
final class CourseFacts: Hashable, Sendable {
  let participant: Int
  let arm: String?
  let treatment: Moment?
  let deathDate: CalendarDate?
  let attendedVisits: [CalendarDate]
  let episodes: Range<Int>
  let timeAtRisk: Int
  let observation: Int
  let isFollowedShort: Bool
  let baselineUlcers: [BaselineUlcer]
  let newUlcerDays: [Int]
  let pattern: UlcerPattern?
  let adverseEvents: Range<Int>
  let localToxicity: [LocalToxicityOccurrence]
  let localToxicityFindings: [LocalToxicityFinding]
  let maximumGrades: [MaximumGrade]
  let maximumGradesWithLocal: [MaximumGrade]

  init(
    participant: Int,
    arm: String?,
    treatment: Moment?,
    deathDate: CalendarDate?,
    attendedVisits: [CalendarDate],
    episodes: Range<Int>,
    timeAtRisk: Int,
    observation: Int,
    isFollowedShort: Bool,
    baselineUlcers: [BaselineUlcer],
    newUlcerDays: [Int],
    pattern: UlcerPattern?,
    adverseEvents: Range<Int>,
    localToxicity: [LocalToxicityOccurrence],
    localToxicityFindings: [LocalToxicityFinding],
    maximumGrades: [MaximumGrade],
    maximumGradesWithLocal: [MaximumGrade]
  ) {
    self.participant = participant
    self.arm = arm
    self.treatment = treatment
    self.deathDate = deathDate
    self.attendedVisits = attendedVisits
    self.episodes = episodes
    self.timeAtRisk = timeAtRisk
    self.observation = observation
    self.isFollowedShort = isFollowedShort
    self.baselineUlcers = baselineUlcers
    self.newUlcerDays = newUlcerDays
    self.pattern = pattern
    self.adverseEvents = adverseEvents
    self.localToxicity = localToxicity
    self.localToxicityFindings = localToxicityFindings
    self.maximumGrades = maximumGrades
    self.maximumGradesWithLocal = maximumGradesWithLocal
  }

  static func == (left: CourseFacts, right: CourseFacts) -> Bool {
    left === right
      || left.participant == right.participant
        && left.arm == right.arm
        && left.treatment == right.treatment
        && left.deathDate == right.deathDate
        && left.attendedVisits == right.attendedVisits
        && left.episodes == right.episodes
        && left.timeAtRisk == right.timeAtRisk
        && left.observation == right.observation
        && left.isFollowedShort == right.isFollowedShort
        && left.baselineUlcers == right.baselineUlcers
        && left.newUlcerDays == right.newUlcerDays
        && left.pattern == right.pattern
        && left.adverseEvents == right.adverseEvents
        && left.localToxicity == right.localToxicity
        && left.localToxicityFindings == right.localToxicityFindings
        && left.maximumGrades == right.maximumGrades
        && left.maximumGradesWithLocal == right.maximumGradesWithLocal
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(participant)
    hasher.combine(arm)
    hasher.combine(treatment)
    hasher.combine(deathDate)
    hasher.combine(attendedVisits)
    hasher.combine(episodes)
    hasher.combine(timeAtRisk)
    hasher.combine(observation)
    hasher.combine(isFollowedShort)
    hasher.combine(baselineUlcers)
    hasher.combine(newUlcerDays)
    hasher.combine(pattern)
    hasher.combine(adverseEvents)
    hasher.combine(localToxicity)
    hasher.combine(localToxicityFindings)
    hasher.combine(maximumGrades)
    hasher.combine(maximumGradesWithLocal)
  }
}
