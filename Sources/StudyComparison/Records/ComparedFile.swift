/// The file of one kind of record in a study folder, and the counts of its rows.
public struct ComparedFile: Hashable, Sendable {
  /// The file's path inside the folder.
  public let name: String
  /// Rows read; used + rejected.
  public let read: Int
  /// Rows that did not become records.
  public let rejected: Int
  /// The number of each record in its file, the header being 1, in the order of the records; empty
  /// if it is not known.
  public let lines: [Int]

  /// States the file of the records and their lines.
  public init(name: String, read: Int, rejected: Int, lines: [Int]) {
    self.name = name
    self.read = read
    self.rejected = rejected
    self.lines = lines
  }

  /// The line of one record; `nil` if it is not known.
  func line(at place: Int) -> Int? { lines.indices.contains(place) ? lines[place] : nil }
}
