import Testing
import UlcerRecords

@testable import UlcerSamples

@Suite struct SampleStudyTests {
  private struct Full: Error {}

  private func scan(_ seed: UInt64, _ participants: Int) throws -> StudyScan {
    StudyScan(try #require(SampleStudy(seed: seed, participants: participants)))
  }

  @Test("the same seed and size give the same bytes")
  func reproducible() throws {
    #expect(try scan(5, 40).bytes == scan(5, 40).bytes)
  }

  @Test("another seed gives another study")
  func seeds() throws {
    let first = try scan(5, 20)
    let second = try scan(6, 20)
    for file in SampleFile.allCases where file != .studyPlan {
      #expect(first.bytes[file] != second.bytes[file], "\(file.name)")
    }
  }

  @Test("a size outside what is allowed gives no study", arguments: [-1, 0, 10_000_001, .max])
  func refuses(participants: Int) {
    #expect(SampleStudy(seed: 1, participants: participants) == nil)
  }

  @Test("every file begins with its header and ends with a line feed", arguments: [1, 20])
  func headers(participants: Int) throws {
    let scan = try scan(1, participants)
    for file in SampleFile.allCases where file != .studyPlan {
      let text = String(decoding: scan.bytes[file] ?? [], as: UTF8.self)
      #expect(text.hasPrefix(file.columns.joined(separator: ",") + "\n"))
      #expect(text.hasSuffix("\n"))
      #expect(!text.contains("\r"))
    }
  }

  @Test("pieces stay small, so that a large study needs little memory")
  func pieces() throws {
    #expect(try scan(1, 800).largestPiece < 300 * 1024)
  }

  @Test("an error of the sink ends the writing")
  func sinkFails() throws {
    let study = try #require(SampleStudy(seed: 1, participants: 20))
    var calls = 0
    #expect(throws: Full.self) {
      try study.write { _, _ in
        calls += 1
        throw Full()
      }
    }
    #expect(calls == 1)
  }

  @Test("a participant's course does not depend on how many others there are")
  func independentOfSize() throws {
    let small = try courses(of: scan(9, 40))
    let large = try courses(of: scan(9, 300))
    #expect(small.count == 40)
    for (one, other) in zip(small, large) {
      // What both know: the days up to the earlier of their cut-offs.
      let last = min(one.cutDay, other.cutDay)
      #expect(one.rows.filter { $0.day <= last } == other.rows.filter { $0.day <= last })
    }
  }

  private struct DatedRow: Equatable {
    let day: Int
    let content: [String]
  }

  /// Rows of treated participants in order, with days since treatment in place of dates.
  private func courses(of scan: StudyScan) -> [(cutDay: Int, rows: [DatedRow])] {
    let treatments = scan.treatmentDates()
    var rows: [String: [DatedRow]] = [:]
    for file in [SampleFile.records(.ulcers), .records(.localReactions), .records(.scores)] {
      for row in scan.rows(file) {
        guard let id = row["participant_id"], let treatment = treatments[id],
          let date = StudyScan.date(row["date"])
        else { continue }
        let content = file.columns.filter { $0 != "participant_id" && $0 != "date" }
          .map { row[$0] ?? "" }
        rows[id, default: []].append(
          DatedRow(day: date.days(since: treatment), content: content))
      }
    }
    return treatments.keys.sorted().compactMap { id in
      guard let treatment = treatments[id] else { return nil }
      return (SampleCalendar.dataCut.days(since: treatment), rows[id] ?? [])
    }
  }

  @Test("identifiers are padded to the width of the largest, three digits at least")
  func identifiers() throws {
    #expect(try scan(1, 3).rows(.records(.participants)).first?["participant_id"] == "MANUS-001")
    #expect(try scan(1, 900).rows(.records(.participants)).first?["participant_id"] == "MANUS-0001")
  }

  @Test("the allocation lies outside the study folder and names every treated participant")
  func allocation() throws {
    let scan = try scan(1, 20)
    #expect(SampleFile.allCases.filter { !$0.isInStudyFolder } == [.allocation])
    let rows = scan.rows(.allocation)
    #expect(rows.compactMap { $0["participant_id"] } == scan.treatmentDates().keys.sorted())
    #expect(rows.filter { $0["arm"] == "A" }.count == 10)
    for file in SampleFile.allCases where file.isInStudyFolder {
      #expect(!file.columns.contains { ["arm", "treatment_group"].contains($0) })
    }
  }

  @Test("ulcer rows come to about twenty a participant")
  func rowsPerParticipant() throws {
    let perParticipant = Double(try scan(2, 300).rows(.records(.ulcers)).count) / 300
    #expect((17...23).contains(perParticipant))
  }
}
