import CairoRendering
import CairoReplay
import Foundation
import GeneratedCharts
import VectorDrawing

// Processor time of trajectory pages, or of participant profiles, step by step, beside Cairo
// replaying the same operations.
//
//   chart-timings [participants] [runs] [profiles]

/// Seconds of all cores in this process, in the program and in the system for it.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let participants = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
let runs = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
let pages = TrajectoryPages(participants: participants)
let profiles =
  CommandLine.arguments.dropFirst(3).first == "profiles"
  ? ProfilePages(participants: participants) : nil
let metadata = DocumentMetadata(
  title: "Trajectories", author: "", subject: "Benchmark", keywords: "", creator: "benchmark",
  date: "2026-01-01T00:00:00Z")
var seconds: [String: [Double]] = [:]
var bytes: [String: Int] = [:]

@MainActor func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
  let start = processorTime()
  let value = try work()
  seconds[name, default: []].append(processorTime() - start)
  return value
}

var count = 0
for _ in 0..<max(1, runs) {
  let measurer = try time("load the fonts") { try PangoTextMeasurer() }
  let drawings = try time("layout") {
    try profiles?.drawings(measurer: measurer) ?? pages.drawings(measurer: measurer)
  }
  count = drawings.count
  bytes["write PDF"] = try time("write PDF") {
    try PDFFile.write(pages: drawings, metadata: metadata, measurer: measurer)
  }.count
  let recorded = time("record with Cairo") { RecordedPages(drawings) }
  bytes["replay by Cairo as PDF"] = time("replay by Cairo as PDF") { recorded.replayAsPDF() }
  bytes["draw and encode PNG, one page"] = try time("draw and encode PNG, one page") {
    try PNGFile.write(drawings[0], dotsPerInch: 150, measurer: measurer)
  }.count
  let picture = time("replay by Cairo as picture, one page") {
    recorded.picture(page: 0, dotsPerInch: 150)
  }
  bytes["encode PNG by Cairo, one page"] = time("encode PNG by Cairo, one page") {
    picture.encode()
  }
}
@MainActor func median(_ name: String) -> Double {
  let sorted = (seconds[name] ?? []).sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}
print("\(count) pages, medians of \(runs) runs, milliseconds of processor time")
for name in seconds.keys.sorted() {
  print("\(name): \(median(name) * 1000) ms, \(bytes[name] ?? 0) bytes")
}
let own = median("layout") + median("write PDF")
let replay = median("replay by Cairo as PDF")
print("write PDF / replay: \(median("write PDF") / replay)")
print("layout and write PDF / replay: \(own / replay)")
print("pages per second on one core: \(Double(count) / own)")
