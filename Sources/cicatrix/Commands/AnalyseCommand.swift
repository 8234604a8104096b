import ArgumentParser
import Foundation
import UlcerAnalysis

/// `cicatrix analyse`: every number.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Compute every number of a study as results.json.",
    discussion: """
      results.json goes to standard output, or with --output into a folder beside episodes.csv, \
      time-to-healing.csv and adverse-events.csv. With --adam the same folder gets adsl.csv, \
      adae.csv and adtte.csv in the shape of CDISC ADaM, each row with the line it came from.
      """)

  @OptionGroup var arguments: StudyArguments

  @Option(name: .shortAndLong, help: "The folder for the files.", completion: .directory)
  var output: String?

  @Option(
    help: "The allocation (participant_id, arm): results by arm, files readable by you alone.",
    completion: .file())
  var allocation: String?

  @Flag(help: "Write adsl.csv, adae.csv and adtte.csv too; needs --output.")
  var adam = false

  @Flag(help: "End with 65 when the data have errors.")
  var strict = false

  func validate() throws {
    if adam, output == nil {
      throw ValidationError("--adam writes files: name a folder by --output")
    }
  }

  func run() throws {
    let study = try arguments.folder.analyse(isStrict: strict, allocation: allocation)
    guard let output else {
      StandardOutput.write(study.resultsText)
      return
    }
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      StandardError.say("cicatrix: cannot make the folder \(output)")
      throw ProgramExit.cannotWrite
    }
    let analysis = study.analysis
    var files = [
      ("results.json", study.resultsText), ("episodes.csv", EpisodesListing.text(of: analysis)),
      ("time-to-healing.csv", TimeToHealingListing.text(of: analysis)),
      ("adverse-events.csv", AdverseEventsListing.text(of: analysis)),
    ]
    if allocation != nil {
      files.append(("comparisons.csv", ComparisonsListing.text(of: analysis)))
    }
    if adam {
      files += AnalysisDatasets.files(of: analysis, lines: study.lines).map { ($0.name, $0.text) }
    }
    for (name, text) in files {
      try OutputFile(path: output + "/" + name, mode: allocation == nil ? 0o644 : 0o600)
        .write(Array(text.utf8))
    }
  }
}
