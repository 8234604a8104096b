import ChartGrammar
import ResultTestSupport
import TestSupport
import Testing
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

/// Values by `Scripts/against-r/figures-against-R.R`, with the rule of the sample study.
@Suite("The numbers that only figures show are those of R")
struct FigureNumbersTests {
  @Test("The boundary, and how often it is met, agree with R")
  func boundary() throws {
    let analysis = try ChartStudy.twentyParticipants.analysis()
    let course = MonitoringCourse(of: analysis)
    let expected: [Int?] = [
      nil, nil, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 9,
    ]
    #expect(course.boundaries.map(\.count) == expected)
    #expect(course.boundaries.map(\.evaluable) == Array(1...20))
    let chances = [
      0.005797903168, 0.061899493931, 0.246007745999, 0.553302202877, 0.830531120300,
    ]
    #expect(course.chances.map(\.trueShare) == [0.1, 0.2, 0.3, 0.4, 0.5])
    for (chance, value) in zip(course.chances, chances) {
      #expect(abs(chance.probabilityFlagged - value) < 1e-11)
    }
  }

  @Test("The path ends where the monitored results stand, and never falls")
  func path() throws {
    for study in [ChartStudy.twentyParticipants, .twoHundredParticipants, .noEvents, .nobody] {
      let analysis = try study.analysis()
      let course = MonitoringCourse(of: analysis)
      let treated = analysis.courses.count(where: \.isTreated)
      let total = analysis["monitoring.evaluable"]?.value.count ?? 0
      #expect(course.steps.map(\.evaluable) == Array(1..<(total + 1)))
      let count = analysis["monitoring.participants-with-outcome"]?.value.count
      #expect(course.steps.last?.withOutcome ?? 0 == count)
      for (before, after) in zip(course.steps, course.steps.dropFirst()) {
        #expect((0...1).contains(after.withOutcome - before.withOutcome))
      }
      #expect(course.boundaries.count == max(treated, analysis.plan.targetEnrolment ?? 0, 10))
    }
  }

  @Test("The bars of the disposition add up to their wholes")
  func disposition() throws {
    for study in [ChartStudy.twentyParticipants, .twoHundredParticipants, .oneParticipant] {
      let analysis = try study.analysis()
      let texts = try ChartRequest(kind: .disposition)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
        .placedTexts.map(\.text.text)
      // `12 (60 %)` are parts; the wholes stand without a share.
      let parts = texts.compactMap { text -> Int? in
        guard text.hasSuffix("%)") else { return nil }
        return text.prefix { $0.isNumber }.isEmpty ? nil : Int(text.prefix { $0.isNumber })
      }
      let wholes = [
        analysis.records.participants.count, analysis.courses.count(where: \.isTreated),
        analysis["healing.baseline-ulcers"]?.value.count ?? 0,
      ]
      #expect(parts.reduce(0, +) == wholes.reduce(0, +), "\(study.rawValue)")
    }
  }

  @Test("Ticks of a calendar stand at firsts of months and are few, for a day and for a century")
  func accrualOverLongTimes() throws {
    for years in [0, 1, 3, 10, 80] {
      let analysis = try ChartStudy.analysis(participants: 20) { files in
        let from = "2025-"
        files["participants.csv"] = files["participants.csv"].map { bytes in
          Array(
            String(decoding: bytes, as: UTF8.self)
              .replacing(from, with: "\(2025 - years)-", maxReplacements: 1).utf8)
        }
      }
      let drawing = try ChartRequest(kind: .accrual)
        .drawing(of: analysis, measurer: FixedWidthTextMeasurer())
      #expect(drawing.overlappingTexts().isEmpty, "\(years) years")
    }
  }
}
