import ArgumentParser
import CairoRendering
import NightlyJob
import SourceDiagnostics
import UlcerAnalysis
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

  @Option(help: "The participant of a trajectory or a hand map.")
  var participant: String?

  @Option(help: "One place, such as R2-tip-volar.")
  var location: String?

  @Option(help: "Whether local toxicity counts in max-grade: kept or left-out.")
  var local = "left-out"

  @Option(
    help: "The allocation (participant_id, arm) for risk-difference: a file for you alone.",
    completion: .file())
  var allocation: String?

  @Option(help: "What a hand map over participants counts: baseline or recurrence.")
  var count = "baseline"

  @Option(help: "Visits of a participant's hand map, such as baseline,w4,w12,latest.")
  var visits: String?

  @Option(help: "Width × height in millimetres, such as 170x110; a chart may need more height.")
  var size = "170x105"

  @Option(help: "Dots per inch of a PNG.")
  var dpi = 300.0

  @Option(help: "A title in place of the usual one.")
  var title: String?

  @Flag(help: "List the kinds.")
  var list = false

  private static let margin = 12.0

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
    guard let chart = ChartKind(rawValue: kind) else {
      let nearest = nearestName(to: kind, among: ChartKind.allCases.map(\.rawValue))
      throw ValidationError(
        "there is no chart “\(kind)”" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }
    guard let format = Format(path: output) else {
      throw ValidationError("a chart is written as FILE.pdf, FILE.png or FILE.svg")
    }
    guard dpi > 0, dpi <= 2400 else { throw ValidationError("--dpi is above 0, at most 2400") }
    let extent = try wishedExtent()
    let place = try location.map { code in
      guard let place = Location(code: code) else {
        throw ValidationError("“\(code)” is no place; write it as R2-tip-volar")
      }
      return place
    }
    guard ["kept", "left-out"].contains(local) else {
      throw ValidationError("--local is kept or left-out")
    }
    guard let subject = PlaceCounts.Subject(rawValue: count) else {
      throw ValidationError("--count is baseline or recurrence")
    }
    guard chart.isClosed == (allocation != nil) else {
      throw ValidationError(
        chart.isClosed
          ? "\(chart.rawValue) compares arms: --allocation FILE"
          : "\(chart.rawValue) is an open chart and is not given the allocation")
    }
    let analysed = try StudyFolder(path: study, dataCut: dataCut)
      .analyse(isStrict: false, allocation: allocation)
    let measurer = try FontLoading.measurer()
    let drawing: Drawing
    do throws(ChartRequest.Failure) {
      var request = ChartRequest(
        kind: chart, participant: participant, location: place, count: subject,
        visits: visits.map { $0.split(separator: ",").map(String.init) },
        extent: Extent(extent.width - 2 * Self.margin, extent.height - 2 * Self.margin),
        title: title)
      request.keepsLocal = local == "kept"
      drawing = try request.drawing(of: analysed.analysis, measurer: measurer)
    } catch {
      try refuse(error)
    }
    var page = Drawing(
      extent: Extent(
        drawing.extent.width + 2 * Self.margin, drawing.extent.height + 2 * Self.margin))
    page.place(drawing, at: Point(Self.margin, Self.margin))
    FontLoading.warnOfMissingCharacters(in: [page], measurer: measurer)
    try OutputFile(path: output, mode: chart.isClosed ? 0o600 : 0o644).write(
      try format.bytes(of: page, dpi: dpi, analysed.analysis, measurer))
  }

  private func refuse(_ failure: ChartRequest.Failure) throws -> Never {
    switch failure {
    case .participantNeeded:
      throw ValidationError("this chart is about one participant: --participant ID")
    case .unknownParticipant:
      throw ValidationError("no treated participant has the id given with --participant")
    case .allocationNeeded:
      throw ValidationError("the allocation names fewer than two arms; there is no difference")
    case .noUlcerThere(let place):
      throw ValidationError("the participant never had an ulcer at \(place)")
    case .unknownVisit(let visit):
      throw ValidationError("the plan has no visit “\(visit)”; latest is the latest look")
    }
  }

  private func wishedExtent() throws -> Extent {
    let parts = size.split(whereSeparator: { $0 == "x" || $0 == "×" })
    guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]),
      (50...2000).contains(width), (30...2000).contains(height)
    else {
      throw ValidationError("--size is width x height in millimetres, such as 170x110")
    }
    return Extent(width * 72 / 25.4, height * 72 / 25.4)
  }

  /// The format, by the ending of the file's name.
  private enum Format: String {
    case pdf, png, svg

    init?(path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }

    func bytes(
      of page: Drawing, dpi: Double, _ analysis: StudyAnalysis, _ measurer: PangoTextMeasurer
    ) throws -> [UInt8] {
      do {
        switch self {
        case .png: return try PNGFile.write(page, dotsPerInch: dpi, measurer: measurer)
        case .svg: return try SVGFile.write(page, measurer: measurer)
        case .pdf:
          let metadata = DocumentMetadata(
            title: "\(analysis.plan.acronym): chart", author: analysis.plan.sponsor ?? "",
            subject: analysis.plan.title ?? analysis.plan.acronym, keywords: "ulcers",
            creator: "cicatrix \(Cicatrix.version)",
            date: "\(analysis.cut.date?.isoText ?? "1970-01-01")T00:00:00Z")
          return try PDFFile.write(pages: [page], metadata: metadata, measurer: measurer)
        }
      } catch {
        StandardError.say("cicatrix: the chart cannot be drawn: \(error)")
        throw ProgramExit.internalFailure
      }
    }
  }
}
