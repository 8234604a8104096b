import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import SourceDiagnostics
import StudyComparison
import UlcerIngest
import UlcerRecords
import UlcerReports

/// `cicatrix diff`: the changes between two data cuts.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two data cuts, by record and by number.",
    discussion: """
      Records are compared as read, so that another spelling of a date or another order of rows is \
      no change. The output shows cells of participants; it is for people who may see them. The \
      program ends with 0 whether or not there are differences, with 65 where a file of either study \
      could not be read, and never reads an allocation.
      """)

  /// The format of the differences.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  /// The number of records that the text shows.
  static let shownRecords = 200

  @Argument(help: "The older study folder.", completion: .directory)
  var oldStudy: String

  @Argument(help: "The newer study folder.", completion: .directory)
  var newStudy: String

  @Option(help: "Data cut-off of the older study, yyyy-mm-dd; else that of its study.yaml.")
  var dataCutOld: CalendarDate?

  @Option(help: "Data cut-off of the newer study, yyyy-mm-dd; else that of its study.yaml.")
  var dataCutNew: CalendarDate?

  @Option(help: "text for people, json for programs, csv for spreadsheets.")
  var format = Format.text

  @Option(help: "Characters on a line of the text; else those of the terminal, else 80.")
  var width: Int?

  @Flag(help: "Show every record in the text, not only the first \(shownRecords).")
  var all = false

  @Flag(help: "End with 65, and compare nothing, when the data of either study have errors.")
  var strict = false

  func validate() throws {
    if format != .text {
      try UnusedOption.refuse(
        [("--width", width != nil), ("--all", all)],
        "--format \(format.rawValue) holds every record in full")
    }
    if let width, !(80...10_000).contains(width) { throw ValidationError("--width is 80 to 10000") }
  }

  func run() throws {
    let old = try study("older", oldStudy, dataCutOld)
    let new = try study("newer", newStudy, dataCutNew)
    try ComparableStudies.refuse(old, new)
    let differences = StudyDifferences(from: old.compared, to: new.compared)
    switch format {
    case .json:
      StandardOutput.write(
        DifferencesListing(programVersion: Cicatrix.version).text(of: differences))
    case .csv: StandardOutput.write(ChangesListing.text(of: differences))
    case .text:
      StandardOutput.write(
        DifferencesText(
          differences, names: OldAndNew(old: oldStudy, new: newStudy),
          width: width ?? StandardOutput.width ?? 80, isColoured: StandardOutput.wantsColour,
          recordLimit: all ? .max : DiffCommand.shownRecords
        ).text)
    }
  }

  /// Returns one of the studies, read and computed; a failure names it.
  private func study(_ which: String, _ path: String, _ cut: CalendarDate?) throws -> AnalysedStudy
  {
    let study: AnalysedStudy
    do {
      study = try StudyFolder(path: path, dataCut: cut).analyse(isStrict: strict)
    } catch let failure as CommandFailure {
      throw failure.adding("the \(which) study \(path) cannot be compared")
    }
    let errors = study.ingested.diagnostics.occurrences(of: .error)
    if errors > 0 {
      StandardError.say(
        "cicatrix: warning: the data of the \(which) study have "
          + "\(CountedNoun.text(errors, "error")); records that cannot be read are missing from the comparison"
      )
    }
    return study
  }
}
