import CommandConventions
import SourceDiagnostics

/// The codes that mean “no event was seen”, and words that look like them.
struct CensoringWords {
  /// Words that always mean censored.
  private static let usual = ["0", "censored", "false", "no"]

  /// Words that mean “nothing has happened yet” in exports of English, Dutch, German and French
  /// systems; without this list they would become an unintended cause.
  private static let suspected: Set<String> = [
    "none", "noevent", "eventfree", "ongoing", "alive", "open", "atrisk", "n", "nee", "nein", "non",
    "geen", "geenevent", "doorlopend", "lopend", "levend", "lebend", "laufend", "kein", "keine",
    "keinereignis", "aucun", "vivant", "encours", "administrative", "endofstudy", "studyend",
  ]
  private static let stems = ["censor", "censur", "zensier", "gecens"]

  private let list: [String]
  private let named: Set<String>

  /// The usual words and those after `--censored`.
  init(_ list: NameList?) {
    self.list = list?.names ?? []
    named = Set(self.list.map(EventCauses.word))
  }

  /// Refuses words that always mean the event, if there is one kind of event: otherwise they would
  /// be taken for the event without notice.
  func refuseEvents(_ events: Set<String>) throws {
    guard let word = list.first(where: { events.contains(EventCauses.word($0)) }) else { return }
    throw Self.refusal(
      word, "1, true and yes always mean the event; say with --cause which code does")
  }

  /// Returns notices of words that no cell has; if no cell has any of them, the option is refused.
  func absences(among codes: [String]) throws -> [String] {
    if codes.isEmpty { return [] }
    let met = Set(codes.map(EventCauses.word))
    let absent = list.filter { !met.contains(EventCauses.word($0)) }
    if !absent.isEmpty, absent.count == list.count {
      throw Self.refusal(
        list.joined(separator: ","),
        absent.map { Self.absence(of: $0, among: codes) }.joined(separator: ", "))
    }
    return absent.map { "--censored: \(Self.absence(of: $0, among: codes))." }
  }

  private static func absence(of word: String, among codes: [String]) -> String {
    // Any word is near one of a letter or two.
    let near = word.count < 3 ? nil : nearestName(to: word, among: Set(codes).sorted())
    return "no row has the code \(word)" + (near.map { " (did you mean \($0)?)" } ?? "")
  }

  private static func refusal(_ words: String, _ reason: String) -> any Error {
    return CommandFailure(ProgramExit.usage, "--censored \(words) has no effect here: \(reason)")
  }

  /// Returns true if the code means censored.
  func holds(_ code: String) -> Bool {
    let word = EventCauses.word(code)
    return Self.usual.contains(word) || named.contains(word)
  }

  /// Returns true if the code looks like censored but was not declared so.
  func suspects(_ code: String) -> Bool {
    if holds(code) { return false }
    let letters = LookAlikes.folded(code).filter(\.isLetter)
    return letters == "cens" || letters == "cen" || Self.suspected.contains(letters)
      || Self.stems.contains { letters.contains($0) }
  }

  /// Ends with "data errors" at every code that looks like censored: it must not become a cause.
  func refuseSuspects(_ codes: [String], in option: String, of rows: SelectedRows) throws {
    let suspects = Set(codes).filter(suspects)
    if suspects.isEmpty { return }
    try SelectedRows.refuse(
      codes.indices.filter { suspects.contains(codes[$0]) }.map { row in
        rows.error(
          "‘\(codes[row])’ looks like censored and would count as a cause", in: option, row: row,
          hint: "write 0, or say --censored \"\(codes[row])\" if it is censored; "
            + "if it is a cause, give it another name")
      })
  }
}
