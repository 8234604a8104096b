import UlcerRecords

/// What counts as a complication of a digital ulcer or as rescue treatment (section 12 of the
/// definitions): at d > 0, over the whole follow-up of treated participants.
struct ComplicationDefinition {
  let records: StudyRecords

  /// The complications of every participant.
  ///
  /// - Parameter order: the assessed rows by participant, location and date.
  func complications(order: [Int]) -> [ParticipantComplications] {
    var all = [ParticipantComplications](
      repeating: ParticipantComplications(), count: records.participants.count)
    var start = 0
    while start < order.count {
      let first = records.ulcers[order[start]]
      var end = start + 1
      while end < order.count, records.ulcers[order[end]].participant == first.participant,
        records.ulcers[order[end]].location == first.location
      {
        end += 1
      }
      if let treated = records.participants[first.participant].treatment?.date {
        let rows = order[start..<end].map { records.ulcers[$0] }
        all[first.participant].found += SiteComplications(rows: rows, treated: treated).all
      }
      start = end
    }
    for treatment in records.treatments {
      guard let treated = records.participants[treatment.participant].treatment?.date,
        let kind = ComplicationDefinition.kind(of: treatment)
      else { continue }
      guard case .day(let start)? = treatment.start else {
        all[treatment.participant].treatmentsWithoutDate += 1
        continue
      }
      let day = start.date.days(since: treated)
      if day > 0 {
        all[treatment.participant].found.append(
          Complication(kind: kind, day: day, location: nil))
      }
    }
    return all
  }

  /// What a treatment counts as; `nil` for one that does not count.
  private static func kind(of treatment: OtherTreatment) -> ComplicationResult.Kind? {
    switch treatment.kind {
    case .antibioticSystemic: .systemicAntibiotics
    case .surgery: .surgery
    case .prostacyclinIV: .rescueProstacyclin
    case .vasodilator, .other: nil
    }
  }
}

/// The complications at one location of a treated participant.
private struct SiteComplications {
  /// Its assessed rows by date.
  let rows: [UlcerAssessment]
  /// Day 0.
  let treated: CalendarDate

  var all: [Complication] {
    guard let location = rows.first?.location else { return [] }
    let days: [(ComplicationResult.Kind, Int?)] = [
      (.amputation, amputation), (.surgicalClosure, closure),
      (.gangrene, first(\.gangrene)), (.deepStructure, first(\.deepStructure)),
      (.systemicAntibiotics, first(\.systemicAntibiotics)),
    ]
    return days.compactMap { kind, day in
      day.map { Complication(kind: kind, day: $0, location: location) }
    }
  }

  private func day(_ date: CalendarDate) -> Int { date.days(since: treated) }

  /// The last assessment up to day 0.
  private var before: UlcerAssessment? { rows.last { day($0.date) <= 0 } }

  /// The earliest day that an amputation is dated; `nil` where one is dated up to day 0.
  private var amputation: Int? {
    let days = rows.filter { $0.status == .amputated }.map { day($0.lossDate ?? $0.date) }
    return days.min().flatMap { $0 > 0 ? $0 : nil }
  }

  /// The first closure after day 0; marks that follow each other are one closure, on the earliest day
  /// that they tell.
  private var closure: Int? {
    guard before?.status != .surgicallyClosed else { return nil }
    var closures: [Int] = []
    var wasClosed = false
    for row in rows {
      let isClosed = row.status == .surgicallyClosed
      defer { wasClosed = isClosed }
      guard isClosed else { continue }
      let day = day(row.lossDate ?? row.date)
      if wasClosed, let last = closures.popLast() {
        closures.append(min(last, day))
      } else {
        closures.append(day)
      }
    }
    return closures.first { $0 > 0 }
  }

  /// The first day after day 0 with a sign that the last assessment up to day 0 does not say.
  private func first(_ sign: KeyPath<UlcerAssessment, Bool?>) -> Int? {
    guard before?[keyPath: sign] != true else { return nil }
    return rows.first { day($0.date) > 0 && $0[keyPath: sign] == true }.map { day($0.date) }
  }
}
