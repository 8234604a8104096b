import ArgumentParser
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

  /// Reads the folder and computes every number.
  ///
  /// A missing participants.csv ends with "input missing", a study.yaml with errors with
  /// "configuration"; with `isStrict`, any error in the data with "data errors".
  func analyse(isStrict: Bool) throws -> AnalysedStudy {
    let ingested = try read()
    try refuse(ingested, isStrict: isStrict)
    return AnalysedStudy(
      ingested,
      analysis: StudyAnalysis(
        of: ingested.records, plan: ingested.plan, requestedCut: dataCut, allocation: nil))
  }

  /// Ends the program where the study cannot be used at all.
  private func refuse(_ ingested: IngestedStudy, isStrict: Bool) throws {
    let exit: ExitCode? =
      if ingested.configurationFailed || ingested.configurationHasErrors {
        ProgramExit.configuration
      } else if ingested.participantsMissing {
        ProgramExit.inputMissing
      } else if isStrict, ingested.hasErrors {
        ProgramExit.dataErrors
      } else {
        nil
      }
    guard let exit else { return }
    let errors = ingested.diagnostics.filter { $0.severity == .error }
    StandardError.write(DiagnosticListing(errors, isColoured: StandardError.wantsColour).text)
    throw exit
  }
}
