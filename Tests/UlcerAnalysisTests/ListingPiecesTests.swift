import Testing
import UlcerRecords

@testable import UlcerAnalysis

@Suite("Listings in pieces")
struct ListingPiecesTests {
  /// Participants with one ulcer each, the ids descending.
  private func records(_ count: Int) throws -> StudyRecords {
    var records = StudyRecords()
    let location = try #require(Location(code: "R2-tip-volar"))
    let consent = try #require(CalendarDate(year: 2025, month: 1, day: 1))
    for place in 0..<count {
      var person = Participant(
        id: "P\(100_000 - place)", consentDate: consent, screeningOutcome: .enrolled)
      person.treatment = Moment(consent.advanced(by: 10))
      records.participants.append(person)
    }
    // The rows of one participant do not stand together.
    for day in [10, 40, 60] {
      for place in 0..<count {
        records.ulcers.append(
          UlcerAssessment(
            participant: place, date: consent.advanced(by: day), location: location,
            status: day == 10 || place % 3 == 0 ? .active : .healed))
      }
    }
    return records
  }

  private func analysis(_ records: StudyRecords, _ runner: some ResultsRunner) -> StudyAnalysis {
    StudyAnalysis(
      of: records, plan: StudyPlan(acronym: "TINY"), requestedCut: nil, allocation: nil,
      runner: runner)
  }

  @Test("One behind the other they are the listing: one heading, participants by id")
  func joined() throws {
    let analysis = analysis(try records(600), .inTurn)
    let pieces = EpisodesListing.pieces(of: analysis)
    #expect(pieces.count == 3)
    let joined = (0..<pieces.count).flatMap { pieces.bytes(of: $0) }
    #expect(joined == EpisodesListing.bytes(of: analysis))
    let lines = String(decoding: joined, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == 601)
    #expect(lines[0].hasPrefix("participant_id,"))
    #expect(
      lines.dropFirst().map { String($0.prefix(7)) }
        == lines.dropFirst().map {
          String($0.prefix(7))
        }.sorted())
  }

  @Test("A study without participants has one piece: the heading")
  func nobody() {
    let pieces = TimeToHealingListing.pieces(of: analysis(StudyRecords(), .inTurn))
    #expect(pieces.count == 1)
    #expect(String(decoding: pieces.bytes(of: 0), as: UTF8.self).split(separator: "\n").count == 1)
  }

  @Test("Episodes and courses of many stretches do not depend on how these are run")
  func stretches() throws {
    let records = try records(2500)
    let inTurn = analysis(records, .inTurn)
    let backwards = analysis(records, LastFirstRunner())
    #expect(inTurn.episodes == backwards.episodes && inTurn.episodes.count == 2500)
    #expect(inTurn.courses == backwards.courses && inTurn.courses.count == 2500)
    #expect(inTurn.results == backwards.results)
    #expect(inTurn.episodes[1].status == .healedConfirmed)
    #expect(inTurn.courses.map(\.participant) == Array(0..<2500))
  }

  @Test("A list of files and lines is quoted where a file's name asks for it")
  func numbered() {
    var table = TableText()
    table.write([("ulcers.csv", 12), ("treatments.csv", 3)])
    table.write([])
    table.write([("my, ulcers.csv", 12), ("-b", 1)])
    table.write([("=a", 1)])
    table.endRow()
    #expect(table.text == "ulcers.csv:12; treatments.csv:3,,\"my, ulcers.csv:12; -b:1\",'=a:1\n")
  }
}

/// The last part first.
private struct LastFirstRunner: ResultsRunner {
  func run<Result: Sendable>(
    _ count: Int, _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    Array((0..<count).reversed().map { part($0) }.reversed())
  }
}
