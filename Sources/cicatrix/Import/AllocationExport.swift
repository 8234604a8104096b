import CaptureImport
import Foundation
import SourceDiagnostics

/// The allocation of a CDISC source on its way to a file of its own, outside of the study.
struct AllocationExport {
  private let allocation: CDISCAllocation
  private let path: String

  /// Reads the arms and judges the place; what cannot be ends the program.
  init(_ source: CaptureSource, column: String?, path: String, study: String) throws {
    self.path = path
    let file = AllocationExport.resolved(path)
    let folder = AllocationExport.resolved(study)
    guard file != folder, !file.hasPrefix(folder + "/") else {
      StandardError.say("cicatrix: the allocation must lie outside of the study folder")
      throw ProgramExit.cannotWrite
    }
    allocation = CDISCAllocation(source, column: column)
    StandardError.write(DiagnosticListing(allocation.diagnostics).text)
    guard allocation.diagnostics.allSatisfy({ $0.severity != .error }) else {
      StandardError.say("cicatrix: there is no allocation to write; nothing was written")
      throw ProgramExit.dataErrors
    }
  }

  /// Writes the file, readable by its owner alone; says how many, never who.
  func write() throws {
    try OutputFile(path: path, mode: 0o600).write(Array(allocation.text.utf8))
    StandardError.say(
      "cicatrix: the arms of \(CountedNoun.text(allocation.rows.count, "participant")) (\(allocation.column ?? "")) "
        + "are in \(path); keep it from those who must stay blind")
  }

  /// A path without links and dots, whether it exists or not.
  private static func resolved(_ path: String) -> String {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let above = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return above.appendingPathComponent(url.lastPathComponent).resolvingSymlinksInPath().path
  }
}
