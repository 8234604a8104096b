public import VectorDrawing

/// A big number with its name, for the first page.
public struct FactTile: Hashable, Sendable {
  /// The number, short: "18 of 20".
  public var value: String
  /// The label of the number.
  public var label: RichText
  /// The limits of the number: interval, denominator, date; may be empty.
  public var note: RichText
  /// The status, if it is known.
  public var status: StatusMark?
  /// The place of the evidence; the whole tile links to it.
  public var target: LinkTarget?

  /// Creates a tile.
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
