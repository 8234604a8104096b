import Testing
import UlcerRecords

@Suite("Results have names that a text can be read as, and no others")
struct ResultNameTests {
  @Test("Every listed name is read back from its text, and no two have the same")
  func listed() {
    let names = ResultName.listed
    #expect(names.allSatisfy { ResultName($0.text) == $0 })
    #expect(Set(names.map(\.text)).count == names.count)
  }

  @Test(
    "Names that any study may have",
    arguments: [
      "disposition.screen-failed", "exposure.adverse-events.participant-years",
      "primary.local-toxicity.day-84", "primary.local-toxicity.ulcer-worsening",
      "primary.max-grade.cardiac-disorders.grade-1", "primary.max-grade.not-coded.missing",
      "primary.max-grade-with-local.any.grade-3-or-higher", "adverse-events.rate",
      "adverse-events.leading-to-withdrawal.events", "healing.time.midpoint.day-84",
      "healing.time.any.day-1000", "healing.time.turnbull.curve",
      "healing.cumulative-incidence.lost.curve", "healing.cumulative-incidence.healed.median",
      "healing.cumulative-incidence.healed.day-84", "healing.area-reduction.day-28.median",
      "worsening.baseline-ulcers", "new-ulcers.rate.robust-standard-error",
      "recurrence.same-location.within-91-days", "pattern.none",
      "location.R2-tip-volar.median-days-to-healing", "digit.5.flips",
      "scores.pain-vas.w12.change.mean", "monitoring.probability",
    ])
  func possible(text: String) throws {
    #expect(try #require(ResultName(text)).text == text)
  }

  @Test(
    "Names that no study can have",
    arguments: [
      "", ".", "healing", "healing.", "healing.closed", "healing.confirmed.",
      "healing.time.confirmed.median.estimate", "healing.time.confirmed.day-",
      "healing.time.confirmed.day-0", "healing.time.confirmed.day-084",
      "healing.time.confirmed.day--3", "healing.time.confirmed.day-99999999999999999999",
      "healing.cumulative-incidence.lost.median", "healing.cumulative-incidence.lost.day-84",
      "healing.cumulative-incidence.healed.day-0", "healing.cumulative-incidence.median",
      "primary.max-grade.cardic-disorders.grade-1", "primary.max-grade.any",
      "primary.max-grade..grade-1", "primary.max-grade.any.grade-6", "primary.local-toxicity",
      "primary.local-toxicity.day-85", "adverse-events.any.events.events",
      "location.R1-middle-volar.episodes", "digit.6.flips", "hand.both.episodes",
      "scores.pain-vas.mean", "scores...mean", "disposition.died@A", "Disposition.died",
    ])
  func impossible(text: String) { #expect(ResultName(text) == nil) }

  @Test("What a number is follows from its name")
  func traits() {
    #expect(ResultName.localToxicity(.any).traits.isProportionOfParticipants)
    #expect(!ResultName.healing(.confirmed).traits.isProportionOfParticipants)
    #expect(ResultName.healing(.confirmed).traits.isEfficacy)
    #expect(ResultName.place(.hand(.left), .medianDaysToHealing).traits.isEfficacy)
    #expect(!ResultName.place(.hand(.left), .recurrences).traits.isEfficacy)
    #expect(!ResultName.worsening(.baselineUlcers).traits.isEfficacy)
    #expect(ResultName.turnbull.traits.comparisons == [.permutationLogRank])
    #expect(ResultName.pattern(.none).traits.comparisons.isEmpty)
    #expect(ResultName.exposure(.participantYears).traits.unit == "years")
  }
}
