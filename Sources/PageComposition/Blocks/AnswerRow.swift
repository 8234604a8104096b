/// One line of the answer sheet: what is asked, how it stands, the answer, where its evidence is.
public struct AnswerRow: Hashable, Sendable {
  /// What is asked: "Deaths".
  public var label: RichText
  /// The answer.
  public var value: RichText
  /// What limits the answer, smaller, below it; may be empty.
  public var note: RichText
  /// How it stands, when it can be told.
  public var status: StatusMark?
  /// Where the evidence is: `[.reference("deaths")]`; may be empty.
  public var evidence: RichText
  /// Whether it stands closer to its neighbours, for a page that has much to say beside the answers.
  public var isTight = false

  /// States a line.
  public init(
    label: RichText, value: RichText, note: RichText = "", status: StatusMark? = nil,
    evidence: RichText = ""
  ) {
    self.label = label
    self.value = value
    self.note = note
    self.status = status
    self.evidence = evidence
  }
}
