package import CairoRendering

/// One file of a run that is made by itself.
package struct RunItem: Sendable {
  /// The kind of an item.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The interim safety report.
    case report
    /// Line-by-line displays of some participants; in a small study the report itself holds them.
    case listing
    /// The profile of a participant.
    case profile
    /// A chart.
    case chart
    /// Numbers, listings and the digest.
    case table

    /// The item is drawn; drawn items are taken over if nothing that they depend on has changed.
    package var isDrawn: Bool { self != .table }
  }

  /// The reason why an item could not be made; never quotes a participant's cell.
  package struct Failure: Error, Hashable, Sendable {
    /// One sentence without a full stop.
    package let reason: String

    /// Creates a failure with its reason.
    package init(_ reason: String) { self.reason = reason }
  }

  /// The name in logs; it does not identify a participant.
  package let name: String
  /// The kind of item.
  package let kind: Kind
  /// The path inside the run.
  package let file: String
  /// The participant shown; `nil` for an item about the whole study.
  package let participant: String?
  /// SHA-256 over everything that the item depends on.
  package let key: String
  /// Makes the file's bytes.
  package let make: @Sendable (PangoTextMeasurer) throws(Failure) -> [UInt8]
}
