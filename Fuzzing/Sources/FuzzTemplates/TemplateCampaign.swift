import Foundation

/// `FuzzTemplates --iterations 1000000 --seed 1 --repository ..`, and `--only N --write FILE`.
@main
struct TemplateCampaign {
  static func main() {
    var options: [String: String] = [:]
    let words = CommandLine.arguments.dropFirst()
    for (name, value) in zip(words, words.dropFirst()) where name.hasPrefix("--") {
      options[name] = value
    }
    let campaign = TemplateCampaign(
      seed: options["--seed"].flatMap { UInt64($0) } ?? 1,
      repository: options["--repository"] ?? "..")
    if let only = options["--only"].flatMap({ UInt64($0) }) {
      let bytes = campaign.bytes(only)
      if let path = options["--write"] {
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
      }
      say(TemplateInvariants.breaches(of: bytes))
    } else {
      campaign.run(
        iterations: options["--iterations"].flatMap { UInt64($0) } ?? 100_000,
        seconds: options["--seconds"].flatMap { Double($0) } ?? 1e9)
    }
  }

  private let seed: UInt64
  private let seeds: [[UInt8]]
  private let mutation: Mutation

  private init(seed: UInt64, repository: String) {
    self.seed = seed
    let folder = repository + "/Templates/"
    var seeds: [[UInt8]] = []
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
      guard let data = FileManager.default.contents(atPath: folder + name) else { continue }
      let bytes = [UInt8](data)
      for start in stride(from: 0, to: bytes.count, by: 700) {
        seeds.append(Array(bytes[start..<min(bytes.count, start + 1000)]))
      }
    }
    self.seeds = seeds.isEmpty ? [Array("# {{n}}\n".utf8)] : seeds
    mutation = Mutation(byteLimit: 3000, tokens: Tokens.template, donors: self.seeds)
  }

  private func bytes(_ number: UInt64) -> [UInt8] {
    var random = Randomness(seed: seed, stream: number)
    return mutation.mutate(random.one(of: seeds), &random)
  }

  private func run(iterations: UInt64, seconds: Double) {
    let watch = Watch(progressFile: "/tmp/fuzz-progress-templates", limit: 10)
    watch.start()
    let started = Date()
    var breached = 0
    var input: UInt64 = 0
    while input < iterations, Date().timeIntervalSince(started) < seconds {
      watch.begin(input)
      let found = TemplateInvariants.breaches(of: bytes(input))
      if !found.isEmpty {
        breached += 1
        if breached <= 50 { say("BREACH input \(input): \(found.prefix(3))") }
      }
      input += 1
    }
    say(
      "templates seed \(seed): \(input) inputs in \(Int(Date().timeIntervalSince(started))) s, "
        + "\(breached) breaches, memory \(Watch.residentBytes >> 20) MB")
    if breached > 0 { exit(1) }
  }
}

/// One line, written at once.
func say(_ line: some CustomStringConvertible) {
  FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
