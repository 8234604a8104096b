/// A file of comma-separated values without quotes, to be changed by tests.
struct CommaTable {
  var rows: [[String]]
  private let header: [String]

  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    header = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  var bytes: [UInt8] {
    Array(([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// The place of a column; that of the first when there is none of the name.
  func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

  /// A row with the values named and nothing else.
  func row(_ values: [String: String]) -> [String] { header.map { values[$0] ?? "" } }
}

extension [String: [UInt8]] {
  /// Changes one of the files as a table.
  mutating func change(_ file: String, _ change: (inout CommaTable) -> Void) {
    guard let bytes = self[file] else { return }
    var table = CommaTable(bytes)
    change(&table)
    self[file] = table.bytes
  }

  /// Changes one of the files as text.
  mutating func rewrite(_ file: String, _ change: (String) -> String) {
    self[file] = self[file].map { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
  }
}
