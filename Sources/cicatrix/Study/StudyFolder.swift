import AnalysedStudies
import ArgumentParser
import CommandConventions
import DelimitedText
import Foundation
import NightlyJob
import SourceDiagnostics
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// A study folder named on the command line.
struct StudyFolder {
  /// Its path.
  let path: String
  /// The requested data cut-off.
  let dataCut: CalendarDate?

  /// Reads the folder as it is, with all its contents, for the person at the terminal alone; a
  /// missing folder ends with "input missing".
  func read() throws -> IngestedStudy { StudyIngest.read(try sources()) }

  private func sources() throws -> StudySources {
    do {
      return try StudyFolderReader.read(folder: path)
    } catch .noFolder(let folder) {
      throw CommandFailure(ProgramExit.inputMissing, "there is no study folder \(folder)")
    }
  }

  /// Reads the folder and computes every number, with an allocation file also by arm.
  ///
  /// It reads the canonical copies of the used columns, so that nothing else in the folder can
  /// change the result.
  ///
  /// A missing participants.csv or allocation file ends with "input missing", a study.yaml with
  /// errors with "configuration", and an allocation with errors or in the study folder with "data
  /// errors". With `isStrict`, any error in the data ends with "data errors", too.
  func analyse(isStrict: Bool, allocation: String? = nil) throws -> AnalysedStudy {
    if let allocation { try refuse(allocation: allocation) }
    let copies = CanonicalCopies(of: try sources())
    let ingested = StudyIngest.read(copies.sources)
    try refuse(ingested, found: copies.findings, isStrict: isStrict)
    let arms = try allocation.map { try self.arms(in: $0, of: ingested) }
    return AnalysedStudy(
      ingested,
      analysis: StudyAnalysis(
        of: ingested.records, plan: ingested.plan, requestedCut: dataCut,
        allocation: arms?.byParticipant, runner: AllCoresRunner()),
      programVersion: Cicatrix.version, allocationSHA256: arms?.sha256,
      arms: arms.map { Set($0.byParticipant.values) } ?? [])
  }

  /// Ends with "data errors" if the allocation lies in the study folder, by whatever path:
  /// everybody who may read the study could read it, too.
  private func refuse(allocation: String) throws {
    let study = ResolvedPath(path)
    let folder = PathParts.folder(of: allocation)
    let places = [allocation, folder.isEmpty ? "." : folder].map { ResolvedPath($0) }
    guard places.contains(where: { $0.isInside(study) }) else { return }
    throw CommandFailure(
      ProgramExit.dataErrors,
      "the allocation \(allocation) lies in the study folder, where whoever reads the "
        + "study reads it; keep it outside of the study folder [allocation-in-study-folder]")
  }

  /// Returns the arm of each participant; no value of the file is ever printed.
  private func arms(
    in file: String, of study: IngestedStudy
  ) throws -> (byParticipant: [String: String], sha256: String) {
    let bytes = try InputFile.read(file, as: "allocation file")
    let allocation = AllocationReader.read(
      bytes, file: file, participants: Set(study.records.participants.map(\.id)))
    let listing = DiagnosticListing(
      allocation.diagnostics, isColoured: StandardError.wantsColour
    ).text
    if allocation.diagnostics.contains(where: { $0.severity == .error }) {
      throw CommandFailure(ProgramExit.dataErrors, listing: listing)
    }
    StandardError.write(listing)
    return (allocation.arms, SourceFile(bytes: bytes).sha256)
  }

  /// Ends the program if the study cannot be used at all.
  ///
  /// Findings in study.yaml are printed. Those in data files may quote a cell, so only `check`,
  /// whose purpose they are, prints them.
  ///
  /// - Parameter found: the faults of the files themselves; they count only with `isStrict`.
  private func refuse(
    _ ingested: IngestedStudy, found: [Diagnostic], isStrict: Bool
  ) throws {
    if ingested.configurationFailed || ingested.configurationHasErrors {
      let errors = ingested.diagnostics.filter {
        $0.severity == .error && $0.position.file == StudySources.configurationName
      }
      throw CommandFailure(
        ProgramExit.configuration,
        listing: DiagnosticListing(errors, isColoured: StandardError.wantsColour).text)
    }
    if ingested.participantsMissing {
      throw CommandFailure(
        ProgramExit.inputMissing,
        "participants.csv is missing or cannot be read; cicatrix check says more")
    }
    if isStrict, ingested.hasErrors || found.occurrences(of: .error) > 0 {
      throw CommandFailure(
        ProgramExit.dataErrors, "the files have errors; cicatrix check prints each with its place")
    }
  }
}
