import Foundation
import SourceDiagnostics

/// Words of a column that differ only in what the eye does not see.
enum LookAlikes {
  /// Words that are named for one column.
  private static let limit = 3

  /// Notices of words that are written in several ways; numbers are none, and names of participants
  /// are counted, not printed.
  static func notices(in words: [String], of request: ColumnRequest) -> [String] {
    // Compared by their bytes, because Swift treats two forms of an accent as one text.
    var spellings: [String: Set<[UInt8]>] = [:]
    for bytes in Set(words.map { Array($0.utf8) }) where !bytes.isEmpty {
      if EstimateCell.number(bytes[...]) != nil { continue }
      spellings[folded(String(decoding: bytes, as: UTF8.self)), default: []].insert(bytes)
    }
    let split = spellings.values.filter { $0.count > 1 }.map { written in
      written.sorted { $0.lexicographicallyPrecedes($1) }
    }.sorted { ($0.first ?? []).lexicographicallyPrecedes($1.first ?? []) }
    let what = "differ only in letter case, blanks or the form of an accent: are they one?"
    let place =
      request.option.hasSuffix(" \(request.name)")
      ? request.option : "\(request.option) \(request.name)"
    if split.isEmpty { return [] }
    if ["--id", "--cluster"].contains(request.option) {
      return ["\(place): spellings of \(CountedNoun.text(split.count, "name")) \(what)"]
    }
    let named = split.prefix(limit).map { written in
      "\(place): "
        + written.map { "‘\(String(decoding: $0, as: UTF8.self))’" }.joined(separator: " and ")
        + " \(what)"
    }
    return split.count <= limit ? named : named + ["\(place): \(split.count - limit) more such."]
  }

  /// The word without letter case, blanks and characters that are not seen, in one form of accents.
  static func folded(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    text.append(
      contentsOf: word.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
        !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
      })
    return String(text).lowercased().precomposedStringWithCanonicalMapping
  }
}
