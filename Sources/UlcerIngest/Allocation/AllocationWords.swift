package import SourceDiagnostics
import UlcerRecords

/// Finds words that reveal who received what in the free text of a study: a term “placebo
/// reaction”, a note “was given MSC”.
///
/// Such a text is used, so that every output that shows it reveals it: only a person can take it
/// out. A finding names the first record and the column, never the text.
package struct AllocationWords {
  /// The whole words sought, in small letters; `nil` for those that reveal it in any study.
  private let words: Set<String>?

  /// Beginnings of words.
  private static let stems = ["placebo", "unblind", "deblind", "entblind"]
  private static let known: Set<String> = ["verum", "msc", "mscs"]

  /// Uses the words that reveal it in any study.
  package init() { words = nil }

  /// Uses the words of an allocation, each of three letters or more, but for those that reveal it
  /// anyway.
  package init(arms: some Sequence<String>) {
    words = Set(
      arms.flatMap(AllocationStems.words).filter { word in
        word.count >= 3 && word.contains { $0.isLetter } && !AllocationWords.tells([word])
      })
  }

  /// One finding for each file and column that has such a word.
  package func findings(in study: IngestedStudy) -> [Diagnostic] {
    findings(
      in: study.records, study.files.map { ($0.kind, $0.file) }, study.origins,
      namesColumns: study.sources.isCanonical)
  }

  func findings(
    in records: StudyRecords, _ files: [(kind: RecordKind, file: String)], _ origins: RecordOrigins,
    namesColumns: Bool
  ) -> [Diagnostic] {
    var known: [String: Bool] = [:]
    func tells(_ text: String?) -> Bool {
      guard let text, !text.isEmpty else { return false }
      if let found = known[text] { return found }
      let found = self.tells(text)
      known[text] = found
      return found
    }
    return files.flatMap { kind, file in
      columns(of: kind, in: records).compactMap { column, count, text -> Diagnostic? in
        let places = (0..<count).filter { tells(text($0)) }
        guard let first = places.first else { return nil }
        let line = origins.line(of: kind, at: first)
        let more = places.count > 1 ? ", in \(places.count) records" : ""
        let rule = IngestRule.allocationWordInText
        return Diagnostic(
          rule: rule.rawValue, severity: rule.severity,
          position: SourcePosition(
            file: file, line: line, field: namesColumns ? column : nil),
          message: "a text in ‘\(column)’ has a word that may tell the treatment allocation\(more)",
          hint: "take the word out: the text is shown in open reports as it stands")
      }
    }
  }

  /// The columns of free text, with the number of records and the text of each.
  private func columns(
    of kind: RecordKind, in records: StudyRecords
  ) -> [(column: String, count: Int, text: (Int) -> String?)] {
    switch kind {
    case .participants:
      let people = records.participants
      return [
        ("site", people.count, { people[$0].site }),
        ("screen_failure_reason", people.count, { people[$0].screenFailureReason }),
      ]
    case .visits:
      let visits = records.visits
      return [("reason", visits.count, { visits[$0].reason })]
    case .adverseEvents:
      let events = records.adverseEvents
      return [
        ("term", events.count, { events[$0].term }),
        ("organ_system", events.count, { events[$0].organSystem }),
      ]
    case .treatments:
      let treatments = records.treatments
      return [("name", treatments.count, { treatments[$0].name })]
    case .scores:
      let scores = records.scores
      return [("instrument", scores.count, { scores[$0].instrument })]
    case .eligibility:
      let entries = records.eligibility
      return [("note", entries.count, { entries[$0].note })]
    case .ulcers, .localReactions: return []
    }
  }

  private func tells(_ text: String) -> Bool {
    let found = AllocationStems.words(of: text)
    return words.map { words in found.contains(where: words.contains) }
      ?? AllocationWords.tells(found)
  }

  private static func tells(_ found: [String]) -> Bool {
    if found.contains(where: known.contains) { return true }
    if found.contains(where: { word in stems.contains(where: word.hasPrefix) }) { return true }
    // ‘study arm’, ‘treatment arm’: an arm alone is a part of the body.
    return zip(found, found.dropFirst()).contains { first, second in
      ["study", "treatment", "trial", "control"].contains(first)
        && ["arm", "arms"].contains(second)
    }
  }
}
