import AnalysedStudies
import ArgumentParser
import CommandConventions
import Foundation
import NightlyJob
import PageComposition
import ReportTemplates
import SourceDiagnostics
import UlcerAnalysis
import UlcerRecords
import UlcerReports
import UlcerIngest

/// `cicatrix report`: a template filled with a study, as PDF.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report as PDF, with its numbers beside it as FILE.results.json.",
    discussion: """
      TEMPLATE is interim-safety, nightly-summary, participant (with --participant), or the path of \
      a template of your own (cicatrix check --template FILE checks it). A report is also made when the data have errors: its first page says what was left \
      out. With --strict it is not made then.

      A closed report compares coded arms: --closed --allocation FILE. The report and its results \
      are readable by you alone, and go only into a folder that is yours alone and holds no open \
      report.
      """)

  @Argument(help: "interim-safety, nightly-summary, participant, or the path of a template.")
  var template: String

  @OptionGroup var arguments: StudyArguments

  @Option(name: .shortAndLong, help: "The PDF file to write.", completion: .file())
  var output: String

  @Option(help: "The participant of a profile.")
  var participant: String?

  @Option(
    help: "The study folder of the last report: what changed since is shown and marked.",
    completion: .directory)
  var previous: String?

  @Option(help: "Data cut-off of the last report, yyyy-mm-dd; else that of its study.yaml.")
  var previousDataCut: CalendarDate?

  @Option(help: "The folder of the templates.", completion: .directory)
  var templates: String?

  @Option(
    help:
      "Participant profiles: in the report, beside it as FILE.profiles.pdf, or none; usual is in, above 50 treated participants beside."
  )
  var profiles: ProfilesOption?

  @Option(
    help:
      "Displays with a line for each ulcer or event: in the report, beside it as FILE.listings.pdf, or none; usual is in, above 500 treated participants beside."
  )
  var listings: ListingsOption?

  @Flag(
    help:
      "Write the ADaM files too, as FILE.adsl.csv, FILE.adae.csv, FILE.adtte.csv and FILE.adulc.csv."
  )
  var adam = false

  @Flag(help: "Make no report when the data have errors.")
  var strict = false

  @Flag(help: "Make the report of the closed session, by coded arm; needs --allocation.")
  var closed = false

  @Option(
    help: "The allocation (participant_id, arm) of a closed report: a file for you alone.",
    completion: .file())
  var allocation: String?

  @OptionGroup var closedOutput: ClosedOutputOptions

  @Option(
    help: "Encrypt a closed report (AES-256) with the first line of this file.",
    completion: .file())
  var passphraseFile: String?

  @Flag(help: "Encrypt a closed report (AES-256) with a passphrase asked for on the terminal.")
  var passphrase = false

  /// The template is given by its path.
  var isOwnTemplate: Bool { template.contains("/") || template.hasSuffix(".md") }

  private var session: TemplateSession { closed ? .closed : .open }

  func run() throws {
    let checked = try checkedTemplate()
    let parsed = template == "participant" ? nil : checked
    if let parsed, parsed.session != session {
      throw ValidationError(
        closed
          ? "the template is of an open session; --closed needs one that says “session: closed”"
          : "the template is of a closed session: --closed --allocation FILE")
    }
    if let parsed, !parsed.asks(for: DisplayName.profile.rawValue) {
      try UnusedOption.refuse(
        [("--profiles", profiles != nil)], "\(template) shows no profiles")
    }
    if let parsed, LongListings.directives(of: parsed).isEmpty {
      try UnusedOption.refuse(
        [("--listings", listings != nil)],
        "\(template) has no display with a line for each ulcer or event")
    }
    let source =
      passphraseFile.map(PassphraseSource.file) ?? (passphrase ? .terminal : nil)
    let key = try source?.passphrase()
    try admitOutputs()
    // An open report does not even receive the allocation.
    let study = try arguments.folder.analyse(
      isStrict: strict, allocation: closed ? allocation : nil)
    if closed, study.analysis.arms.isEmpty {
      throw CommandFailure(ProgramExit.dataErrors, "the allocation has no participant of the study")
    }
    let earlier = try previous.map { path in
      try StudyFolder(path: path, dataCut: previousDataCut).analyse(
        isStrict: strict, allocation: closed ? allocation : nil)
    }
    if let earlier { try ComparableStudies.refuse(earlier, study) }
    let writing = ReportWriting(mode: closed ? 0o600 : 0o644, passphrase: key)
    let pages: Int
    if let parsed {
      let placement = ProfilesOption.placement(
        asked: profiles, template: parsed, analysis: study.analysis, output: output)
      let previous = earlier.map(study.cut(since:))
      let lines = ListingsOption.placement(
        asked: listings, template: parsed, analysis: study.analysis, output: output)
      let report = ReportDocument.make(
        template: LongListings.template(parsed, placing: lines), analysis: study.analysis,
        source: study.reportSource(since: earlier), previous: previous, profiles: placement)
      let numbers = ReportWriting.Numbers(study: study, report: output, withDatasets: adam)
      // First, so that no report links to a file that does not exist.
      var documents: [(document: Document, path: String)] = []
      if case .beside(let file) = placement {
        let profiles = ReportDocument.profiles(
          analysis: study.analysis, source: study.reportSource(since: earlier),
          previous: previous)
        documents.append((profiles, ProfilesOption.path(of: file, beside: output)))
      }
      if case .beside(let file) = lines,
        let document = LongListings.document(
          of: parsed, analysis: study.analysis, source: study.reportSource(since: earlier),
          previous: previous)
      {
        documents.append((document, ProfilesOption.path(of: file, beside: output)))
        if listings == nil {
          StandardError.say(
            "more than \(LongListings.mostInside) treated participants: what has a line for each ulcer or event goes into a file beside the report (--listings in|beside|none)"
          )
        }
      }
      documents.append((report, output))
      let counts = try writing.write(documents, numbers)
      for (document, count) in zip(documents, counts).dropLast() {
        StandardError.say("\(CountedNoun.text(count, "page")) in \(document.path)")
      }
      pages = counts.last ?? 0
    } else {
      guard
        let profile = ReportDocument.profile(
          of: participant ?? "", analysis: study.analysis, source: study.reportSource(since: nil),
          template: checked)
      else {
        throw CommandFailure(
          ProgramExit.usage, "no participant has the id given with --participant")
      }
      pages = try writing.write([(profile, output)])[0]
    }
    let errors = study.ingested.diagnostics.occurrences(of: .error)
    if errors > 0 {
      StandardError.say(
        "cicatrix: the data have \(CountedNoun.text(errors, "error")); "
          + (parsed == nil ? "cicatrix check prints each" : "the first page says what was left out")
      )
    }
    StandardError.say("\(CountedNoun.text(pages, "page")) in \(output)")
  }

  /// Checks the places of the report and of everything beside it before any data are read.
  private func admitOutputs() throws {
    let stem = String(output.dropLast(4))
    var outputs = [output]
    if template != "participant" {
      outputs += [stem + ".results.json", stem + ".profiles.pdf", stem + ".listings.pdf"]
      if adam { outputs += ["adsl", "adae", "adtte", "adulc"].map { "\(stem).\($0).csv" } }
    }
    let folder = isOwnTemplate ? PathParts.folder(of: template) : nil
    let inputs = InputFiles(
      studies: [arguments.study] + (previous.map { [$0] } ?? []),
      files: [isOwnTemplate ? template : nil, allocation, passphraseFile],
      folders: [(folder.map { $0.isEmpty ? "." : $0 } ?? templates).map { $0 + "/parts" }]
        .compactMap { $0 })
    try OutputGuard(
      session: session, inputs: inputs, allowsReaders: closedOutput.allowReadableDirectory
    ).admit(outputs.map { OutputGuard.Output($0) })
  }

  /// Returns the template, checked against everything that it may name before any data are read.
  private func checkedTemplate() throws -> Template {
    let checked: CheckedTemplate
    if isOwnTemplate {
      checked = try CheckedTemplate(path: template)
    } else {
      let folder = try TemplateFolder.locate(explicit: templates)
      let isShort = closed && template == "interim-safety"
      let source = try folder.template(named: isShort ? "interim-safety-closed" : template)
      checked = CheckedTemplate(source.bytes, file: source.file, folder: folder)
    }
    let listing = DiagnosticListing(
      checked.findings, isColoured: StandardError.wantsColour
    ).text
    if checked.findings.contains(where: { $0.severity == .error }) {
      throw CommandFailure(ProgramExit.configuration, listing: listing)
    }
    StandardError.write(listing)
    return checked.template
  }
}
