package import CairoRendering

/// One file of a run that is made by itself.
package struct RunItem: Sendable {
  /// What an item is.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The interim safety report.
    case report
    /// What the report would hold of some participants, line by line, were they fewer.
    case listing
    /// The profile of a participant.
    case profile
    /// A chart.
    case chart
    /// Numbers, listings and the digest.
    case table

    /// Whether it is drawn; drawn items are taken over when nothing that they depend on has changed.
    package var isDrawn: Bool { self != .table }
  }

  /// Why an item could not be made; never a cell of a participant.
  package struct Failure: Error, Hashable, Sendable {
    /// One sentence without a full stop.
    package let reason: String

    /// States why.
    package init(_ reason: String) { self.reason = reason }
  }

  /// Its name in logs; says nothing of a participant.
  package let name: String
  /// What it is.
  package let kind: Kind
  /// Its path inside the run.
  package let file: String
  /// The participant whose it is.
  package let participant: String?
  /// SHA-256 over everything that it depends on.
  package let key: String
  /// Makes its bytes.
  package let make: @Sendable (PangoTextMeasurer) throws(Failure) -> [UInt8]
}
