public import VectorDrawing

/// A big number with its name, for the first page.
public struct FactTile: Hashable, Sendable {
  /// The number, short: "18 of 20".
  public var value: String
  /// What it counts.
  public var label: RichText
  /// What limits it: interval, denominator, date; may be empty.
  public var note: RichText
  /// How it stands, when it can be told.
  public var status: StatusMark?
  /// Where its evidence is; the whole tile leads there.
  public var target: LinkTarget?

  /// States a tile.
  public init(
    value: String, label: RichText, note: RichText = "", status: StatusMark? = nil,
    target: LinkTarget? = nil
  ) {
    self.value = value
    self.label = label
    self.note = note
    self.status = status
    self.target = target
  }
}
