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
      time-to-healing.csv and adverse-events.csv.
      """)

  @OptionGroup var arguments: StudyArguments

  @Option(name: .shortAndLong, help: "The folder for the files.", completion: .directory)
  var output: String?

  @Flag(help: "End with 65 when the data have errors.")
  var strict = false

  func run() throws {
    let study = try arguments.analyse(isStrict: strict)
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
    let listing = EpisodeListing(study.analysis)
    for (name, text) in [
      ("results.json", study.resultsText), ("episodes.csv", listing.episodes),
      ("time-to-healing.csv", listing.timeToHealing),
      ("adverse-events.csv", listing.adverseEvents),
    ] {
      try OutputFile(path: output + "/" + name).write(Array(text.utf8))
    }
  }
}
