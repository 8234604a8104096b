/// What became of one file of a study: whether it was there, whether it was read, and which of its
/// rows and cells were used.
///
/// It is the one place that tells whether a number that rests on the file may be read as it stands:
/// what was not read is not zero.
public struct FileStanding: Hashable, Sendable {
  /// Whether there was a file that could be read.
  public enum Presence: Hashable, Sendable {
    /// The records were handed over without a file.
    case given
    /// The file was there and its header was understood.
    case read
    /// There is no such file, and the study is expected to have it.
    case missing
    /// There is no such file, and none is needed.
    case notKept
    /// There is no such file, and `study.yaml` says that it left the study.
    case left
    /// The file is there and could not be read.
    case unreadable
  }

  /// Which records it holds.
  public let kind: RecordKind
  /// Its name in the study folder.
  public let file: String
  /// Whether there was a file that could be read.
  public let presence: Presence
  /// Rows below the header.
  public let read: Int
  /// Rows that became records.
  public let used: Int
  /// How many cells of used rows were set to missing, by canonical column; columns without are left
  /// out.
  public let emptied: [String: Int]
  /// Columns that the file might have and does not have, by canonical name.
  public let lacking: Set<String>

  /// States what became of a file.
  public init(
    _ kind: RecordKind, file: String, _ presence: Presence, read: Int = 0, used: Int = 0,
    emptied: [String: Int] = [:], lacking: Set<String> = []
  ) {
    self.kind = kind
    self.file = file
    self.presence = presence
    self.read = read
    self.used = used
    self.emptied = emptied
    self.lacking = lacking
  }

  /// Returns whether the file does not have a column of its format.
  public func lacks(_ column: some CanonicalColumn) -> Bool { lacking.contains(column.name) }

  /// Rows that did not become records.
  public var excluded: Int { read - used }

  /// Why nothing is known from the file, as a clause: `no ulcers.csv`; `nil` where rows of it were
  /// used, or where nothing had to be in it.
  ///
  /// - Parameter isAnybodyTreated: whether somebody was treated by the cut-off: then a file without a
  ///   used row counts as absent.
  public func absence(isAnybodyTreated: Bool) -> String? {
    switch presence {
    case .given, .notKept: nil
    case .missing: "no \(file)"
    case .left: "\(file) has left the study"
    case .unreadable: "\(file) could not be read"
    case .read where used > 0: nil
    case .read where read > 0: "no row of \(file) could be used"
    case .read: isAnybodyTreated ? "no row in \(file)" : nil
    }
  }

  /// Whether rows of it were excluded or cells set to missing.
  public var isPartial: Bool { excluded > 0 || !emptied.isEmpty }
}
