/// Where the records of one kind stand in a study folder, and what became of the file's rows.
public struct ComparedFile: Hashable, Sendable {
  /// The file's path inside the folder.
  public let name: String
  /// Rows read; used + rejected.
  public let read: Int
  /// Rows that did not become records.
  public let rejected: Int
  /// The number of each record in its file, the header being 1, in the order of the records; empty where
  /// it is not known.
  public let lines: [Int]

  /// States where records stand.
  public init(name: String, read: Int, rejected: Int, lines: [Int]) {
    self.name = name
    self.read = read
    self.rejected = rejected
    self.lines = lines
  }

  /// The line of one record; `nil` where it is not known.
  func line(at place: Int) -> Int? { lines.indices.contains(place) ? lines[place] : nil }
}
