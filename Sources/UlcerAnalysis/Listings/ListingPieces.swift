import UlcerRecords

/// A listing in pieces of a few hundred participants each, in their order.
///
/// Pieces are independent of each other: they can be made at the same time, and a long listing need
/// never be held whole. Joined in order they are the listing.
public struct ListingPieces: Sendable {
  /// The number of pieces, at least one.
  public let count: Int
  private let columns: [String]
  private let participants: [Int]
  private let write: @Sendable (Int, inout TableText) -> Void

  /// Participants of one piece.
  private static let size = 256

  /// - Parameter write: writes the rows of one participant.
  init(
    columns: [String], of analysis: StudyAnalysis,
    write: @escaping @Sendable (Int, inout TableText) -> Void
  ) {
    self.columns = columns
    self.write = write
    participants = ListingPieces.sorted(analysis.records.participants)
    count = max(1, (participants.count + ListingPieces.size - 1) / ListingPieces.size)
  }

  /// One piece as UTF-8, from 0; the first begins with the names of the columns.
  public func bytes(of piece: Int) -> [UInt8] {
    var table = piece == 0 ? TableText(columns: columns) : TableText()
    let start = piece * ListingPieces.size
    for participant in participants[start..<min(start + ListingPieces.size, participants.count)] {
      write(participant, &table)
    }
    return table.bytes
  }

  /// The whole listing as UTF-8.
  var bytes: [UInt8] { (0..<count).flatMap { bytes(of: $0) } }

  /// The whole listing as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The indices of participants by the bytes of their ids; they are mostly in this order already.
  private static func sorted(_ people: [Participant]) -> [Int] {
    let isSorted = people.indices.dropFirst().allSatisfy {
      TableText.isBefore(people[$0 - 1].id, people[$0].id)
    }
    return isSorted
      ? Array(people.indices)
      : people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
  }
}
