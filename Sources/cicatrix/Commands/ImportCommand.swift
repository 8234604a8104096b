public import ArgumentParser
public import CaptureImport
import CommandConventions
import Foundation
import LocalFiles
import ReportTemplates
import SourceDiagnostics
import UlcerIngest

/// `cicatrix import`: an export of a data-capture system becomes a study folder.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn an export of a data-capture system into a study folder.",
    discussion: """
      SOURCE is a folder, a ZIP archive or a file. The mapping says which of its columns is which \
      column of the study; docs/import.md describes it, and --suggest writes a first one. The study \
      folder is written whole or not at all, with provenance.json, which says what became of every \
      row.

      A column that looks like the treatment allocation never gets into a study or a message.
      """)

  @Argument(help: "castor, redcap, cdisc, or csv for any other system.")
  var system: CaptureSystem

  @Argument(help: "The export: a folder, a ZIP archive or a file.", completion: .file())
  var source: String

  @Option(
    help: "The mapping; for cdisc it may be left out.",
    completion: .file(extensions: ["yaml", "yml"]))
  var mapping: String?

  @Option(
    name: .shortAndLong, help: "The study folder to write; with --suggest the mapping.",
    completion: .directory)
  var output: String?

  @Option(
    help: "For cdisc: write the arms to this file, readable by you alone, outside of the study.",
    completion: .file())
  var allocationOut: String?

  @Option(help: "The column with the arm, e.g. DM.ARM; else ADSL.TRT01A, the arm received.")
  var allocationColumn: String?

  @OptionGroup var closedOutput: ClosedOutputOptions

  @Flag(help: "Write a first mapping from the headers; what cannot be told is ‘?’.")
  var suggest = false

  @Flag(
    help:
      "Overwrite a study folder that an import has written and nobody has changed, and an earlier allocation."
  )
  var replace = false

  @Flag(help: "Write nothing where cicatrix check would find errors in the study.")
  var strict = false

  func validate() throws {
    if suggest {
      try UnusedOption.refuse(
        [
          ("--mapping", mapping != nil), ("--replace", replace), ("--strict", strict),
          ("--allocation-out", allocationOut != nil),
          ("--allocation-column", allocationColumn != nil),
        ], "--suggest goes with the source and --output only")
    } else if mapping == nil && system != .cdisc || output == nil {
      throw ValidationError("name --mapping and --output, or ask for --suggest")
    }
    if allocationOut != nil, system != .cdisc {
      throw ValidationError("--allocation-out is for cdisc: other exports must not hold the arms")
    }
    if closedOutput.allowReadableDirectory, allocationOut == nil {
      throw ValidationError("--allow-readable-directory goes with --allocation-out")
    }
    if allocationColumn != nil, allocationOut == nil {
      throw ValidationError("--allocation-column goes with --allocation-out")
    }
  }

  func run() throws {
    // Checked first: if the study cannot be written, nothing need be read.
    let inputs = InputFiles(files: [mapping], folders: [source])
    if suggest, let output {
      try OutputGuard(session: .open, inputs: inputs)
        .admit([OutputGuard.Output(output, .mapping)])
    }
    let own = try ownMapping()
    let names = own.map { CaptureMapping.namedFiles(in: $0, system: system) } ?? []
    if suggest { return try writeSuggestion(try open(named: names)) }
    guard let output else { throw ProgramExit.usage }
    let publication = try StudyPublication(path: output, replaces: replace, inputs: inputs)
    if let allocationOut {
      try AllocationExport.admit(
        allocationOut, study: output, inputs: inputs, replaces: replace,
        allowsReaders: closedOutput.allowReadableDirectory)
    }
    let opened = try open(named: names)
    let allocation = try allocationOut.map {
      try AllocationExport(opened, column: allocationColumn, path: $0)
    }
    let words = try own.map { ($0, mappingName) } ?? builtIn(opened)
    let folder = URL(fileURLWithPath: mapping ?? "").deletingLastPathComponent()
    let study = StudyImport(
      opened, system: system, mapping: words.0, mappingFile: words.1,
      programVersion: Cicatrix.version
    ) { name in
      let path = name.hasPrefix("/") ? name : folder.appendingPathComponent(name).path
      return try? RegularFile.read(path)
    }
    say(study.diagnostics)
    switch study.refusal {
    case .configuration:
      let way =
        "the built-in mapping is not enough for this source; write it to a file with "
        + "--suggest, fill in what is ‘?’, and name it by --mapping"
      throw CommandFailure(ProgramExit.configuration, mapping == nil ? [way] : [])
    case .missingStudyFile: throw ProgramExit.inputMissing
    case .data:
      let isLeft = study.diagnostics.contains { $0.rule == "table-left-behind" }
      let way =
        "to use or ignore what is left behind, write the built-in mapping to a file "
        + "with --suggest, change it, and name it by --mapping"
      throw CommandFailure(
        ProgramExit.dataErrors,
        (mapping == nil && isLeft ? [way] : [])
          + ["the export has errors; nothing was written"])
    case nil: break
    }
    say(study.studyDiagnostics)
    if strict, study.studyHasErrors {
      throw CommandFailure(
        ProgramExit.dataErrors, "the study would have errors; nothing was written")
    }
    try publication.write(study.files)
    try allocation?.write()
    StandardOutput.write(ImportAccount(study, output: output).text)
  }

  private var mappingName: String { URL(fileURLWithPath: mapping ?? "").lastPathComponent }

  /// Returns the mapping of the user; `nil` if none is named.
  private func ownMapping() throws -> [UInt8]? {
    guard let mapping else { return nil }
    return try InputFile.read(mapping, as: "mapping")
  }

  /// For CDISC without a mapping, returns the one that the standard's names give. A source that
  /// cannot be read whole has none: its own faults are reported, not those of a mapping of the
  /// rest.
  private func builtIn(_ opened: CaptureSource) throws -> ([UInt8], String) {
    let suggestion = MappingSuggestion(opened, system: system)
    guard let text = suggestion.text,
      suggestion.diagnostics.allSatisfy({ $0.severity != .error })
    else {
      say(suggestion.diagnostics)
      throw CommandFailure(ProgramExit.dataErrors, "the export has errors; nothing was written")
    }
    return (Array(text.utf8), "built-in-cdisc.yaml")
  }

  /// Opens the export's files; a missing or impossible one ends the program.
  private func open(named names: [String]) throws -> CaptureSource {
    do {
      return try CaptureOpener(for: system.reader, named: names).open(source)
    } catch .missing(let path) {
      throw CommandFailure(ProgramExit.inputMissing, "there is no export \(path)")
    } catch .refused(let findings) {
      say(findings)
      throw ProgramExit.dataErrors
    }
  }

  private func writeSuggestion(_ opened: CaptureSource) throws {
    let suggestion = MappingSuggestion(opened, system: system)
    say(suggestion.diagnostics)
    guard let text = suggestion.text else { throw ProgramExit.dataErrors }
    guard let output else { return StandardOutput.write(text) }
    try OutputFile(path: output).write(Array(text.utf8))
  }

  private func say(_ findings: [Diagnostic]) {
    StandardError.write(
      DiagnosticListing(
        findings, isColoured: StandardError.wantsColour, limitPerRule: CheckCommand.shownPerRule
      ).text)
  }
}

extension CaptureSystem: ExpressibleByArgument {}
