import Foundation
import UlcerIngest

/// `FuzzReaders --kind delimited --iterations 10000000 --seed 1 --repository ..`
///
/// - `--seconds S` ends after that time; `--first N` starts at an input.
/// - `--only N --write FILE` makes one input again and reads it.
/// - `--read FILE` reads one file.
/// - `--folder FOLDER` reads a study folder once, for large inputs.
/// - `--export FOLDER` keeps the first input of each set of findings.
@main
struct Campaign {
  private var options: [String: String] = [:]

  static func main() {
    Campaign().run()
  }

  private init() {
    let words = CommandLine.arguments.dropFirst()
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
      options[name] = value
    }
  }

  private func number(_ name: String, _ usual: UInt64) -> UInt64 {
    options[name].flatMap { UInt64($0) } ?? usual
  }

  private func run() {
    let kind = options["--kind"].flatMap { Trial.Kind(rawValue: $0) } ?? .delimited
    let seed = number("--seed", 1)
    let repository = options["--repository"] ?? ".."
    let seeds = Seeds(repository: repository)
    guard !seeds.tables.isEmpty else {
      say("there are no samples in \(repository); name the working copy by --repository")
      exit(66)
    }
    let trial = Trial(kind: kind, seed: seed, seeds: seeds)
    if let path = options["--read"] {
      say(trial.breaches(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data()), 0))
      return
    }
    if let folder = options["--folder"] {
      guard let sources = try? StudyFolderReader.read(folder: folder) else { return }
      let study = StudyIngest.read(sources)
      for finding in study.diagnostics.prefix(5) { say("\(finding.position) \(finding.message)") }
      say("\(study.diagnostics.count) findings\n\(CheckListing(study).reconciliationText)")
      return
    }
    if let only = options["--only"].flatMap({ UInt64($0) }) {
      let bytes = trial.bytes(only)
      if let path = options["--write"] {
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
      }
      say(trial.breaches(of: bytes, only))
      return
    }
    if let folder = options["--export"] {
      export(trial, to: folder)
    } else {
      repeatTrial(trial)
    }
  }

  private func repeatTrial(_ trial: Trial) {
    let first = number("--first", 0)
    let end = first + number("--iterations", 100_000)
    let started = Date()
    let seconds = Double(number("--seconds", 1_000_000))
    let watch = Watch(
      progressFile: options["--progress"] ?? "/tmp/fuzz-progress-\(trial.kind.rawValue)", limit: 10)
    watch.start()
    var breached = 0
    var peak = 0
    var settled = 0
    var input = first
    while input < end, Date().timeIntervalSince(started) < seconds {
      watch.begin(input)
      let found = trial.breaches(of: trial.bytes(input), input)
      if !found.isEmpty {
        breached += 1
        if breached <= 50 { say("BREACH input \(input): \(found.prefix(3))") }
      }
      input += 1
      if input % 4096 == 0 {
        let resident = Watch.residentBytes
        peak = max(peak, resident)
        if settled == 0, input - first >= 20_000 { settled = resident }
        if resident > 2 << 30 {
          say("GROWTH \(resident >> 20) MB at input \(input)")
          break
        }
      }
      if input % 500_000 == 0 { say("\(input) inputs, \(Watch.residentBytes >> 20) MB") }
    }
    let time = Date().timeIntervalSince(started)
    say(
      "\(trial.kind.rawValue) seed \(trial.seed): \(input - first) inputs in \(Int(time)) s, "
        + "\(breached) breaches, memory \(settled >> 20) MB at the start, \(peak >> 20) MB at most")
    if breached > 0 { exit(1) }
  }

  private func export(_ trial: Trial, to folder: String) {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var seen = Set<[String]>()
    var kept = 0
    let wanted = number("--files", 100)
    let largest = number("--largest", 4000)
    for input in 0..<number("--iterations", 100_000) {
      let bytes = trial.bytes(input)
      guard bytes.count <= largest, seen.insert(trial.signature(of: bytes)).inserted
      else { continue }
      let name = "\(folder)/\(trial.kind.rawValue)-\(input)"
      _ = FileManager.default.createFile(atPath: name, contents: Data(bytes))
      kept += 1
      if kept == wanted { break }
    }
    say("\(kept) files")
  }
}

/// One line, written at once.
func say(_ line: some CustomStringConvertible) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
