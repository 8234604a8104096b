import Testing
import UlcerAnalysis
import UlcerFigures
import UlcerIngest
import UlcerReports

@Suite("The names that study.yaml may use are those that the program knows")
struct StudyNamesTests {
  @Test("Every outcome that can be monitored may be named, and no other")
  func outcomes() { #expect(StudyNames.monitoringOutcomes == MonitoringOutcome.names) }

  @Test("Every chart that can be drawn may be named")
  func charts() {
    for kind in ChartKind.allCases where kind.rawValue != "risk-difference" {
      #expect(StudyNames.charts.contains(kind.rawValue), "\(kind.rawValue)")
    }
  }
}
