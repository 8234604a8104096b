import DelimitedText
import UlcerIngest

/// Makes the input of a number and reads it; the same number gives the same input.
struct Trial {
  /// What is read.
  enum Kind: String, CaseIterable { case delimited, study, configuration }

  let kind: Kind
  let seed: UInt64
  private let seeds: Seeds
  private let table: Mutation
  private let configuration: Mutation

  init(kind: Kind, seed: UInt64, seeds: Seeds) {
    self.kind = kind
    self.seed = seed
    self.seeds = seeds
    table = Mutation(byteLimit: 3000, tokens: Tokens.table, donors: seeds.tables)
    configuration = Mutation(
      byteLimit: 4000, tokens: Tokens.configuration, donors: seeds.configurations)
  }

  /// The input as one file.
  func bytes(_ number: UInt64) -> [UInt8] {
    var random = Randomness(seed: seed, stream: number)
    switch kind {
    case .delimited: return table.mutate(random.one(of: seeds.tables), &random)
    case .configuration:
      return configuration.mutate(random.one(of: seeds.configurations), &random)
    case .study: return StudyArchive.pack(files(&random))
    }
  }

  /// Reads an input and says what does not hold.
  func breaches(of bytes: [UInt8], _ number: UInt64) -> [String] {
    var invariants = ReadingInvariants()
    switch kind {
    case .delimited: invariants.checkDocument(bytes, overrides(number))
    case .configuration: invariants.checkStudy(["study.yaml": bytes])
    case .study:
      invariants.checkStudy(StudyArchive.unpack(bytes))
      invariants.checkUnread(StudyArchive.unpack(bytes))
    }
    return invariants.breaches
  }

  /// The rules that reading an input fires: what makes it worth keeping.
  func signature(of bytes: [UInt8]) -> [String] {
    switch kind {
    case .delimited:
      let document = DelimitedReader.read(bytes, file: "")
      return Set(document.diagnostics.map(\.rule)).sorted()
        + [document.dialect.delimiter.rawValue, document.dialect.encoding.rawValue]
    case .configuration:
      return Set(
        StudyIngest.read(StudySources(files: ["study.yaml": bytes])).diagnostics.map {
          $0.rule == "configuration-syntax" ? $0.message : $0.rule
        }
      ).sorted()
    case .study:
      return Set(
        StudyIngest.read(StudySources(files: StudyArchive.unpack(bytes))).diagnostics.map(\.rule)
      ).sorted()
    }
  }

  /// Detection is tried most; every fourth input states something.
  private func overrides(_ number: UInt64) -> DialectOverrides {
    guard number % 4 == 3 else { return DialectOverrides() }
    let delimiters = DelimitedDialect.Delimiter.allCases
    let encodings = TextEncoding.allCases
    let choice = Int(number / 4 % 40)
    return DialectOverrides(
      delimiter: choice % 5 < 4 ? delimiters[choice % 5 % delimiters.count] : nil,
      encoding: choice / 5 < encodings.count ? encodings[choice / 5 % encodings.count] : nil)
  }

  /// A study whose files come from several seeds, one to three of them changed.
  private func files(_ random: inout Randomness) -> [String: [UInt8]] {
    var files = random.one(of: seeds.studies)
    if random.below(2) == 0 {
      files.merge(random.one(of: seeds.studies)) { one, other in
        random.below(2) == 0 ? one : other
      }
    }
    let names = files.keys.sorted()
    guard !names.isEmpty else { return files }
    for _ in 0...random.below(3) {
      let name = random.one(of: names)
      let mutation = name == "study.yaml" ? configuration : table
      files[name] = mutation.mutate(files[name] ?? [], &random)
    }
    return files
  }
}
