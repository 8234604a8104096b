import SourceDiagnostics
import Testing

@testable import CaptureImport

@Suite("Findings in a study.yaml that stands inside a mapping")
struct StudyFindingTests {
  private let finding = Diagnostic(
    rule: "r", severity: .error, position: SourcePosition(file: "study.yaml", line: 2),
    message: "m", hint: "h", related: [SourcePosition(file: "study.yaml", line: 9)],
    occurrences: 3)

  @Test("They get a place in the mapping and keep related places and the number of faults")
  func inside() {
    let place = SourcePosition(file: "mapping.yaml", line: 4)
    #expect(
      StudyImport.ofStudy(finding, inMappingAt: place)
        == Diagnostic(
          rule: "r", severity: .error, position: place, message: "study: m", hint: "h",
          related: finding.related, occurrences: 3))
  }

  @Test("Those of a file of its own stay as they are")
  func ownFile() { #expect(StudyImport.ofStudy(finding, inMappingAt: nil) == finding) }
}
