import AnalysedStudies
import ArgumentParser
import CommandConventions
import NightlyJob
import ReportTemplates
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

      A line of study.yaml is shown with the problem. A line of a CSV file is a participant's \
      record: --show-lines shows it, but never of a file in which a column looks like the \
      allocation.
      """)

  /// The format of the account.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  /// The number of findings of one rule that the text shows.
  static let shownPerRule = 20

  @Argument(help: "The study folder.", completion: .directory)
  var study: String?

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  @Option(help: "text for people, json for programs.")
  var format = Format.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say how each file is written, and what says so.")
  var verbose = false

  @Option(
    help: "Write all findings to this file, as a table for the data manager.",
    completion: .file(extensions: ["csv"]))
  var findings: String?

  @Flag(help: "Show the line of a CSV file below a finding in it: a participant's record.")
  var showLines = false

  @Flag(help: "Show every finding, not only the first \(shownPerRule) of a rule.")
  var all = false

  @Flag(help: "Print a study.yaml with every key and its default, and read nothing.")
  var templateConfig = false

  @Option(
    help: "Check this report template and its parts instead of a study.", completion: .file())
  var template: String?

  func validate() throws {
    if study == nil, !templateConfig, template == nil {
      throw ValidationError("name the study folder")
    }
    if study != nil, template != nil {
      throw ValidationError("a template is checked without a study: --template FILE alone")
    }
    if study != nil, templateConfig {
      throw ValidationError("--template-config reads no study: leave the folder out")
    }
    if templateConfig {
      try UnusedOption.refuse(
        ofStudies + [("--template", template != nil), ("--strict", strict), json],
        "--template-config prints a study.yaml and reads nothing")
    }
    if template != nil {
      try UnusedOption.refuse(ofStudies, "--template reads a template and no study")
    }
    if format == .json {
      try UnusedOption.refuse(
        [("--verbose", verbose), ("--show-lines", showLines), ("--all", all)],
        "--format json holds every finding, and how each file is written")
    }
  }

  private var json: UnusedOption.Given { ("--format", format == .json) }

  /// The options about a study, each with whether it is given.
  private var ofStudies: [UnusedOption.Given] {
    [
      ("--data-cut", dataCut != nil), ("--verbose", verbose), ("--findings", findings != nil),
      ("--show-lines", showLines), ("--all", all),
    ]
  }

  func run() throws {
    if let template { return try check(template: template) }
    if templateConfig {
      StandardOutput.write(StudyTemplate.text)
      return
    }
    guard let path = study else { throw ProgramExit.usage }
    if let findings {
      try OutputGuard(session: .open, inputs: InputFiles(studies: [path]))
        .admit([OutputGuard.Output(findings, .findings)])
    }
    let study = try StudyFolder(path: path, dataCut: dataCut).read()
    let cut = DataCutDefinition(requested: dataCut, planned: study.plan.dataCut)
      .decision(for: study.records)
    let diagnostics = study.diagnostics(
      with: CutOffFindings.findings(
        cut: cut.date, notices: cut.notices, warnings: cut.warnings, in: study)
        + DrawnCharacters.findings(in: study))
    switch format {
    case .json: StandardOutput.write(CheckListing(study, findings: diagnostics).json)
    case .text: write(study, diagnostics)
    }
    if let findings {
      try OutputFile(path: findings).write(Array(FindingsListing(diagnostics).text.utf8))
    }
    if study.configurationFailed || study.configurationHasErrors {
      throw ProgramExit.configuration
    }
    if study.participantsMissing { throw ProgramExit.inputMissing }
    let gravest = diagnostics.map(\.severity).max()
    if gravest == .error || (strict && gravest == .warning) { throw ProgramExit.dataErrors }
  }

  /// Checks a template against everything that it may name; reads only the template.
  private func check(template path: String) throws {
    let checked = try CheckedTemplate(path: path)
    switch format {
    case .json: StandardOutput.write(CheckListing.json(of: checked.findings))
    case .text:
      StandardOutput.write(
        DiagnosticListing(checked.findings, isColoured: StandardOutput.wantsColour).text)
      let count = checked.findings.count
      StandardOutput.write(
        count == 0 ? "no findings\n" : "\n\(CountedNoun.text(count, "finding"))\n")
    }
    let gravest = checked.findings.map(\.severity).max()
    if gravest == .error || (strict && gravest == .warning) { throw ProgramExit.configuration }
    if checked.template.session == .closed {
      StandardError.say(
        "cicatrix: this is a template of a closed session: report it with --closed --allocation FILE"
      )
    }
  }

  private func write(_ study: IngestedStudy, _ diagnostics: [Diagnostic]) {
    let lines = ShownLines(of: study, showsRecords: showLines)
    let listing = DiagnosticListing(
      diagnostics, isColoured: StandardOutput.wantsColour,
      limitPerRule: all ? .max : CheckCommand.shownPerRule
    ) { lines.line(at: $0) }
    if verbose { StandardOutput.write(DialectListing(study).text + "\n") }
    if !diagnostics.isEmpty {
      StandardOutput.write(listing.text + "\n" + listing.countsByRule + "\n")
    }
    StandardOutput.write(CheckListing(study).reconciliationText)
    let summary = listing.summary.isEmpty ? "no findings" : listing.summary
    StandardOutput.write("\n\(summary)\n")
  }
}
