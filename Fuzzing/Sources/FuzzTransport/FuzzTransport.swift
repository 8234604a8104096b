import CaptureImport
import Foundation
import SourceDiagnostics

/// Changes the transport files of `References/transport` from a seed and reads them.
///
///     FuzzTransport --iterations 1000000 --seed 1 --repository ..
///     FuzzTransport --only 1180 --seed 1 --repository ..        one input again
///
/// At every input: no crash, the same tables and findings when read twice, rows as wide as their
/// table, an error wherever a data set of the file is not there. A breach ends the run.
@main
enum FuzzTransport {
  static func main() {
    let arguments = CommandLine.arguments
    func value(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap {
        arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
      }
    }
    let seed = value("--seed").flatMap(UInt64.init) ?? 1
    let only = value("--only").flatMap(UInt64.init)
    let count = value("--iterations").flatMap(UInt64.init) ?? 100_000
    let folder = (value("--repository") ?? "..") + "/References/transport"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let seeds = names.filter { $0.hasSuffix(".xpt") }.compactMap {
      FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) }
    }
    guard !seeds.isEmpty else {
      print("there is no transport file in \(folder)")
      exit(66)
    }
    var whole = 0
    var withRows = 0
    let range = only.map { $0..<($0 + 1) } ?? 0..<count
    for number in range {
      var random = Randomness(seed: seed, stream: number)
      let input = TransportMutation(seeds: seeds).input(&random)
      let first = TransportReader.read(input, file: "f.xpt")
      if let breach = breach(first, input) {
        print("input \(number) of seed \(seed): \(breach)")
        exit(1)
      }
      if first.diagnostics.allSatisfy({ $0.severity != .error }) { whole += 1 }
      if first.tables.contains(where: { !$0.rows.isEmpty }) { withRows += 1 }
    }
    print("\(range.count) inputs, \(whole) without an error, \(withRows) with rows, 0 breaches")
  }

  private static func breach(_ first: TransportReader.Outcome, _ input: [UInt8]) -> String? {
    let second = TransportReader.read(input, file: "f.xpt")
    guard first.diagnostics == second.diagnostics,
      first.tables.map(\.rows) == second.tables.map(\.rows)
    else { return "read twice, it differs" }
    for table in first.tables
    where table.rows.contains(where: { $0.cells.count != table.columns.count }) {
      return "a row is not as wide as its table"
    }
    let hasError = first.diagnostics.contains { $0.severity == .error }
    return first.tables.isEmpty && !hasError ? "nothing was read, and nothing was said" : nil
  }
}
