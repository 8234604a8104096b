import CaptureImport
import CommandConventions
import Foundation
import ReportTemplates
import SourceDiagnostics

/// The allocation of a CDISC source, to be written to a separate file outside the study.
struct AllocationExport {
  private let allocation: CDISCAllocation
  private let path: String

  /// Reads the arms; ends the program if there are none.
  init(_ source: CaptureSource, column: String?, path: String) throws {
    self.path = path
    allocation = CDISCAllocation(source, column: column)
    let listing = DiagnosticListing(allocation.diagnostics).text
    guard allocation.diagnostics.allSatisfy({ $0.severity != .error }) else {
      throw CommandFailure(
        ProgramExit.dataErrors, listing: listing,
        "there is no allocation to write; nothing was written")
    }
    StandardError.write(listing)
  }

  /// Checks the place before anything is read: a private folder outside the study, and no existing
  /// file except, if requested, an earlier allocation.
  static func admit(
    _ path: String, study: String, inputs: InputFiles, replaces: Bool, allowsReaders: Bool
  ) throws {
    guard !ResolvedPath(path).isInside(ResolvedPath(study)) else {
      throw CommandFailure(
        ProgramExit.cannotWrite, "the allocation must lie outside of the study folder")
    }
    guard !inputs.folderHolds(ResolvedPath(path)) else {
      throw CommandFailure(
        ProgramExit.cannotWrite, "the allocation must lie outside of the export that is read")
    }
    try OutputGuard(session: .closed, inputs: inputs, allowsReaders: allowsReaders)
      .admit([OutputGuard.Output(path, .allocation(replaces: replaces))])
  }

  /// Writes the file, readable by its owner alone; reports the number of participants, never who
  /// they are.
  func write() throws {
    try OutputFile(path: path, mode: 0o600).write(Array(allocation.text.utf8))
    StandardError.say(
      "cicatrix: the arms of \(CountedNoun.text(allocation.rows.count, "participant")) (\(allocation.column ?? "")) "
        + "are in \(path); keep it from those who must stay blind")
  }
}
