import AnalysedStudies
import ArgumentParser
import CairoRendering
import CommandConventions
import NightlyJob
import ReportTemplates
import SourceDiagnostics
import UlcerAnalysis
import UlcerFigures
import UlcerRecords
import UlcerReports
import VectorDrawing

/// `cicatrix chart`: one chart as PDF, PNG or SVG.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw one chart as PDF, PNG or SVG.",
    discussion: "The kinds: " + ChartKind.allCases.map(\.rawValue).joined(separator: ", ") + ".")

  @Argument(help: "The kind of chart; --list names them.")
  var kind: String?

  @Argument(help: "The study folder.", completion: .directory)
  var study: String?

  @Option(help: "Data cut-off, yyyy-mm-dd; else that of study.yaml, else the latest date.")
  var dataCut: CalendarDate?

  @Option(name: .shortAndLong, help: "FILE.pdf, FILE.png or FILE.svg.", completion: .file())
  var output: String?

  @Option(help: "The participant of a trajectory, a hand map or a time line of events.")
  var participant: String?

  @Option(help: "One place, such as R2-tip-volar.")
  var location: String?

  @Option(help: "The axis of area in a trajectory: linear (usual), square-root or log.")
  var scale: String?

  @Option(help: "Whether local toxicity counts in max-grade: left-out (usual) or kept.")
  var local: String?

  @Option(
    help: "The allocation (participant_id, arm) for risk-difference: a file for you alone.",
    completion: .file())
  var allocation: String?

  @OptionGroup var closedOutput: ClosedOutputOptions

  @Option(help: "What a hand map over participants counts: baseline (usual) or recurrence.")
  var count: String?

  @Option(help: "Visits of a participant's hand map, such as baseline,w4,w12,latest.")
  var visits: String?

  @Option(help: "The medium: print (usual), screen (larger, for a slide) or grey (a proof).")
  var theme: String?

  @Option(
    help: "Width x height in millimetres; 170x105, for the screen 339x190.5; rows may need more.")
  var size: String?

  @Option(help: "Dots per inch of a PNG; 300, for the screen 144.")
  var dpi: Double?

  @Option(help: "A title in place of the usual one.")
  var title: String?

  @Flag(help: "List the kinds.")
  var list = false

  func validate() throws {
    guard list else { return }
    if kind != nil { throw ValidationError("--list names the kinds: leave the kind out") }
    try UnusedOption.refuse(
      [
        ("--data-cut", dataCut != nil), ("--output", output != nil),
        ("--participant", participant != nil), ("--location", location != nil),
        ("--scale", scale != nil), ("--local", local != nil), ("--allocation", allocation != nil),
        ("--count", count != nil), ("--visits", visits != nil), ("--theme", theme != nil),
        ("--size", size != nil), ("--dpi", dpi != nil), ("--title", title != nil),
      ], "--list names the kinds")
  }

  func run() throws {
    if list {
      for kind in ChartKind.allCases {
        StandardOutput.write("\(kind.rawValue): \(kind.summary)\n")
      }
      return
    }
    guard let kind, let study, let output else {
      throw ValidationError("chart KIND STUDY -o FILE; --list names the kinds")
    }
    guard let format = ChartFile(path: output) else {
      throw ValidationError("a chart is written as FILE.pdf, FILE.png or FILE.svg")
    }
    let request = try self.request(forKind: kind)
    if format != .png {
      try UnusedOption.refuse(
        [("--dpi", dpi != nil)], "only a PNG has dots, and \(output) is none")
    }
    let dotsPerInch = try checkedResolution(request.theme)
    let session: TemplateSession = request.kind.isClosed ? .closed : .open
    let inputs = InputFiles(studies: [study], files: [allocation])
    try OutputGuard(
      session: session, inputs: inputs, allowsReaders: closedOutput.allowReadableDirectory
    ).admit([OutputGuard.Output(output)])
    let analysed = try StudyFolder(path: study, dataCut: dataCut)
      .analyse(isStrict: false, allocation: allocation)
    guard request.hasSubject(in: analysed.analysis) else {
      throw CommandFailure(
        ProgramExit.inputMissing, "the study has nobody whom the chart could show")
    }
    let measurer = try FontLoading.measurer()
    let drawing: Drawing
    do throws(ChartRequest.Failure) {
      drawing = try request.drawing(of: analysed.analysis, measurer: measurer)
    } catch {
      throw refusal(error, in: analysed.analysis)
    }
    let margin = request.theme.margin
    var page = Drawing(
      extent: Extent(drawing.extent.width + 2 * margin, drawing.extent.height + 2 * margin))
    page.place(drawing, at: Point(margin, margin))
    FontLoading.warnOfMissingCharacters(in: [page], measurer: measurer)
    try OutputFile(path: output, mode: request.kind.isClosed ? 0o600 : 0o644).write(
      try format.bytes(
        of: page, session: session, dotsPerInch: dotsPerInch, analysed.analysis, measurer))
  }

  private func refusal(_ failure: ChartRequest.Failure, in analysis: StudyAnalysis) -> any Error {
    switch failure {
    case .notKnown(let reason):
      return CommandFailure(ProgramExit.dataErrors, "the chart cannot be drawn. \(reason)")
    case .participantNeeded:
      return ValidationError("this chart is about one participant: --participant ID")
    case .unknownParticipant(let asked):
      // Ids are data: they are shown to a person at a terminal, never written to a log.
      return ValidationError(
        "no treated participant has the id given with --participant"
          + (StandardError.isTerminal
            ? NearestHint.text(asked, among: ChartRequest.participants(of: analysis)) : ""))
    case .allocationNeeded:
      return ValidationError("the allocation names fewer than two arms; there is no difference")
    case .noUlcerThere(let place):
      return ValidationError("the participant never had an ulcer at \(place)")
    case .unknownVisit(let visit):
      return ValidationError(
        "the plan has no visit “\(visit)”"
          + NearestHint.text(
            visit, among: ["latest"] + analysis.plan.visits.map(\.id),
            otherwise: "; latest is the latest look"))
    }
  }
}
