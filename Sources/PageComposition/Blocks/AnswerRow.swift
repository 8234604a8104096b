/// One line of the answer sheet: question, status, answer and evidence.
public struct AnswerRow: Hashable, Sendable {
  /// The question: "Deaths".
  public var label: RichText
  /// The answer.
  public var value: RichText
  /// The limits of the answer, smaller, below it; may be empty.
  public var note: RichText
  /// The status, if it is known.
  public var status: StatusMark?
  /// The reference to the evidence: `[.reference("deaths")]`; may be empty.
  public var evidence: RichText
  /// The line is closer to its neighbours, for a page with much text beside the answers.
  public var isTight = false

  /// Creates a line.
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
