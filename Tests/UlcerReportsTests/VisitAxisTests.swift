import ChartGrammar
import TestSupport
import Testing
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

@testable import UlcerFigures
@testable import UlcerReports

@Suite("An axis over days has ticks from the first reading to the last")
struct VisitAxisTests {
  private func labels(from first: Double = 0, upTo last: Double) throws -> [String] {
    let plan = try ChartStudy.analysis(participants: 1).plan
    let ticks = VisitAxis.ticks(of: plan, from: first, upTo: last)
    #expect(ticks.map(\.value) == ticks.map(\.value).sorted())
    return ticks.map(\.label)
  }

  @Test("Within the schedule they are the planned visits and nothing else")
  func schedule() throws {
    #expect(try labels(upTo: 84).suffix(2) == ["w8", "w12"])
    #expect(try labels(upTo: 370).last == "w52")
    #expect(try labels(from: -20, upTo: 300).first == "day 0")
  }

  @Test("Beyond the schedule the ticks go on: round days, and whole years when there are two")
  func beyond() throws {
    #expect(try labels(upTo: 500).suffix(3) == ["w52", "day 450", "day 500"])
    #expect(
      try labels(upTo: 3653).suffix(10)
        == ["w52"] + (2...10).map { "year \($0)" })
    #expect(try labels(upTo: 20_000).suffix(3) == ["year 40", "year 45", "year 50"])
  }

  @Test("Before treatment there is one at the first day that is drawn")
  func before() throws {
    #expect(try labels(from: -46, upTo: 59).prefix(2) == ["day \u{2212}46", "day 0"])
  }

  /// The sample's first participant with other ulcer rows: a day of treatment and one place.
  private func trajectory(_ dates: [String]) throws -> (drawing: Drawing, days: [Int]) {
    let analysis = try ChartStudy.analysis(participants: 1) { files in
      let people = String(decoding: files["participants.csv"] ?? [], as: UTF8.self)
      let names = people.split(separator: "\n")[0].split(separator: ",")
      let treated = people.split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }.first { row in
        names.firstIndex(of: "treatment_date").map { !row[$0].isEmpty } ?? false
      }
      let header = String(decoding: files["ulcers.csv"] ?? [], as: UTF8.self).prefix { $0 != "\n" }
      let columns = header.split(separator: ",")
      let known: [Substring: String] = [
        "participant_id": treated.map { String($0[0]) } ?? "", "hand": "right", "digit": "2",
        "level": "tip", "surface": "volar", "status": "active", "length_mm": "5", "width_mm": "5",
        "area_mm2": "20",
      ]
      let rows = dates.map { date in
        columns.map { $0 == "date" ? date : known[$0] ?? "" }.joined(separator: ",")
      }
      files["ulcers.csv"] = Array(([String(header)] + rows).joined(separator: "\n").utf8) + [0x0A]
    }
    let first = analysis.courses.first { $0.isTreated }
    let course = try #require(first)
    let id = analysis.records.participants[course.participant].id
    let drawing = try ChartRequest(kind: .trajectory, participant: id)
      .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
    let days = analysis.records.ulcers.compactMap { course.day(of: $0.date) }
    return (drawing, days)
  }

  @Test("The axis of a trajectory begins at the first reading")
  func trajectoryBegins() throws {
    let first = try ChartStudy.analysis(participants: 1).courses.first { $0.isTreated }
    let course = try #require(first)
    let treated = try #require(course.treatmentDate)
    let dates = [-46, -31, 2].map { treated.advanced(by: $0).isoText }
    let (drawing, days) = try trajectory(dates)
    #expect(days == [-46, -31, 2])
    #expect(DrawingListing.text(of: drawing).contains("day \u{2212}46"))
  }
}
