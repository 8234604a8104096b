import ParallelWork
import UlcerIngest
import UlcerRecords

/// Everything that a run depends on, except the previous run, and its hash.
struct RunKey {
  /// SHA-256 of each file's canonical copy, by path. The copy holds the used columns alone, so that
  /// nobody can test guesses of treatment arms against a published hash.
  let inputs: [(file: String, sha256: String)]
  /// SHA-256 over all of it.
  let digest: String

  /// - Parameters:
  ///   - sources: the study's canonical copies.
  ///   - requestedCut: the data cut-off that was asked for.
  ///   - program: the program that computes and draws.
  init(_ sources: StudySources, requestedCut: CalendarDate?, program: ProgramIdentity) {
    let files = sources.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let digests = ParallelParts.map(files.count) { files[$0].value.sha256 }
    inputs = zip(files, digests).map { ($0.key, $1) }
    // A zero byte ends each fact; no file name contains one.
    var facts = ["cicatrix-run/1", "cut", requestedCut?.isoText ?? ""]
    for (file, sha256) in inputs { facts += ["input", file, sha256] }
    for (file, reason) in sources.unreadable.sorted(by: { $0.key < $1.key }) {
      facts += ["unreadable", file, reason]
    }
    for name in sources.listing where sources.files[name] == nil { facts += ["beside", name] }
    facts += program.facts
    digest = RunKey.digest(of: facts)
  }

  /// SHA-256 of facts in their order.
  static func digest(of facts: [String], and bytes: [UInt8] = []) -> String {
    SourceFile(bytes: Array((facts.joined(separator: "\0") + "\0").utf8) + bytes).sha256
  }
}
