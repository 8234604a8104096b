import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import ReportTemplates
import UlcerAnalysis

/// `cicatrix analyse`: every number.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Compute every number of a study as results.json.",
    discussion: """
      results.json goes to standard output, or with --output into a folder beside episodes.csv, \
      time-to-healing.csv, adverse-events.csv, adverse-events-by-term.csv, scores.csv, scores.json and eligibility-check.csv. \
      With --sensitivity the sensitivity grid is written as sensitivity.csv and sensitivity.json, \
      or without --output as JSON in place of results.json. With --adam the folder gets \
      adsl.csv, adae.csv, adtte.csv and adulc.csv in the shape of CDISC ADaM, each row with the line it came \
      from.
      """)

  @OptionGroup var arguments: StudyArguments

  @Option(name: .shortAndLong, help: "The folder for the files.", completion: .directory)
  var output: String?

  @Option(
    help: "The allocation (participant_id, arm): results by arm, files readable by you alone.",
    completion: .file())
  var allocation: String?

  @OptionGroup var closedOutput: ClosedOutputOptions

  @Flag(help: "Write adsl.csv, adae.csv, adtte.csv and adulc.csv too; needs --output.")
  var adam = false

  @Flag(help: "Compute the sensitivity grid: every number under other choices than the plan's.")
  var sensitivity = false

  @Flag(help: "End with 65 when the data have errors.")
  var strict = false

  func validate() throws {
    if closedOutput.allowReadableDirectory, allocation == nil || output == nil {
      throw ValidationError("--allow-readable-directory is for --allocation with --output")
    }
    if adam, output == nil {
      throw ValidationError("--adam writes files: name a folder by --output")
    }
  }

  func run() throws {
    if let output { try admit(output) }
    let study = try arguments.folder.analyse(isStrict: strict, allocation: allocation)
    guard let output else {
      StandardOutput.write(
        sensitivity ? AnalysisFiles(study: study).sensitivity : study.resultsText)
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(ProgramExit.cannotWrite, "cannot make the folder \(output)")
    }
    let files = AnalysisFiles(study: study, hasArms: allocation != nil)
      .files(withDatasets: adam, withSensitivity: sensitivity)
    // Files are long: their pieces are made on all cores and released as soon as they are written.
    let mode: mode_t = allocation == nil ? 0o644 : 0o600
    try AnalysisWriting(folder: output, files: files, mode: mode).write()
  }

  /// Checks the folder before anything is read.
  private func admit(_ output: String) throws {
    let names = AnalysisFiles.names(
      hasArms: allocation != nil, withDatasets: adam, withSensitivity: sensitivity)
    try OutputGuard(
      session: allocation == nil ? .open : .closed,
      inputs: InputFiles(studies: [arguments.study], files: [allocation]),
      allowsReaders: closedOutput.allowReadableDirectory
    ).admit(names.map { OutputGuard.Output(output + "/" + $0) })
  }
}
