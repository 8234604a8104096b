import Foundation
import Testing

/// `results.json` as an independent reader sees it.
struct ResultsFile {
  let whole: [String: Any]
  private let values: [String: [String: Any]]

  init(_ text: String) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    whole = try #require(parsed as? [String: Any])
    let results = try #require(whole["results"] as? [[String: Any]])
    var values: [String: [String: Any]] = [:]
    for result in results {
      let id = try #require(result["id"] as? String)
      #expect(values[id] == nil, "\(id) stands twice")
      values[id] = try #require(result["value"] as? [String: Any])
    }
    self.values = values
  }

  var ids: [String] { values.keys.sorted() }

  /// A member of the value of a result.
  func number(_ id: String, _ member: String) throws -> Double {
    let value = try #require(values[id], "\(id) is missing")
    return try #require(
      (value[member] as? NSNumber)?.doubleValue, "\(id) has no \(member): \(value)")
  }

  func kind(_ id: String) throws -> String {
    let value = try #require(values[id], "\(id) is missing")
    return try #require(value["kind"] as? String)
  }

  func points(_ id: String) throws -> [[String: Any]] {
    let value = try #require(values[id], "\(id) is missing")
    return try #require(value["points"] as? [[String: Any]])
  }

  /// Every “count of total” among the results.
  var fractions: Set<String> {
    Set(
      values.values.compactMap { value in
        guard let count = value["count"] as? Int, let total = value["of"] as? Int else {
          return nil
        }
        return "\(count) of \(total)"
      })
  }
}
