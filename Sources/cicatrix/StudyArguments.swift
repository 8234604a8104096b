import ArgumentParser
import SourceDiagnostics
import UlcerIngest
import UlcerRecords

/// The words that every command about a study shares.
struct StudyArguments: ParsableArguments {
  @Argument(help: "The study folder.", completion: .directory)
  var study: String

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  /// Reads the folder; a missing folder or participants.csv ends with "input missing", a
  /// configuration that cannot be used with "configuration".
  func ingest() throws -> IngestedStudy {
    let study = try read()
    if study.participantsMissing || study.configurationHasErrors {
      for line in DiagnosticListing.lines(study.diagnostics.filter { $0.severity == .error }) {
        StandardError.say(line)
      }
      throw study.configurationHasErrors ? ProgramExit.configuration : ProgramExit.inputMissing
    }
    return study
  }

  /// Reads the folder, whatever is in it.
  func read() throws -> IngestedStudy {
    do {
      return StudyIngest.read(try StudyFolderReader.read(folder: study))
    } catch .noFolder(let folder) {
      StandardError.say("cicatrix: there is no study folder \(folder)")
      throw ProgramExit.inputMissing
    }
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
