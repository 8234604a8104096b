import Foundation
import TestSupport
import Testing

@Suite("The pages about imports show what the program does")
struct ImportPageTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: PackageFolder.root.appendingPathComponent(path), encoding: .utf8)
  }

  @Test("docs/import-redcap.md: its mapping is the one of the example, its account what is printed")
  func redcap() throws {
    let page = try text("docs/import-redcap.md")
    let mapping = try text("Tests/Exports/redcap/mapping.yaml")
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init)
    #expect(page.contains("```yaml\n\(mapping ?? "")```"))
    let folder = try ScratchFolder()
    let root = PackageFolder.root.path
    let run = try ProgramRun(
      "import", "redcap", root + "/Tests/Exports/redcap/export", "--mapping",
      root + "/Tests/Exports/redcap/mapping.yaml", "-o", folder.path("study"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(page.contains(run.output.replacing(folder.path("study"), with: "STUDY")))
  }

  @Test("docs/import-cdisc.md: the account of its example is what is printed, its options exist")
  func cdisc() throws {
    let page = try text("docs/import-cdisc.md")
    let help = try ProgramRun("import", "--help").output
    for option in ["--allocation-out", "--allocation-column", "--suggest", "--mapping"] {
      #expect(page.contains(option) && help.contains(option), "\(option)")
    }
    let folder = try ScratchFolder()
    let root = PackageFolder.root.path + "/Tests/Exports/cdisc/"
    let run = try ProgramRun(
      "import", "cdisc", root + "export", "--mapping", root + "mapping.yaml", "-o",
      folder.path("study"))
    #expect(run.status == 0, "\(run.messages)")
    #expect(page.contains(run.output.replacing(folder.path("study"), with: "STUDY")))
    // Without a mapping it says what to do.
    let bare = try ProgramRun("import", "cdisc", root + "export", "-o", folder.path("other"))
    #expect(bare.status == 78)
    #expect(bare.messages.contains("--suggest"))
  }
}
