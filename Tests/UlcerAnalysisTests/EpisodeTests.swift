import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Episodes at one location")
struct EpisodeTests {
  /// kind status healing confirmed lost flips, one word each per episode.
  private func summary(_ rows: String, person: String = "person P1") throws -> [String] {
    try TinyStudy.episodes(rows, of: person).map { episode in
      func day(_ date: CalendarDate?) -> String {
        date.map { String($0.days(since: TinyStudy.dayZero)) } ?? "–"
      }
      return [
        episode.kind?.rawValue ?? "–", episode.status.rawValue, day(episode.firstActive),
        day(episode.healingDate), day(episode.confirmedOn), day(episode.lostOn),
        String(episode.flips.count),
      ].joined(separator: " ")
    }
  }

  @Test("a healed row 11 days after the healing confirms, 10 days after does not")
  func confirmationGap() throws {
    #expect(
      try summary("0 active, 14 healed, 24 healed")
        == ["baseline healed-unconfirmed 0 14 – – 0"])
    #expect(
      try summary("0 active, 14 healed, 25 healed")
        == ["baseline healed-confirmed 0 14 25 – 0"])
    #expect(
      try summary("0 active, 14 healed, 28 healed")
        == ["baseline healed-confirmed 0 14 28 – 0"])
    // The gap counts from the first healed row, not from the one before.
    #expect(
      try summary("0 active, 14 healed, 20 healed, 25 healed")
        == ["baseline healed-confirmed 0 14 25 – 0"])
  }

  @Test("active before confirmation cancels the healing: a flip with its gap")
  func flip() throws {
    let episodes = try TinyStudy.episodes("0 active, 14 healed, 20 active, 28 healed, 42 healed")
    #expect(episodes.count == 1)
    #expect(episodes.first?.flips.map(\.gap) == [6])
    #expect(episodes.first?.healingDay == 28)
    #expect(episodes.first?.lastOpenDay == 20)
    #expect(episodes.first?.status == .healedConfirmed)
    #expect(episodes.first?.flips.first.map { [$0.healedRow, $0.reopeningRow] } == [1, 2])
  }

  @Test("active after confirmation opens a new episode: a recurrence")
  func recurrence() throws {
    #expect(
      try summary("0 active, 14 healed, 28 healed, 56 active")
        == ["baseline healed-confirmed 0 14 28 – 0", "recurrence open 56 – – – 0"])
  }

  @Test("a healing at day 0 or before is never cancelled by an active row after day 0")
  func healingBeforeTreatment() throws {
    #expect(
      try summary("-20 active, -5 healed, 3 active")
        == ["prior healed-unconfirmed -20 -5 – – 0", "recurrence open 3 – – – 0"])
    #expect(
      try summary("-20 active, 0 healed, 3 active")
        == ["prior healed-unconfirmed -20 0 – – 0", "recurrence open 3 – – – 0"])
    // Active again at day 0 itself cancels it: the ulcer is a baseline ulcer.
    #expect(
      try summary("-20 active, -5 healed, 0 active") == ["baseline open -20 – – – 1"])
    // Without treatment there is no such border.
    #expect(
      try summary("-20 active, -5 healed, 3 active", person: "person P1 untreated")
        == ["– open -20 – – – 1"])
  }

  @Test("a healing before treatment can still be confirmed after it")
  func lateConfirmation() throws {
    #expect(
      try summary("-20 active, -5 healed, 6 healed, 9 active")
        == ["prior healed-confirmed -20 -5 6 – 0", "recurrence open 9 – – – 0"])
  }

  @Test("indeterminate goes on with an open ulcer, but neither opens, reopens nor confirms")
  func indeterminate() throws {
    #expect(try summary("0 indeterminate, 14 healed") == [])
    #expect(
      try summary("0 active, 14 healed, 28 indeterminate")
        == ["baseline healed-unconfirmed 0 14 – – 0"])
    #expect(
      try summary("0 active, 14 healed, 20 indeterminate, 28 healed")
        == ["baseline healed-confirmed 0 14 28 – 0"])
    let open = try TinyStudy.episodes("0 active, 14 indeterminate, 28 healed")
    #expect(open.first?.lastOpenDay == 14)
  }

  @Test("a healed row with no episode before it is ignored and counted")
  func healedNeverOpen() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      P1 R2-tip-volar 0 healed
      P1 R2-tip-volar 14 active
      """)
    #expect(analysis.counts.healedNeverOpenRows == 1)
    #expect(analysis.episodes.map(\.kind) == [.new])
    // It was seen without an ulcer on day 0: the left end of the opening interval.
    #expect(analysis.episodes.first?.openedAfter == TinyStudy.dayZero)
  }

  @Test("amputation loses an open ulcer, and nothing after it changes anything")
  func amputation() throws {
    #expect(
      try summary("0 active, 14 amputated, 28 healed, 40 active")
        == ["baseline lost 0 – – 14 0"])
    // After an unconfirmed healing it stays unconfirmed for good.
    #expect(
      try summary("0 active, 14 healed, 20 amputated, 40 healed")
        == ["baseline healed-unconfirmed 0 14 – – 0"])
    // After a confirmed healing it changes nothing.
    #expect(
      try summary("0 active, 14 healed, 28 healed, 40 amputated")
        == ["baseline healed-confirmed 0 14 28 – 0"])
  }

  @Test("surgical closure loses an open ulcer; a later active row opens a new one")
  func surgicalClosure() throws {
    #expect(
      try summary("0 active, 14 surgically-closed, 20 healed, 40 active")
        == ["baseline lost 0 – – 14 0", "recurrence open 40 – – – 0"])
    #expect(
      try summary("0 active, 14 healed, 20 surgically-closed, 40 healed, 50 active")
        == ["baseline healed-unconfirmed 0 14 – – 0", "recurrence open 50 – – – 0"])
    let later = try TinyStudy.episodes("0 active, 14 surgically-closed, 40 active")
    #expect(later.last?.openedAfter == TinyStudy.date(14))
  }

  @Test("death loses every open episode on the death date, but no healed one")
  func death() throws {
    #expect(
      try summary("0 active, 14 active", person: "person P1 death=20")
        == ["baseline lost 0 – – 20 0"])
    #expect(
      try summary("0 active, 14 healed", person: "person P1 death=20")
        == ["baseline healed-unconfirmed 0 14 – – 0"])
    // An end of participation by death without a death date is the death date.
    #expect(
      try summary("0 active, 14 active", person: "person P1 end=25:death")
        == ["baseline lost 0 – – 25 0"])
  }

  @Test("a death after the cut-off is not known yet")
  func deathAfterCut() throws {
    let episodes = try TinyStudy.episodes(
      "0 active, 14 active", of: "person P1 death=20", cut: 19)
    #expect(episodes.map(\.status) == [.open])
  }

  @Test("kinds by the last assessment at or before day 0")
  func kinds() throws {
    #expect(try summary("-9 active, -1 surgically-closed") == ["prior lost -9 – – -1 0"])
    #expect(try summary("-9 active, 3 healed") == ["baseline healed-unconfirmed -9 3 – – 0"])
    #expect(try summary("1 active") == ["new open 1 – – – 0"])
    #expect(try summary("0 active") == ["baseline open 0 – – – 0"])
    #expect(try summary("0 active", person: "person P1 untreated") == ["– open 0 – – – 0"])
  }

  @Test("not-assessed rows say nothing, not even beside another row of the day")
  func notAssessed() throws {
    #expect(
      try summary("0 active, 14 healed, 14 not-assessed, 20 not-assessed, 28 healed")
        == ["baseline healed-confirmed 0 14 28 – 0"])
    let episodes = try TinyStudy.episodes("0 active, 14 not-assessed")
    #expect(episodes.first?.lastAssessed == TinyStudy.dayZero)
  }

  @Test("of two assessed rows of one day the later line counts")
  func duplicate() throws {
    #expect(
      try summary("0 active, 14 active, 14 healed, 28 healed")
        == ["baseline healed-confirmed 0 14 28 – 0"])
  }

  @Test("the opening interval begins at the last healed row, else the last visit before")
  func openingInterval() throws {
    let analysis = try TinyStudy.analysis(
      """
      person P1
      visit P1 0 14 28
      visit P1 20 missed
      P1 R2-tip-volar 28 active
      P1 R2-tip-volar 42 healed
      P1 R2-tip-volar 56 healed
      P1 R2-tip-volar 84 active
      P1 L3-dip-dorsal 0 active
      """)
    let opened = analysis.episodes.map { "\($0.location.code) \($0.openedAfter?.isoText ?? "")" }
    #expect(
      opened == [
        "L3-dip-dorsal ", "R2-tip-volar 2025-03-15", "R2-tip-volar 2025-04-26",
      ])
  }

  @Test("durable: 84 days from healing to the last healed row, 83 are too few")
  func durable() throws {
    #expect(
      try TinyStudy.episodes("0 active, 14 healed, 28 healed, 97 healed").map(\.isDurable)
        == [false])
    #expect(
      try TinyStudy.episodes("0 active, 14 healed, 28 healed, 98 healed").map(\.isDurable)
        == [true])
    // A single late row both confirms and makes durable.
    #expect(try TinyStudy.episodes("0 active, 14 healed, 98 healed").map(\.isDurable) == [true])
  }
}
