import UlcerRecords

// One row of each file, in the order of `SampleFile.columns`.
extension RecordText {
  mutating func row(_ participant: Participant) {
    field(participant.id)
    field(text: participant.site)
    field(participant.sex?.rawValue)
    field(participant.ageYears)
    field(participant.subset?.rawValue)
    field(participant.consentDate)
    field(participant.screeningOutcome.rawValue)
    field(text: participant.screenFailureReason)
    field(participant.randomisedDate)
    field(participant.treatment?.date)
    field(participant.treatedHand?.word)
    field(participant.injectionsGiven)
    field(participant.endDate)
    field(participant.endReason?.rawValue)
    field(participant.deathDate)
    endRow()
  }

  mutating func row(_ visit: Visit, id: [UInt8]) {
    field(bytes: id)
    field(visit.visit)
    field(visit.date)
    field(visit.isAttended)
    field(text: visit.reason)
    endRow()
  }

  mutating func row(_ look: UlcerAssessment, id: [UInt8], place: [UInt8]) {
    field(bytes: id)
    field(look.date)
    field(look.visit)
    field(bytes: place)
    field(look.status.rawValue)
    field(look.length)
    field(look.width)
    field(look.measuredArea)
    field(look.pain)
    field(look.gangrene)
    field(look.deepStructure)
    field(look.systemicAntibiotics)
    field(look.calcinosis)
    field(look.investigatorWorsened)
    field(look.lossDate)
    field(look.isTarget)
    field(look.sourceID)
    endRow()
  }

  mutating func row(_ reaction: LocalReaction, id: [UInt8]) {
    field(bytes: id)
    field(reaction.moment.date)
    field(reaction.visit)
    field(reaction.swelling)
    field(reaction.warmth)
    field(reaction.impairmentOfFunction)
    field(reaction.hematoma)
    endRow()
  }

  mutating func row(_ event: AdverseEvent, id: [UInt8]) {
    field(bytes: id)
    field(event.id)
    field(text: event.term)
    field(text: event.organSystem)
    field(event.grade)
    field(event.start)
    field(event.end)
    field(event.isOngoing)
    field(event.isSerious)
    field(event.seriousness.map(\.rawValue).joined(separator: ";"))
    field(event.relatedness?.rawValue)
    field(event.isExpected)
    field(event.outcome?.rawValue)
    field(event.action?.rawValue)
    field(event.localToxicity?.rawValue)
    field(event.awarenessDate)
    field(event.dictionaryVersion)
    endRow()
  }

  mutating func row(_ treatment: OtherTreatment, id: [UInt8]) {
    field(bytes: id)
    field(treatment.kind.rawValue)
    field(text: treatment.name)
    field(treatment.start)
    field(treatment.end)
    endRow()
  }

  mutating func row(_ score: Score, id: [UInt8]) {
    field(bytes: id)
    field(score.date)
    field(score.visit)
    field(score.instrument)
    field(score.score)
    endRow()
  }

  mutating func row(_ entry: EligibilityEntry, id: [UInt8]) {
    field(bytes: id)
    field(entry.criterion)
    field(entry.isMet)
    field(entry.date)
    field(text: entry.note)
    endRow()
  }

  private mutating func field(_ sign: LocalReaction.Sign?) {
    switch sign {
    case .grade(let grade)?: field(grade)
    case .present(let isPresent)?: field(isPresent)
    case nil: field(String?.none)
    }
  }
}
