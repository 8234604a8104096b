import Benchmark
import CairoRendering
import CairoReplay
import GeneratedCharts
import VectorDrawing

// Trajectory pages of 50 participants: layout apart from writing, writing beside Cairo that replays
// the same operations, drawing of a picture apart from its encoding.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 20)
  let pages = TrajectoryPages(participants: 50)
  let metadata = DocumentMetadata(
    title: "Trajectories", author: "", subject: "Benchmark", keywords: "", creator: "benchmark",
    date: "2026-01-01T00:00:00Z")

  Benchmark("Layout of 50 pages") { benchmark in
    let measurer = try PangoTextMeasurer()
    benchmark.startMeasurement()
    blackHole(pages.drawings(measurer: measurer))
  }

  Benchmark("PDFFile, 50 pages") { benchmark in
    let measurer = try PangoTextMeasurer()
    let drawings = pages.drawings(measurer: measurer)
    benchmark.startMeasurement()
    blackHole(try PDFFile.write(pages: drawings, metadata: metadata, measurer: measurer))
  }

  Benchmark("Cairo replays 50 pages as PDF") { benchmark in
    let recorded = RecordedPages(pages.drawings(measurer: try PangoTextMeasurer()))
    benchmark.startMeasurement()
    blackHole(recorded.replayAsPDF())
  }

  Benchmark("PNGFile, one page at 150 dpi") { benchmark in
    let measurer = try PangoTextMeasurer()
    let page = pages.drawings(measurer: measurer)[0]
    benchmark.startMeasurement()
    blackHole(try PNGFile.write(page, dotsPerInch: 150, measurer: measurer))
  }

  Benchmark("Encoding of one page as PNG") { benchmark in
    let recorded = RecordedPages(pages.drawings(measurer: try PangoTextMeasurer()))
    let picture = recorded.picture(page: 0, dotsPerInch: 150)
    benchmark.startMeasurement()
    blackHole(picture.encode())
  }
}
