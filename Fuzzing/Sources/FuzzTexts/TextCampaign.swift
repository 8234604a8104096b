import CairoRendering
import Foundation

/// `FuzzTexts --iterations 1000000 --seconds 600 --seed 1`, and `--only N`: texts of any script and
/// length are broken and shortened.
@main
struct TextCampaign {
  static func main() {
    var options: [String: String] = [:]
    let words = CommandLine.arguments.dropFirst()
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
      options[name] = value
    }
    let seed = options["--seed"].flatMap { UInt64($0) } ?? 1
    guard let measurer = try? PangoTextMeasurer() else {
      say("the family Inter is not installed")
      exit(78)
    }
    let invariants = TextInvariants(measurer: measurer)
    if let only = options["--only"].flatMap({ UInt64($0) }) {
      let trial = TextTrial(seed: seed, number: only)
      say(trial)
      say(invariants.breaches(of: trial))
      return
    }
    let watch = Watch(progressFile: "/tmp/fuzz-progress-texts", limit: 10)
    watch.start()
    let started = Date()
    let iterations = options["--iterations"].flatMap { UInt64($0) } ?? 100_000
    let seconds = options["--seconds"].flatMap { Double($0) } ?? 1e9
    var (input, breached, bytes, longest) = (UInt64(0), 0, 0, 0)
    while input < iterations, Date().timeIntervalSince(started) < seconds {
      watch.begin(input)
      let trial = TextTrial(seed: seed, number: input)
      let found = invariants.breaches(of: trial)
      if !found.isEmpty {
        breached += 1
        if breached <= 50 { say("BREACH input \(input): \(found.prefix(3))") }
      }
      bytes += trial.text.utf8.count
      longest = max(longest, trial.text.utf8.count)
      input += 1
    }
    say(
      "texts seed \(seed): \(input) inputs, \(bytes) bytes, the longest \(longest), in "
        + "\(Int(Date().timeIntervalSince(started))) s, \(breached) breaches, memory "
        + "\(Watch.residentBytes >> 20) MB")
    if breached > 0 { exit(1) }
  }
}

/// One line, written at once.
func say(_ line: some CustomStringConvertible) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
