import ArgumentParser
import DelimitedText
import Foundation
import NightlyJob
import SourceDiagnostics
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// A study folder as named on the command line.
struct StudyFolder {
  /// Its path.
  let path: String
  /// The data cut-off that was asked for.
  let dataCut: CalendarDate?

  /// Reads the folder, whatever is in it; a folder that is not there ends with "input missing".
  func read() throws -> IngestedStudy {
    do {
      return StudyIngest.read(try StudyFolderReader.read(folder: path))
    } catch .noFolder(let folder) {
      StandardError.say("cicatrix: there is no study folder \(folder)")
      throw ProgramExit.inputMissing
    }
  }

  /// Reads the folder and computes every number, with an allocation file also by arm.
  ///
  /// A missing participants.csv or allocation file ends with "input missing", a study.yaml with
  /// errors with "configuration", an allocation with errors with "data errors"; with `isStrict`,
  /// any error in the data does so, too.
  func analyse(isStrict: Bool, allocation: String? = nil) throws -> AnalysedStudy {
    let ingested = try read()
    try refuse(ingested, isStrict: isStrict)
    let arms = try allocation.map { try self.arms(in: $0, of: ingested) }
    return AnalysedStudy(
      ingested,
      analysis: StudyAnalysis(
        of: ingested.records, plan: ingested.plan, requestedCut: dataCut,
        allocation: arms?.byParticipant, runner: AllCoresRunner()),
      programVersion: Cicatrix.version, allocationSHA256: arms?.sha256)
  }

  /// The arm of each participant; no value of the file is ever printed.
  private func arms(
    in file: String, of study: IngestedStudy
  ) throws -> (byParticipant: [String: String], sha256: String) {
    guard let data = FileManager.default.contents(atPath: file) else {
      StandardError.say("cicatrix: there is no allocation file \(file)")
      throw ProgramExit.inputMissing
    }
    let allocation = AllocationReader.read(
      [UInt8](data), file: file, participants: Set(study.records.participants.map(\.id)))
    StandardError.write(
      DiagnosticListing(allocation.diagnostics, isColoured: StandardError.wantsColour).text)
    if allocation.diagnostics.contains(where: { $0.severity == .error }) {
      throw ProgramExit.dataErrors
    }
    return (allocation.arms, SourceFile(bytes: [UInt8](data)).sha256)
  }

  /// Ends the program where the study cannot be used at all.
  ///
  /// Findings in study.yaml are printed; those in data files may quote a cell, so that only
  /// `check`, which is asked for them, prints them.
  private func refuse(_ ingested: IngestedStudy, isStrict: Bool) throws {
    if ingested.configurationFailed || ingested.configurationHasErrors {
      let errors = ingested.diagnostics.filter {
        $0.severity == .error && $0.position.file == StudySources.configurationName
      }
      StandardError.write(DiagnosticListing(errors, isColoured: StandardError.wantsColour).text)
      throw ProgramExit.configuration
    }
    if ingested.participantsMissing {
      StandardError.say(
        "cicatrix: participants.csv is missing or cannot be read; cicatrix check says more")
      throw ProgramExit.inputMissing
    }
    if isStrict, ingested.hasErrors {
      let errors = ingested.diagnostics.occurrences(of: .error)
      StandardError.say(
        "cicatrix: the data have \(CountedNoun.text(errors, "error")); cicatrix check prints each with its place"
      )
      throw ProgramExit.dataErrors
    }
  }
}
