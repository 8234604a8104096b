import ArgumentParser
import SourceDiagnostics
import UlcerAnalysis
import UlcerIngest
import UlcerRecords

/// `cicatrix check`: reads everything and prints every problem.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a study, print every problem and what became of every row.",
    discussion: """
      Problems are printed as file:line:column: severity: message [rule]. The program ends with 65 \
      when the data have errors (with --strict also when they have warnings), and with 78 when \
      study.yaml cannot be used.
      """)

  /// How the account is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var arguments: StudyArguments

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let study = try arguments.folder.read()
    let cut = DataCutDefinition(requested: arguments.dataCut, planned: study.plan.dataCut)
      .decision(for: study.records)
    let listing = CheckListing(study)
    switch format {
    case .json: StandardOutput.write(listing.json)
    case .text:
      // Of study.yaml alone: a line of a CSV file is a participant's record, and might name an arm.
      let configuration = study.sources.configurationText
      let findings = DiagnosticListing(
        study.diagnostics, isColoured: StandardOutput.wantsColour
      ) { position in
        guard position.file == StudySources.configurationName else { return nil }
        return position.line.flatMap { configuration?.line($0) }
      }
      StandardOutput.write(findings.text)
      if !study.diagnostics.isEmpty { StandardOutput.write("\n") }
      StandardOutput.write(listing.reconciliationText)
      if !findings.summary.isEmpty { StandardOutput.write(findings.summary + "\n") }
      for message in cut.notices + cut.warnings { StandardError.say("data cut-off: \(message)") }
    }
    if study.configurationFailed || study.configurationHasErrors {
      throw ProgramExit.configuration
    }
    if study.participantsMissing { throw ProgramExit.inputMissing }
    let gravest = study.diagnostics.map(\.severity).max()
    if gravest == .error || (strict && gravest == .warning) { throw ProgramExit.dataErrors }
  }
}
