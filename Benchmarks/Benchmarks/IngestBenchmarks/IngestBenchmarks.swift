import Benchmark
import DelimitedText
import UlcerIngest
import UlcerRecords
import UlcerSamples

// Reading a synthetic study of 10,000 treated participants; its bytes are in memory before the
// clock starts.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(20), maxIterations: 10)

  Benchmark("DelimitedReader, ulcers.csv of 10,000 participants") { benchmark, files in
    let bytes = files[.records(.ulcers)] ?? []
    for _ in benchmark.scaledIterations {
      blackHole(DelimitedReader.read(bytes, file: SampleFile.records(.ulcers).name))
    }
  } setup: {
    sampleFiles(participants: 10_000)
  }

  Benchmark("StudyIngest, whole study of 10,000 participants") { benchmark, files in
    let contents = files.filter { $0.key.isInStudyFolder }
      .map { (file, bytes) in (file.name, bytes) }
    let sources = StudySources(files: Dictionary(uniqueKeysWithValues: contents))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(StudyIngest.read(sources)) }
  } setup: {
    sampleFiles(participants: 10_000)
  }
}

/// The files of a sample study.
private func sampleFiles(participants: Int) -> [SampleFile: [UInt8]] {
  var files: [SampleFile: [UInt8]] = [:]
  SampleStudy(participants: participants)?.write { file, piece in files[file, default: []] += piece
  }
  return files
}
