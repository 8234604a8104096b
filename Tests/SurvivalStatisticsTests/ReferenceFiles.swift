import Foundation
import Testing

/// The folder of reference data beside the repository; tests that need it are skipped without it.
enum ReferenceFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/reference")

  static var exist: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "golden-vectors.json").path)
  }

  static let missing: Comment = "reference data are not beside the repository"

  /// The cases of a JSON file.
  static func cases(_ path: String) throws -> [Reference] {
    let data = try Data(contentsOf: folder.appending(path: path))
    let object = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
    return Reference(object)["cases"].elements
  }

  /// The golden vectors of some methods.
  static func golden(_ methods: String...) throws -> [Reference] {
    try cases("golden-vectors.json").filter { methods.contains($0["method"].text) }
  }

  /// The rows of a CSV file of `survival`, by column name; no field holds a line end.
  static func rows(_ file: String) throws -> [[String: String]] {
    let url = folder.appending(path: "survival/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = fields(try #require(lines.first))
    return lines.dropFirst().map { line in
      Dictionary(zip(header, fields(line)), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// A piece of a JSON file.
struct Reference: CustomTestStringConvertible {
  let any: Any?

  init(_ any: Any?) { self.any = any is NSNull ? nil : any }

  subscript(_ key: String) -> Reference { Reference((any as? [String: Any])?[key]) }
  var exists: Bool { any != nil }
  var elements: [Reference] { (any as? [Any])?.map(Reference.init) ?? [] }
  var text: String { any as? String ?? "" }
  /// A number; "Inf" is infinite, anything else `nil`.
  var number: Double? {
    if text == "Inf" { return .infinity }
    return (any as? NSNumber)?.doubleValue
  }
  var integer: Int { number.flatMap { Int(exactly: $0) } ?? Int.min }
  var numbers: [Double?] { elements.map(\.number) }
  var integers: [Int] { elements.map(\.integer) }
  var testDescription: String { self["id"].exists ? self["id"].text : "reference" }
}

/// Expects |got − expected| ≤ tolerance · max(1, |expected|), both absent counting as equal.
func expectClose(
  _ got: Double?, _ expected: Double?, _ tolerance: Double, _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  switch (got, expected) {
  case (nil, nil): break
  case (let got?, let expected?):
    #expect(
      got == expected || abs(got - expected) <= tolerance * max(1, abs(expected)),
      "\(what): \(got) instead of \(expected)", sourceLocation: sourceLocation)
  default:
    Issue.record(
      "\(what): \(String(describing: got)) instead of \(String(describing: expected))",
      sourceLocation: sourceLocation)
  }
}
