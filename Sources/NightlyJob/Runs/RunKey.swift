import DelimitedText
import UlcerIngest
import UlcerRecords

/// Everything that a run depends on, the previous run left out, and its hash.
struct RunKey {
  /// SHA-256 of each file that was read, by path; of one with a column that looks like the
  /// allocation, of all other columns, so that no published hash lets anybody try out arms.
  let inputs: [(file: String, sha256: String)]
  /// SHA-256 over all of it.
  let digest: String

  /// - Parameters:
  ///   - sources: the study's bytes.
  ///   - requestedCut: the data cut-off that was asked for.
  ///   - program: what computes and draws.
  init(_ sources: StudySources, requestedCut: CalendarDate?, program: ProgramIdentity) {
    let files = sources.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let digests = ParallelParts.map(files.count) { files[$0].value.sha256 }
    let blind = BlindFingerprints.all(of: sources)
    inputs = zip(files, digests).map { ($0.key, blind[$0.key] ?? $1) }
    // A zero byte ends each fact: no name of a file holds one.
    var facts = ["cicatrix-run/1", "cut", requestedCut?.isoText ?? ""]
    for (file, sha256) in inputs { facts += ["input", file, sha256] }
    for name in sources.consequentialListing { facts += ["name", name] }
    for (file, reason) in sources.unreadable.sorted(by: { $0.key < $1.key }) {
      facts += ["unreadable", file, reason]
    }
    facts += program.facts
    digest = RunKey.digest(of: facts)
  }

  /// SHA-256 of facts in their order.
  static func digest(of facts: [String], and bytes: [UInt8] = []) -> String {
    SourceFile(bytes: Array((facts.joined(separator: "\0") + "\0").utf8) + bytes).sha256
  }
}
