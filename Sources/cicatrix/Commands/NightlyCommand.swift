import ArgumentParser
import CommandConventions
import Foundation
import Logging
package import NightlyJob
import ReportTemplates
import UlcerRecords

/// `cicatrix nightly`: one reproducible run of each study, published whole or not at all.
struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly",
    abstract: "Publish the reports of studies into a folder, if anything has changed.",
    discussion: """
      Made for cron, a systemd timer or a cluster's scheduler. DIR/latest always points to a whole \
      run; with several studies each has DIR/STUDY/latest. Never given the allocation. The log goes \
      to standard error, one JSON object a line, without cells of participants. Ends with 0 \
      (published, or nothing has changed), 3 (published without some items), 64, 65, 66, 73, 75 (a \
      retry may help: locked, file still being copied, stopped by a signal) or 78. \
      docs/nightly.md describes the folder and the operation.
      """)

  @Argument(help: "The study folders.", completion: .directory)
  var studies: [String]

  @Option(name: .shortAndLong, help: "The folder to publish in.", completion: .directory)
  var output: String

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  @Option(help: "Runs to keep; else what study.yaml says under nightly, else 30.")
  var keep: Int?

  @Option(help: "Write Prometheus metrics to this file.", completion: .file(extensions: ["prom"]))
  var metrics: String?

  @Option(help: "The folder of the templates.", completion: .directory)
  var templates: String?

  @Flag(help: "End with 65, and publish nothing, when the data have errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Make only this part of the files, e.g. 3/16; publish nothing.", valueName: "i/n"))
  var shard: Shard?

  @Flag(help: "Publish what the parts hold, once all of them are there.")
  var collect = false

  @Option(help: .hidden)
  var clock: Double?

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep is 1 or more") }
    if shard != nil, collect { throw ValidationError("--shard or --collect, not both") }
    if shard != nil, keep != nil || metrics != nil {
      throw ValidationError("--keep and --metrics belong to the call that collects the parts")
    }
    if studies.isEmpty { throw ValidationError("name a study folder") }
  }

  func run() throws {
    let bar = ProgressBar(isShown: isatty(STDERR_FILENO) == 1)
    let clock = clock
    let now: @Sendable () -> Date = { clock.map { Date(timeIntervalSince1970: $0) } ?? Date() }
    let logger = Logger(label: "nightly") { _ in
      JSONLineLogHandler(now: now) { bar.log($0) }
    }
    // First of all, because loading fonts and templates takes time, too.
    let interruption = Interruption()
    let signals = interruption.listen { LastWords.end(logger) }
    if let reason = refusal() {
      logger.error("\(reason)", metadata: ["code": "output-refused"])
      throw ProgramExit.cannotWrite
    }
    let program = try NightlyProgram(templates: templates)
    var settings = NightlySettings(
      studies: studies, output: output, template: program.template, program: program.identity)
    settings.dataCut = dataCut
    settings.keep = keep
    settings.metrics = metrics.map { ResolvedPath($0).path }
    settings.isStrict = strict
    settings.now = now
    settings.interruption = interruption
    settings.work = shard.map(NightlyWork.shard) ?? (collect ? .collection : .everything)
    settings.progress = { bar.show($0, of: $1) }
    let exit = Night(settings, logger: logger).run()
    withExtendedLifetime(signals) {}
    if exit != .done { throw ExitCode(exit.rawValue) }
  }

  /// Returns why the output folder or the metrics file may not be written; `nil` if both may.
  private func refusal() -> String? {
    let folder = ResolvedPath(output)
    let homes = OutputLayout(output).homePaths(of: studies)
      .map { ResolvedPath($0) }
    for home in [folder] + homes where home.kind == .folder {
      if let reason = SessionFolder(path: home.path, shown: home.path)
        .refusal(for: .open, allowsReaders: true)
      {
        return reason
      }
    }
    guard let metrics else { return nil }
    let inputs = InputFiles(studies: studies, folders: templates.map { [$0] } ?? [])
    if inputs.studyHolds(ResolvedPath(metrics)) {
      return "the file of metrics lies in a study folder; write it elsewhere"
    }
    return OutputGuard(
      session: .open, inputs: inputs, publishing: [folder.path] + homes.map(\.path)
    ).refusal(of: [OutputGuard.Output(metrics, .metrics)])
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads a part as `i/n`.
  package init?(argument: String) { self.init(argument) }
}
