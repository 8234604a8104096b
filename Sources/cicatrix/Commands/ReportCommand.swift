import ArgumentParser
import CairoRendering
import Foundation
import NightlyJob
import PageComposition
import ReportTemplates
import SourceDiagnostics
import UlcerAnalysis
import UlcerRecords
import UlcerReports
import VectorDrawing
import UlcerIngest

/// `cicatrix report`: a template filled with a study, as PDF.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report as PDF, with its numbers beside it as FILE.results.json.",
    discussion: """
      TEMPLATE is interim-safety, participant (with --participant), or the path of a template of \
      your own. A report is also made when the data have errors: its first page says what was left \
      out. With --strict it is not made then.
      """)

  @Argument(help: "interim-safety, participant, or the path of a template.")
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

  @Flag(help: "Make no report when the data have errors.")
  var strict = false

  func validate() throws {
    if template == "participant", participant == nil {
      throw ValidationError("a profile needs --participant ID")
    }
    if previous == nil, previousDataCut != nil {
      throw ValidationError("--previous-data-cut needs --previous DIR")
    }
    if template == "participant", previous != nil {
      throw ValidationError("a profile is not compared; leave --previous out")
    }
    if !output.hasSuffix(".pdf") { throw ValidationError("a report is written as FILE.pdf") }
  }

  func run() throws {
    let parsed = template == "participant" ? nil : try checkedTemplate()
    let study = try arguments.folder.analyse(isStrict: strict)
    let earlier = try previous.map { path in
      try StudyFolder(path: path, dataCut: previousDataCut).analyse(isStrict: strict)
    }
    let document: Document
    if let parsed {
      document = ReportDocument.make(
        template: parsed, analysis: study.analysis,
        source: study.reportSource(since: earlier), previous: earlier.map(study.cut(since:)))
    } else {
      guard
        let profile = ReportDocument.profile(
          of: participant ?? "", analysis: study.analysis, source: study.reportSource(since: nil))
      else {
        StandardError.say("cicatrix: no treated participant has that id")
        throw ProgramExit.usage
      }
      document = profile
    }
    let measurer = try FontLoading.measurer()
    let composed = document.pages(measurer: measurer)
    for key in composed.unresolvedKeys {
      StandardError.say("cicatrix: warning: the report refers to “\(key)”, which it does not have")
    }
    FontLoading.warnOfMissingCharacters(in: composed.pages, measurer: measurer)
    let bytes: [UInt8]
    do {
      bytes = try PDFFile.write(
        pages: composed.pages, outline: composed.outline, metadata: composed.metadata,
        measurer: measurer)
    } catch {
      StandardError.say("cicatrix: the report cannot be drawn: \(error)")
      throw ProgramExit.internalFailure
    }
    try OutputFile(path: output).write(bytes)
    try OutputFile(path: output.dropLast(4) + ".results.json")
      .write(Array(study.resultsText.utf8))
    let errors = study.ingested.diagnostics.occurrences(of: .error)
    if errors > 0 {
      StandardError.say(
        "cicatrix: the data have \(errors) errors; the first page says what was left out")
    }
    StandardError.say("\(composed.pages.count) pages in \(output)")
  }

  /// The template, held against everything that can be named in it before any data are read.
  private func checkedTemplate() throws -> Template {
    let source: (file: String, bytes: [UInt8])
    if template.contains("/") || template.hasSuffix(".md") {
      guard let data = FileManager.default.contents(atPath: template) else {
        StandardError.say("cicatrix: there is no template \(template)")
        throw ProgramExit.inputMissing
      }
      source = (template, [UInt8](data))
    } else {
      source = try TemplateFolder.locate(explicit: templates).template(named: template)
    }
    let (parsed, findings) = TemplateReader.read(source.bytes, file: source.file)
    let all = findings + PlaceholderWording.check.diagnostics(of: parsed)
    if !all.isEmpty {
      StandardError.write(DiagnosticListing(all, isColoured: StandardError.wantsColour).text)
    }
    if all.contains(where: { $0.severity == .error }) { throw ProgramExit.configuration }
    return parsed
  }
}
