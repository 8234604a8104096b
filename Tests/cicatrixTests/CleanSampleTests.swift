import Foundation
import SourceDiagnostics
import TestSupport
import Testing
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerSamples

@Suite("A sound study has no finding at all")
struct CleanSampleTests {
  private func text(_ study: IngestedStudy) -> String {
    let cut = DataCutDefinition(requested: nil, planned: study.plan.dataCut)
      .decision(for: study.records)
    return DiagnosticListing(
      study.diagnostics(
        with: CutOffFindings.findings(
          cut: cut.date, notices: cut.notices, warnings: cut.warnings, in: study))
    ).text
  }

  @Test("The demonstration study is sound")
  func demonstration() throws {
    let folder = PackageFolder.root.appendingPathComponent("SampleData/manus-demo")
    #expect(text(StudyIngest.read(try StudyFolderReader.read(folder: folder.path))) == "")
  }

  @Test("Synthetic studies of other seeds and sizes are sound", arguments: [20, 150], [1, 2, 3])
  func synthetic(participants: Int, seed: UInt64) throws {
    let sample = try #require(SampleStudy(seed: seed, participants: participants))
    var files: [String: [UInt8]] = [:]
    sample.write { file, bytes in
      if file.isInStudyFolder { files[file.name, default: []] += bytes }
    }
    #expect(text(StudyIngest.read(StudySources(files: files))) == "")
  }
}
