import ArgumentParser
import SourceDiagnostics
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// The words that every command about a study shares.
struct StudyArguments: ParsableArguments {
  @Argument(help: "The study folder.", completion: .directory)
  var study: String

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  /// Reads the folder, whatever is in it; a folder that is not there ends with "input missing".
  func read() throws -> IngestedStudy {
    do {
      return StudyIngest.read(try StudyFolderReader.read(folder: study))
    } catch .noFolder(let folder) {
      StandardError.say("cicatrix: there is no study folder \(folder)")
      throw ProgramExit.inputMissing
    }
  }

  /// Reads the folder and computes every number.
  ///
  /// A missing participants.csv ends with "input missing", a study.yaml with errors with
  /// "configuration"; with `isStrict`, any error in the data with "data errors".
  func analyse(isStrict: Bool, allocation: [String: String]? = nil) throws -> AnalysedStudy {
    let ingested = try read()
    try refuse(ingested, isStrict: isStrict)
    return AnalysedStudy(
      ingested,
      analysis: StudyAnalysis(
        of: ingested.records, plan: ingested.plan, requestedCut: dataCut, allocation: allocation))
  }

  /// Ends the program where the study cannot be used at all.
  func refuse(_ ingested: IngestedStudy, isStrict: Bool) throws {
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

extension CalendarDate: @retroactive ExpressibleByArgument {
  /// A date as `yyyy-mm-dd`.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
