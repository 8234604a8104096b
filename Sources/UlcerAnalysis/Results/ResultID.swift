public import UlcerRecords

/// One result of a study: its name, and its arm or difference of two arms.
public struct ResultID: Hashable, Sendable, CustomStringConvertible {
  /// The name of the number.
  public let name: ResultName
  /// The arm (`A`) or the difference of two (`A-B`); `nil` for all participants.
  public let group: String?

  /// The result over all participants.
  public init(_ name: ResultName) {
    self.name = name
    group = nil
  }

  private init(_ name: ResultName, group: String) {
    self.name = name
    self.group = group
  }

  /// The result with that text, as in `results.json`; `nil` if no result can have it.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = ResultName(String(parts[0])) else { return nil }
    self.name = name
    group = parts.count == 2 ? String(parts[1]) : nil
  }

  /// The name as written in `results.json`: `pattern.none@A`.
  public var text: String { name.text + (group.map { "@\($0)" } ?? "") }

  /// The name as written in `results.json`.
  public var description: String { text }

  /// The same result for one arm.
  public func of(arm: String) -> ResultID { ResultID(name, group: arm) }

  /// The same result as the difference of two arms.
  public func of(_ first: String, minus second: String) -> ResultID {
    ResultID(name, group: "\(first)-\(second)")
  }
}
