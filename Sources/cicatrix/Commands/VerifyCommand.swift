import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import SourceDiagnostics

/// `cicatrix verify`: recomputes a published run and compares every hash.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recompute a published run from its recorded inputs and compare every hash.",
    discussion: """
      DIR is the output folder of cicatrix nightly, its link latest, or the folder of a run. Ends with \
      0 when every file of the run is what its manifest says and comes out of the recorded inputs \
      again, byte for byte, the manifest too, and so does index.html of the output folder; with 65 \
      when one is not, when something in runs is no run, or when latest leads to an older run; with 66 when there is no run, an input is not to be had any more, or the run before \
      is gone, so that not everything could be made anew; with 78 when the run was made with another \
      version of the program, the template, the font or the libraries.
      """)

  @Argument(help: "The output folder of cicatrix nightly, or a run in it.", completion: .directory)
  var directory: String

  @Option(
    help: "The study folder, for inputs of which no copy is kept.", completion: .directory)
  var study: String?

  @Option(help: "The folder of the templates.", completion: .directory)
  var templates: String?

  @Flag(help: "Compare the files with their hashes; recompute nothing.")
  var filesOnly = false

  func validate() throws {
    if filesOnly {
      try UnusedOption.refuse(
        [("--study", study != nil)], "--files-only reads no input")
    }
  }

  func run() throws {
    let program = try NightlyProgram(templates: templates)
    let folder = folderOfLink ?? directory
    let single = OutputLayout.run(at: folder)
    let places = single.map { [$0.place] } ?? OutputLayout(folder).places
    guard !places.isEmpty else {
      throw CommandFailure(ProgramExit.inputMissing, "there is no run in \(folder)")
    }
    let bar = ProgressBar(isShown: isatty(STDERR_FILENO) == 1)
    var exits: [NightlyExit] = []
    for place in places {
      do throws(NightlyFailure) {
        let outcome = try RunVerification(
          home: place.home, template: program.template, program: program.identity, study: study
        ) { bar.show($0, of: $1) }.verify(
          run: single?.run, onlyFiles: filesOnly)
        say(outcome, place.name)
        exits.append(outcome.exit)
      } catch {
        let file = error.file.map { " (\($0))" } ?? ""
        StandardError.say("cicatrix: \(place.name): \(error.message)\(file)")
        exits.append(error.exit)
      }
    }
    // If a run cannot be made anew, the page over it cannot be either.
    if single == nil, !filesOnly, !exits.contains(.configuration) {
      exits.append(verifyPage(of: folder))
    }
    let exit = NightlyExit.gravest(of: exits)
    if exit != .done { throw ExitCode(exit.rawValue) }
  }

  /// Compares the page over the studies with what the runs and the histories give.
  private func verifyPage(of folder: String) -> NightlyExit {
    switch OutputVerification(folder).page() {
    case .same:
      StandardOutput.write("index.html: made anew, the same bytes\n")
      return .done
    case .differs:
      StandardOutput.write(
        "index.html: is missing, or not what the runs and the history give; the next night writes it\n"
      )
      return .dataErrors
    case .notMade(let reason):
      StandardOutput.write("index.html: not made anew: \(reason)\n")
      return .inputMissing
    }
  }

  /// The output folder whose link `latest` is given: the check then includes that the link leads to
  /// the last run. `nil` for any other path.
  private var folderOfLink: String? {
    let above = PathParts.folder(of: directory)
    let folder = above.isEmpty ? "." : above
    guard PathParts.name(of: directory) == "latest",
      (try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/latest")) != nil
    else { return nil }
    return folder
  }

  private func say(_ outcome: RunVerification.Outcome, _ name: String) {
    var text = "\(name): run \(outcome.run)\n"
    let damaged = outcome.damage.count
    text +=
      "  \(CountedNoun.text(outcome.files, "file has", "files have")) a hash, "
      + "\(CountedNoun.text(damaged, "is not what it was", "are not what they were"))\n"
    text += outcome.damage.map { "    \($0)\n" }.joined()
    text += outcome.remarks.map { "  \($0)\n" }.joined()
    if !filesOnly {
      text +=
        "  \(CountedNoun.text(outcome.recomputed, "file")) made anew, \(outcome.differing.count) with other bytes\n"
      text += outcome.differing.map { "    \($0)\n" }.joined()
      for (file, reason) in outcome.skipped { text += "  not made anew: \(file): \(reason)\n" }
      if outcome.isSound, !outcome.skipped.isEmpty {
        text += "  so the run is not wholly verified; keep more than one run by --keep\n"
      }
    }
    StandardOutput.write(text)
  }
}
