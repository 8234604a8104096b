/// Participants who are left out of everything.
public struct Exclusion: Sendable {
  /// The excluded participants.
  public enum Members: Sendable {
    /// Those with these ids; `*` stands for any letters.
    case ids([MappedName])
    /// Those with a row that meets the condition, in the named table or in any that has the column.
    case meeting(RowCondition, table: MappedName?)
  }

  /// The participants who are left out.
  public var members: Members
  /// The reason, as the provenance counts it.
  public var reason: String
}
