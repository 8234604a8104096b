import DelimitedText
import Foundation
import UlcerIngest

/// What libFuzzer calls for every input; `CICATRIX_FUZZ` names what is read.
///
/// A breach of what must hold ends the process, so that libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var invariants = ReadingInvariants()
  switch CoverageTarget.chosen {
  case .delimited: invariants.checkDocument(bytes, CoverageTarget.overrides(bytes))
  case .table: invariants.checkStudy(CoverageTarget.study(around: bytes))
  case .study: invariants.checkStudy(StudyArchive.unpack(bytes))
  case .configuration: invariants.checkStudy(["study.yaml": bytes])
  }
  if let breach = invariants.breaches.first {
    FileHandle.standardError.write(Data("BREACH \(breach)\n".utf8))
    abort()
  }
  return 0
}

/// libFuzzer's own mutation of the bytes in place.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Every other change knows the format: pieces of CSV or YAML, fields, line ends, encodings.
@_cdecl("LLVMFuzzerCustomMutator")
public func changeInput(
  _ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var random = Randomness(seed: UInt64(seed), stream: 1)
  guard random.below(2) == 0 else { return mutateBytes(data, count, limit) }
  let isYAML = CoverageTarget.chosen == .configuration
  let mutation = Mutation(
    byteLimit: limit, tokens: isYAML ? Tokens.configuration : Tokens.table, donors: [])
  var bytes = Array(UnsafeBufferPointer(start: data, count: count))
  bytes =
    CoverageTarget.chosen == .study
    ? CoverageTarget.changedStudy(bytes, mutation, &random) : mutation.mutate(bytes, &random)
  let kept = min(limit, bytes.count)
  for place in 0..<kept { data[place] = bytes[place] }
  return kept
}

/// The readers that can be fuzzed.
enum CoverageTarget: String {
  /// One delimited file as such.
  case delimited
  /// One CSV file with its meaning, beside sound participants.
  case table
  /// A whole study in one file.
  case study
  /// `study.yaml`.
  case configuration

  static let chosen =
    ProcessInfo.processInfo.environment["CICATRIX_FUZZ"]
    .flatMap(CoverageTarget.init(rawValue:)) ?? .delimited

  /// The length decides what is stated: most inputs state nothing.
  static func overrides(_ bytes: [UInt8]) -> DialectOverrides {
    guard bytes.count % 4 == 3 else { return DialectOverrides() }
    let delimiters = DelimitedDialect.Delimiter.allCases
    let encodings = TextEncoding.allCases
    let choice = bytes.count / 4 % 40
    return DialectOverrides(
      delimiter: choice % 5 < 4 ? delimiters[choice % 5 % delimiters.count] : nil,
      encoding: choice / 5 < encodings.count ? encodings[choice / 5 % encodings.count] : nil)
  }

  /// A study in which the header's words say which file the bytes are.
  static func study(around bytes: [UInt8]) -> [String: [UInt8]] {
    let header = String(decoding: bytes.prefix(400), as: UTF8.self)
    let marks = [
      ("screening_outcome", "participants.csv"), ("attended", "visits.csv"),
      ("swelling", "local-reactions.csv"), ("event_id", "adverse-events.csv"),
      ("kind", "treatments.csv"), ("instrument", "scores.csv"), ("criterion", "eligibility.csv"),
    ]
    let name = marks.first { header.contains($0.0) }?.1 ?? "ulcers.csv"
    var files = [
      "study.yaml": Array("acronym: A\n".utf8),
      "participants.csv": Array(
        """
        participant_id,consent_date,screening_outcome,treatment_date,end_date,end_reason,death_date
        MANUS-001,2024-01-01,enrolled,2024-02-01,2025-06-01,completed,
        P1,2025-01-01,enrolled,2025-01-05,2025-03-01,death,2025-03-01
        007,2025-01-01,failed,,,,

        """.utf8),
    ]
    files[name] = bytes
    return files
  }

  /// One or two files of an archive changed, and packed again.
  static func changedStudy(
    _ archive: [UInt8], _ mutation: Mutation, _ random: inout Randomness
  ) -> [UInt8] {
    var files = StudyArchive.unpack(archive)
    let names = files.keys.sorted()
    guard !names.isEmpty else { return mutation.mutate(archive, &random) }
    let yaml = Mutation(
      byteLimit: mutation.byteLimit, tokens: Tokens.configuration, donors: mutation.donors)
    for _ in 0...random.below(2) {
      let name = random.one(of: names)
      files[name] = (name == "study.yaml" ? yaml : mutation).mutate(files[name] ?? [], &random)
    }
    return StudyArchive.pack(files)
  }
}
