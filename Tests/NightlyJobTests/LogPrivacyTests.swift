import Foundation
import Logging
import Testing

@testable import NightlyJob

@Suite("No line of the log names a participant, whatever goes wrong")
struct LogPrivacyTests {
  @Test("A file that cannot be written is told by the item")
  func unwritable() throws {
    let fixture = try NightFixture()
    // A file in the place of a folder of the run: every profile fails where it is written.
    let output = fixture.output
    let exit = try fixture.night {
      $0.beforeItem = { item throws(RunItem.Failure) in
        guard item.kind == .profile, let run = FolderWork.names(in: output + "/staging").first
        else {
          return
        }
        let folder = output + "/staging/\(run)/profiles"
        FolderWork.remove(folder)
        do {
          try Data().write(to: URL(fileURLWithPath: folder))
        } catch {
          return
        }
      }
    }
    #expect(exit == .cannotWrite)
    #expect(fixture.log.text.contains("\"code\":\"cannot-write\",\"file\":\"profile-"))
    #expect(!fixture.log.text.contains("P1") && !fixture.log.text.contains("P2"))
  }

  @Test(
    "A path is told up to the folder whose files are named after participants",
    arguments: [
      ("/o/staging/2026-x/profiles/MANUS-015.pdf", "/o/staging/2026-x/profiles"),
      ("o/runs/2026-x/charts/hand-map/MANUS-004.pdf", "o/runs/2026-x/charts"),
      ("/o/parts/k/1-of-2/making/listings/from-M-1.pdf", "/o/parts/k/1-of-2/making/listings"),
      ("/o/runs/2026-x/results.json", "/o/runs/2026-x/results.json"), ("ulcers.csv", "ulcers.csv"),
      ("/data/profiles/ulcers.csv", "/data/profiles/ulcers.csv"),
    ])
  func paths(_ path: String, _ told: String) {
    #expect(NightLog.withoutParticipants(path) == told)
  }
}
